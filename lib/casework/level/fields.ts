import { type Level, levels } from '#lib/disclosure/levels.ts';
import type { ErrorsOf, ValuesOf } from '#lib/forms/field.ts';
import { choice, hidden, line } from '#lib/forms/fields.ts';
import { levelNames } from '../case/level-names.ts';

/** Which level the case has, and why it changes. */
export const levelFields = {
  level: choice<Level>({
    label: 'Level',
    options: levels.map((code) => ({ code, label: levelNames[code] })),
    error: 'Choose the level',
  }),
  why: line({
    label: 'Why, in one line',
    hint: 'Raising needs no reason. Lowering does.',
    name: 'The reason',
    longest: 300,
  }),
  seen: hidden(),
};

/** @returns what is wrong with a change of the level: raising is free, lowering needs a reason */
export function levelErrors(
  before: Level,
  { level, why }: ValuesOf<typeof levelFields>,
): ErrorsOf<typeof levelFields> {
  if (level === before) return { level: 'The case has this level already' };
  const isLower = levels.indexOf(level) > levels.indexOf(before);
  return { why: isLower && why === '' ? 'Say why the level is lowered' : undefined };
}
