import { describe, expect, test } from 'vitest';
import { exitScript } from '#lib/generated/exit-script.ts';
import { formScript } from '#lib/generated/form-script.ts';
import { withoutFramework } from './without-framework.ts';

describe('a public page', () => {
  test('keeps its words and its styles, and loses the framework’s scripts, inside it and loaded', () => {
    const rendered = [
      '<head><link rel="stylesheet" href="/a.css"/><link rel="preload" as="script" href="/a.js"/>',
      '<script src="/a.js" async=""></script></head>',
      '<body><h1>Help</h1><script>self.f=["\\n<b>"]\n</script></body>',
    ].join('');
    expect(withoutFramework(rendered)).toBe(
      '<head><link rel="stylesheet" href="/a.css"/></head><body><h1>Help</h1></body>',
    );
  });

  test.each([
    ['the way out', exitScript],
    ['the form', formScript],
  ])('keeps the script of %s', (_name, script) => {
    const rendered = `<script>${script}</script><h1>Help</h1>`;
    expect(withoutFramework(rendered)).toBe(rendered);
  });
});
