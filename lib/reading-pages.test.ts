import { describe, expect, test } from 'vitest';
import { exitScript } from './generated/exit-script.ts';
import { readingPage, readingPaths, withoutFramework } from './reading-pages.ts';

describe('a page that is there to be read', () => {
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

  test('keeps the script of the way out', () => {
    const rendered = `<script>${exitScript}</script><h1>Help</h1>`;
    expect(withoutFramework(rendered)).toBe(rendered);
  });

  test.each(['/disclose', '/cases', '/sign-in', '/../faq', '/faq/', '/editions/faq/9.9', ''])(
    'is not at %o',
    (address) => {
      expect(readingPaths.has(address)).toBe(false);
      expect(readingPage(address)).toBeUndefined();
    },
  );
});
