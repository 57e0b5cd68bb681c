import { expect, it } from 'vitest';
import { typedLength } from '#lib/forms/typed-length.ts';
import { renderReporterEmail } from '#lib/mail/render-reporter-email.ts';
import { tellsSomebodyElse } from '#lib/telling-words.ts';
import { emailKinds, isEmailKind, isToReporter } from '../emails/kinds.ts';
import { optionCodes } from '../meeting/options.ts';
import {
  editableTexts,
  findText,
  keyOfOption,
  optionTexts,
  originalTexts,
  textsIn,
} from './editable-texts.ts';
import { type ExampleLetter, exampleAtAppointment, exampleLetters } from './example-letters.ts';
import { formOfText, textOfForm } from './form-of-text.ts';
import { paragraphsIn, tidied } from './paragraphs.ts';
import { wrongInText } from './wrong-in-text.ts';

const facts = { colleague: 'Priya Raman', now: Temporal.Instant.from('2026-12-02T10:00:00Z') };
const signals = Object.keys(emailKinds)
  .filter(isEmailKind)
  .filter(isToReporter)
  .filter((kind) => kind !== 'follow-up');
const kinds = [...signals, 'follow-up', 'follow-up-letter'] as const;

it.each(editableTexts)('the words that $key comes with could be saved as they are', (text) => {
  expect(wrongInText(text.original, text)).toBeUndefined();
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
async function paragraphsOf({ email, paper }: ExampleLetter): Promise<readonly string[]> {
  if (email === undefined) {
    const { paragraphs, parts = [], closing = [] } = paper;
    return [...paragraphs, ...parts.flatMap(({ title, lines }) => [title, ...lines]), ...closing];
  }
  return (await renderReporterEmail(email)).text.split('\n\n').slice(0, -1);
}

it.each(signals)('%s as it comes begins, ends and tells nothing', async (kind) => {
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
    for (const { part, original } of textsIn(kind)) {
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

it('signals alone may not tell what they are about', () => {
  const telling = editableTexts.filter(({ mayTell }) => mayTell).map(({ key }) => key);
  expect(telling).toEqual([
    ...['follow-up', 'follow-up-letter'].flatMap((kind) => [`${kind}-opening`, `${kind}-closing`]),
    'limits',
    ...optionCodes.map(keyOfOption),
  ]);
});

it('the words of an option stand as they are said, and in what is written afterwards', () => {
  const [text] = optionTexts;
  const places = text && exampleAtAppointment(text, 'One.\n\nTwo.');
  expect(places?.map(({ paper }) => paper)).toEqual([
    { paragraphs: ['One.', 'Two.'] },
    { paragraphs: [], parts: [{ title: 'What we explained', lines: ['One.', 'Two.'] }] },
  ]);
});

it.each([
  ['  Hello,  \n\n\n We  are here.\t\n', 'Hello,\n\nWe are here.'],
  ['One\nTwo', 'One\n\nTwo'],
  ['\n \n', ''],
])('%j is tidied to %j', (typed, expected) => {
  expect(tidied(typed)).toBe(expected);
});

/** Lists and records within a value, each as often as it stands there. */
const within = (value: unknown): readonly object[] =>
  typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(within)]
    : [];

it.each(optionTexts)(
  'nothing stands twice in the example of $key, which a form posts back',
  (text) => {
    const all = within(exampleAtAppointment(text, text.original));
    expect(new Set(all).size).toBe(all.length);
  },
);
