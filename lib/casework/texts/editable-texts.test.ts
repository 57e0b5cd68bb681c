import { expect, it } from 'vitest';
import { typedLength } from '#lib/forms/typed-length.ts';
import { renderReporterEmail } from '#lib/mail/render-reporter-email.ts';
import { tellsSomebodyElse } from '#lib/telling-words.ts';
import { emailKinds, isEmailKind, isToReporter } from '../emails/kinds.ts';
import { editableTexts, findText, originalTexts, paragraphsIn, tidied } from './editable-texts.ts';
import { type ExampleLetter, exampleLetters } from './example-letters.ts';
import { formOfText, textOfForm } from './form-of-text.ts';
import { wrongInText } from './wrong-in-text.ts';

const facts = { colleague: 'Priya Raman', now: Temporal.Instant.from('2026-12-02T10:00:00Z') };
const kinds = Object.keys(emailKinds).filter(isEmailKind).filter(isToReporter);

it.each(editableTexts)('the words that $key comes with could be saved as they are', (text) => {
  expect(wrongInText(text.original)).toBeUndefined();
  expect(tidied(text.original)).toBe(text.original);
  expect(typedLength(text.original)).toBeLessThan(text.longest);
});

it('every text has a name of its own, which the address and the draft of its form hold', () => {
  expect(new Set(editableTexts.map(({ key }) => key)).size).toBe(editableTexts.length);
  for (const text of editableTexts) {
    expect(text.key).toMatch(/^[a-z-]{1,50}$/);
    expect(findText(text.key)).toBe(text);
    expect(textOfForm(formOfText(text.key))).toBe(text.key);
  }
});

it.each(['', 'introduction', 'introduction-next ', '__proto__', 'constructor', 'new-case-opening'])(
  '%j is no text',
  (key) => expect(findText(key)).toBeUndefined(),
);

/** What an email says, as it is sent, by paragraph; without its signature. */
async function paragraphsOf({ email }: ExampleLetter): Promise<readonly string[]> {
  return (await renderReporterEmail(email)).text.split('\n\n').slice(0, -1);
}

it.each(kinds)('%s as it comes begins, ends and tells nothing', async (kind) => {
  for (const letter of exampleLetters(kind, originalTexts(kind), facts)) {
    const paragraphs = await paragraphsOf(letter);
    expect(paragraphs[0]).toBe('Hello,');
    expect(paragraphs.at(-1)).toContain('you can ignore it.');
    expect(tellsSomebodyElse(paragraphs.join(' '))).toBe(false);
  }
});

it.each(kinds)(
  'each text of %s is in it where it stands, and changes no fact of it',
  async (kind) => {
    const before = exampleLetters(kind, originalTexts(kind), facts);
    for (const { part, original } of editableTexts.filter((one) => one.kind === kind)) {
      const texts = { ...originalTexts(kind), [part]: 'One.\n\nTwo.' };
      const after = exampleLetters(kind, texts, facts);
      for (const [place, letter] of after.entries()) {
        const paragraphs = await paragraphsOf(letter);
        expect(paragraphs.join('|')).toContain('One.|Two.');
        const asItComes = before[place] && (await paragraphsOf(before[place]));
        const expected = asItComes
          ?.join('|')
          .replace(paragraphsIn(original).join('|'), 'One.|Two.');
        expect(paragraphs.join('|')).toBe(expected);
      }
    }
  },
);

it.each([
  ['  Hello,  \n\n\n We  are here.\t\n', 'Hello,\n\nWe are here.'],
  ['One\nTwo', 'One\n\nTwo'],
  ['\n \n', ''],
])('%j is tidied to %j', (typed, expected) => {
  expect(tidied(typed)).toBe(expected);
});
