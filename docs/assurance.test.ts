import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { promises } from '#lib/content/security.ts';
import { faultsOf, rowsOf } from '#tests/assurance.ts';
import { publicCopy } from '#tests/readability/public-copy.ts';

const document = readFileSync(new URL('./assurance.md', import.meta.url), 'utf8');

function sourceOf(file: string): string | undefined {
  const address = new URL(`../${file}`, import.meta.url);
  return existsSync(address) ? readFileSync(address, 'utf8') : undefined;
}

describe('the document of promises', () => {
  it('names tests that exist, has every promise of the security page, and no page claims what is not yet held', () => {
    expect(faultsOf(document, { sourceOf, promises, publicCopy })).toEqual([]);
  });

  it('is read whole: every line below a promise is a test, or says that it is not yet held', () => {
    const lines = document.match(/^ {2}- /gm)?.length ?? 0;
    const rows = rowsOf(document);
    const isNotYet = rows.filter((row) => row.isNotYet).length;
    expect(rows.length).toBeGreaterThan(80);
    expect(rows.flatMap(({ tests }) => tests).length + isNotYet).toBe(lines);
  });
});

describe('a document is found wrong', () => {
  const sources: Readonly<Record<string, string>> = {
    'a.test.ts': "it('holds', () => {});",
    'notes.ts': "it('holds', () => {});",
    'left-out.test.ts': "it.skip('holds', () => {});",
  };
  const surroundings = {
    sourceOf: (file: string) => sources[file],
    promises: [{ title: 'Sealed', tests: ['a.test.ts'] }],
    publicCopy: [{ id: 'faq: one', text: 'We delete it by ourselves.' }],
  };
  const good = '- **Sealed**: it is\n  - `a.test.ts`: “holds”\n';

  it('nowhere where all is in order', () => {
    expect(faultsOf(good, surroundings)).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ['with a file that is not there', `${good}- x\n  - \`b.test.ts\`: “holds”`, /no test b\.test/],
    ['with a file that is no test', `${good}- x\n  - \`notes.ts\`: “holds”`, /no test notes/],
    ['with a title that no test has', `${good}- x\n  - \`a.test.ts\`: “old”`, /has no “old”/],
    [
      'with a title that stands only inside of another one',
      `${good}- x\n  - \`a.test.ts\`: “olds”`,
      /has no “olds”/,
    ],
    [
      'with a test in a file that leaves tests out',
      `${good}- x\n  - \`left-out.test.ts\`: “holds”`,
      /leaves tests out/,
    ],
    ['with a promise that nothing shows', `${good}- x\n  - it does`, /names no test/],
    ['with a promise of the page left out', '- x\n  - `a.test.ts`: “holds”', /is missing/],
    [
      'with a promise of the page that is not yet held',
      '- **Sealed**\n  - not yet; “z”',
      /not yet/,
    ],
    [
      'with a test that only the page names',
      '- **Sealed**\n  - `c.spec.ts`: “holds”',
      /names a\.test\.ts on the security page alone/,
    ],
    ['with no words for what is not yet held', `${good}- x\n  - not yet`, /names no words/],
    [
      'with words of what is not yet held on a page',
      `${good}- x\n  - not yet; no page says “Delete it by”`,
      /stands in faq: one/,
    ],
  ])('%s', (_, rows, fault) => {
    expect(faultsOf(rows, surroundings).join('\n')).toMatch(fault);
  });
});
