import { describe, expect, it } from 'vitest';
import type { Edition } from '#lib/content/edition.ts';
import { isToBeWritten } from './freezing.ts';

function edition(version: string, words: string, changed = 'Something.'): Edition {
  const body = [{ kind: 'paragraph', content: [words] }] as const;
  const sections = [{ id: 'a', title: 'A', body }];
  return { policy: 'privacy', version, updatedOn: '2026-11-22', changed, title: 'P', sections };
}

describe('a policy', () => {
  it.each<[string, Edition, readonly Edition[]]>([
    ['that is the first of its kind', edition('1.0', 'one', ''), []],
    ['with a new number', edition('1.1', 'two'), [edition('1.0', 'one')]],
    ['with a tenth minor number', edition('1.10', 'two'), [edition('1.9', 'one')]],
  ])('%s is written', (_, current, kept) => {
    expect(isToBeWritten(current, kept)).toBe(true);
  });

  it('whose words are kept under its number is left as it is', () => {
    expect(isToBeWritten(edition('1.0', 'one'), [edition('1.0', 'one')])).toBe(false);
  });

  it.each<[string, Edition, readonly Edition[], RegExp]>([
    [
      'whose number is kept with other words',
      edition('1.0', 'two'),
      [edition('1.0', 'one')],
      /new version/,
    ],
    [
      'whose number is kept with another note',
      edition('1.0', 'one', 'Else.'),
      [edition('1.0', 'one')],
      /new version/,
    ],
    ['that is older than what is kept', edition('1.9', 'two'), [edition('1.10', 'one')], /older/],
    [
      'that does not say what changed',
      edition('1.1', 'two', ''),
      [edition('1.0', 'one')],
      /what changed/,
    ],
  ])('%s is refused', (_, current, kept, message) => {
    expect(() => isToBeWritten(current, kept)).toThrow(message);
  });
});
