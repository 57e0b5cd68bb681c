import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contactFields } from '#lib/disclosure/contact-fields.ts';

/*
 * How long things may get before somebody asks why. Where one of these fails, look first whether the shape that is repeated can take
 * over what was added; the numbers have room for ordinary change.
 */

const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').length;

/** Words, questions, tables and invented cases: as long as what they hold. */
const data =
  /^lib\/(content|generated)\/|^lib\/disclosure\/questions\/set-|^lib\/local\/demo\/\w+-cases\.ts$|^prisma\/generated\//;

it('no file of the product is too long to be read at once', () => {
  const files = globSync('{app,components,emails,lib,prisma}/**/*.{ts,tsx,mjs}').filter(
    (file) => !(data.test(file) || /\.test\.tsx?$/.test(file)),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => linesOf(file) > 300)).toEqual([]);
});

it('the fields of the contact form take no more than eight lines each', () => {
  const fields = Object.keys(contactFields).length;
  expect(fields).toBeGreaterThan(25);
  expect(linesOf('lib/disclosure/contact-fields.ts')).toBeLessThanOrEqual(8 * fields);
});

describe('a verb adds little beside its fields and its data function:', () => {
  it.each(globSync('app/*portal*/cases/*reference*/*/actions.ts'))('%s', (actions) => {
    const page = actions.replace('actions.ts', 'page.tsx');
    expect(linesOf(actions)).toBeLessThanOrEqual(30);
    expect(linesOf(actions) + linesOf(page)).toBeLessThanOrEqual(100);
  });
});
