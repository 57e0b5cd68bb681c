import { expect, test } from 'vitest';
import { html } from './html.ts';

test('what is inserted is escaped, markup is not', () => {
  const name = `<img src=x onerror="alert('1')"> & co`;
  const items = [html`<li>${1}</li>`, html`<li>${name}</li>`];
  expect(html`<ul title="${name}">${items}</ul>`.text).toBe(
    '<ul title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co"><li>1</li>\n' +
      '<li>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co</li></ul>',
  );
});
