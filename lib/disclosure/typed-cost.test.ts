import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactDetailsSchema, readContactDetails } from './contact-details.ts';

/*
 * Whatever is posted, reading it takes next to nothing: nobody stops the site with a long field. What is measured is the
 * processor's time, and the best of a few tries: a busy machine cannot fail this, a cost that grows with the square can.
 */

/** In milliseconds of processor time. */
const mostForOneForm = 50;
const tries = 5;

const fields = Object.keys(contactDetailsSchema.shape);

/** Just under, at and just over what fields take, and what they cut; then far more than a form may have. */
const sizes = [39, 40, 81, 160, 254, 300, 500, 508, 600, 1_000, 4_000, 16_000, 64_000, 256_000];

/** Repeated, each is slow to read for somebody: for patterns that look back, for marks, for what is longer in capitals. */
const pieces = [
  ...['a', 'aB-', '1', '0 ', '.', 'a.', '-', ' ', '\t', '\n', '\r\n', '@', 'a@', 'a@b.', '(', '()'],
  ...[' ext', 'ext 1', ' x1', ';ext=', '#', ',;', '+', '+44', '00', '<', '<>', 'mailto:', '%', "'"],
  ...['xn--', 'www.', '/', 'ü', 'u\u0308', '\u0301', '\u0315\u0300', 'İ', 'ß', '\u212A', 'ﷺ', '가'],
  ...[
    '👩‍',
    '👩🏽‍👧',
    '\u200D',
    'ا\u200C',
    '\u200B',
    '\u200F',
    '\u202D',
    '\u202E',
    '\u2067',
    '\u2069',
  ],
  ...[
    '\u202B\u202C',
    '\uFEFF',
    '\u00AD',
    '\u3164',
    '٠',
    '𝟎',
    '０',
    '＠',
    'ａ',
    '。',
    '‑',
    'ー',
    '\uD83C',
  ],
  ...['\u0000', '\uFFFD', 'א', '漢', '\u{E0041}'],
] as const;

/** What stands around it: where a pattern that nearly fits has to go back. */
const frames: readonly ((run: string) => string)[] = [
  (run) => run,
  (run) => `0116 496 0123${run}!`,
  (run) => `sam@${run}.org`,
];

function formOf(posted: readonly (readonly [field: string, value: string])[]): FormData {
  const form = new FormData();
  for (const [field, value] of posted) form.append(field, value);
  return form;
}

/** @returns how long the form took to read, in milliseconds of processor time: the least of a few tries where it was long */
function costOf(form: FormData): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < tries && least > mostForOneForm; tried += 1) {
    const before = process.cpuUsage();
    readContactDetails(form);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

function toSize(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}

describe.each(fields)('%s is read in no time', (field) => {
  it('whatever it is filled with, and however much of it', () => {
    for (const size of sizes) {
      for (const piece of pieces) {
        for (const frame of frames) {
          const cost = costOf(formOf([[field, frame(toSize(piece, size))]]));
          expect(cost, `${size} of ${JSON.stringify(piece)}`).toBeLessThan(mostForOneForm);
        }
      }
    }
  });
});

it('a form is read in no time with every field full, and of any mixture', () => {
  const anyPiece = fc.oneof(
    fc.constantFrom(...pieces),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const anyRun = fc
    .tuple(fc.array(anyPiece, { minLength: 1, maxLength: 4 }), fc.constantFrom(...sizes))
    .map(([parts, size]) => (parts.join('') === '' ? '' : toSize(parts.join(''), size)));
  const anyText = fc
    .tuple(anyRun, anyRun, fc.constantFrom(...frames))
    .map(([first, second, frame]) => frame(first + second).slice(0, 256_000));
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), (texts) => {
      const posted = fields.map(
        (field, index) => [field, texts[index % texts.length] ?? ''] as const,
      );
      expect(costOf(formOf(posted))).toBeLessThan(mostForOneForm);
    }),
    { numRuns: 200 },
  );
});

it('a form is read in no time with 10,000 fields, known or not', () => {
  for (const field of [...fields, 'unknown', '__proto__']) {
    const posted = Array.from({ length: 10_000 }, (_, index) => [field, `${index}`] as const);
    expect(costOf(formOf(posted)), field).toBeLessThan(mostForOneForm);
  }
});
