import { type Level, levels } from '#lib/disclosure/levels.ts';
import { reasonOf, triageRules } from '#lib/disclosure/triage.ts';
import { levelNames } from '../case/level-names.ts';

/** What somebody who listens knows, and no rule does: a ground of its own, and the first. */
const judgements = [
  { id: 'judgement-red', level: 'red', reason: 'The judgement of the person who wrote it down' },
  {
    id: 'judgement-amber',
    level: 'amber',
    reason: 'The judgement of the person who wrote it down',
  },
] as const;

const reasons: readonly { readonly id: string; readonly level: Level; readonly reason: string }[] =
  [...judgements, ...triageRules];

/** What may make a case Red or Amber, to be ticked: the gravest first. */
export const reasonOptions = levels.flatMap((level) =>
  reasons
    .filter((one) => one.level === level)
    .map(({ id, reason }) => ({
      code: id,
      part: levelNames[level],
      label: `${levelNames[level]}: ${id.startsWith('judgement') ? 'in my judgement' : lower(reason)}`,
    })),
);

/** @returns the level to which reasons come, and those of them that set it: Green where there is none */
export function levelBy(ticked: readonly string[]): {
  readonly level: Level;
  readonly rules: readonly string[];
} {
  const found = reasons.filter(({ id }) => ticked.includes(id));
  const level = levels.find((one) => found.some((reason) => reason.level === one)) ?? 'green';
  return { level, rules: found.filter((one) => one.level === level).map(({ id }) => id) };
}

/** @returns why a case has its level, in words, of a rule or a judgement */
export function reasonInWords(id: string): string {
  return judgements.find((one) => one.id === id)?.reason ?? reasonOf(id);
}

function lower(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
