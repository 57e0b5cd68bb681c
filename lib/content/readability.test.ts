import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exceptions } from '#tests/readability/exceptions.ts';
import { readingOf } from '#tests/readability/measure.ts';
import { names } from '#tests/readability/names.ts';
import { publicCopy } from '#tests/readability/public-copy.ts';

const oldestReader = 11;

/** What else is in this folder: dates, addresses, types and rules. */
const withoutCopy = [
  'edition.ts',
  'editions.ts',
  'institution-words.ts',
  'kept-until.ts',
  'long-date.ts',
  'page-section.ts',
  'plain-html.ts',
  'policy-version.ts',
  'rich-text.ts',
  'tailored-support.ts',
];
const excepted = Object.keys(exceptions);
const toBeRead = publicCopy.filter(({ id }) => !excepted.includes(id));
const ids = publicCopy.map(({ id }) => id);

describe('what the public reads', () => {
  it.each(toBeRead)(`can be read at the age of ${oldestReader}: $id`, ({ text }) => {
    const { age, grade, sentences } = readingOf(text, names);
    const hardest = sentences.slice(0, 3).join('\n  ');
    expect(
      age,
      `Reading age ${age.toFixed(1)} (grade ${grade.toFixed(1)}). Hardest first:\n  ${hardest}\n`,
    ).toBeLessThanOrEqual(oldestReader);
  });

  it('is measured in pieces that each have a name of their own', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('comes from every file of copy in this folder', () => {
    const list = readFileSync(
      new URL('../../tests/readability/public-copy.ts', import.meta.url),
      'utf8',
    );
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) =>
      /(?<!\.test)\.ts$/.test(file),
    );
    const missing = files.filter((file) => !list.includes(`#lib/content/${file}'`));
    expect(missing.toSorted()).toEqual(withoutCopy);
  });

  it.each(Object.entries(exceptions))('needs the exception of %s: %s', (id) => {
    const text = publicCopy.find((piece) => piece.id === id)?.text ?? '';
    expect(readingOf(text, names).age).toBeGreaterThan(oldestReader);
  });
});

describe('the measure', () => {
  it('passes an easy text', () => {
    expect(readingOf('The cat sat on the mat. It was warm there, and it slept.').age).toBeLessThan(
      8,
    );
  });

  it('fails a hard text', () => {
    const hard =
      'Notwithstanding the aforementioned provisions, participating organisations necessarily undertake comprehensive investigations.';
    expect(readingOf(hard).age).toBeGreaterThan(18);
  });

  it('finds the grade that the formula gives for words and syllables counted by hand', () => {
    // 3 sentences, 20 words, 22 syllables.
    const text =
      'You can bring a friend. We will write to you after the meeting. Is there one more thing you need?';
    const byHand = 0.39 * (20 / 3) + 11.8 * (22 / 20) - 15.59;
    expect(readingOf(text).grade).toBeCloseTo(byHand, 5);
  });

  it('takes each line for a sentence, so that long lists are read item by item', () => {
    const items = ['a cup of tea', 'a slice of cake', 'a walk in the park'];
    expect(readingOf(items.join('\n')).grade).toBeLessThan(readingOf(items.join(', ')).grade);
  });

  it('takes names and numbers for one short word each', () => {
    const named = 'Call the Confederation of Extraordinary Institutions on 0116 252 2023.';
    const plain = 'Call the Ann on Ann.';
    expect(readingOf(named, ['Confederation of Extraordinary Institutions']).grade).toBe(
      readingOf(plain).grade,
    );
  });

  it('puts the hardest sentence first', () => {
    const [first] = readingOf(
      'We go. Administrative investigations necessitate documentation.',
    ).sentences;
    expect(first).toContain('investigations');
  });
});
