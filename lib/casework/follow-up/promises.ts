import { keepsInTouchInWords, meetsAgainInWords } from './draft.ts';

/* What the part of a follow-up that says what happens next promises: people edit it, so that it is looked for as it is read, and not as it was drafted. */

const keepsInTouch = inWords(keepsInTouchInWords.split(',')[0] ?? '');

/** @returns whether it says that we keep in touch */
export function promisesToKeepInTouch(next: string): boolean {
  return inWords(next).includes(keepsInTouch);
}

const meetsAgain = inWords(meetsAgainInWords).replace('we will ', '');

/** @returns whether it says when there is another appointment */
export function promisesToMeet(next: string): boolean {
  return inWords(next).includes(meetsAgain);
}

/** @param sentence of a draft, as of the appointment that is booked */
export function says(next: string, sentence: string): boolean {
  return inWords(next).includes(inWords(sentence));
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const dayAndMonth = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th)? {1,2}(?:of )?(${months.map((month) => `${month.slice(0, 3)}(?:t|${month.slice(3)})?`).join('|')})(?![a-z])`,
  'g',
);
const inFigures = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.]\d{2,4}(?!\d)/g;

/** @returns the days that a text names, as day and month: "8 December" */
export function daysNamed(text: string): readonly string[] {
  const plain = text.toLowerCase().replaceAll(/\s+/g, ' ');
  const written = [...plain.matchAll(dayAndMonth)].map(([, day, month = '']) => ({
    day: Number(day),
    month: months.findIndex((one) => one.startsWith(month.slice(0, 3))) + 1,
  }));
  const figures = [...plain.matchAll(inFigures)].map(([, day, month]) => ({
    day: Number(day),
    month: Number(month),
  }));
  return [...written, ...figures].flatMap(({ day, month }) => {
    const name = months[month - 1];
    return name === undefined || day < 1 || day > 31
      ? []
      : [`${day} ${name.charAt(0).toUpperCase()}${name.slice(1)}`];
  });
}

/** Letters and figures alone: a comma more or less says the same. */
function inWords(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
