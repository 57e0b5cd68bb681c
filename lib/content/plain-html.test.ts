import { expect, it } from 'vitest';
import { asPlainHtml } from './plain-html.ts';
import { bullets, code, link, paragraph, phone, steps, strong } from './rich-text.ts';

it('writes each kind of block and of words as the element that it is', () => {
  const content = [
    paragraph('Call ', phone({ tel: '999', display: '999' }), strong(' now')),
    bullets([link('here', '/support#safety-app')]),
    steps('one', [code('a.ts')]),
  ];
  expect(asPlainHtml(content)).toBe(
    [
      '<p>Call <a href="tel:999">999</a><strong> now</strong></p>',
      '<ul>\n<li><a href="/support#safety-app">here</a></li>\n</ul>',
      '<ol>\n<li>one</li>\n<li><code>a.ts</code></li>\n</ol>',
    ].join('\n'),
  );
});

it('writes words that look like markup as words', () => {
  expect(asPlainHtml([paragraph('a < b & "c"', link('<b>', '/?a="b"'))])).toBe(
    '<p>a &lt; b &amp; &quot;c&quot;<a href="/?a=&quot;b&quot;">&lt;b&gt;</a></p>',
  );
});
