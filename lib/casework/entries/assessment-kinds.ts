import { z } from 'zod';
import { formattedPosted } from '#lib/forms/posted-words.ts';
import { drawnFields } from '#lib/forms/read-form.ts';
import { assessmentFields } from '../assessment/fields.ts';
import { riskLevelNames, riskLevels } from '../assessment/risk-levels.ts';
import { kind, withWords } from './kind.ts';

const posted = z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()]));

/** Kinds that say how great somebody’s need and risk are. */
export const assessmentKinds = {
  assessment: kind({
    label: 'Assessment',
    codes: z.strictObject({
      /** The one that holds. */
      level: z.enum(riskLevels),
      /** The lower one that waits for a second person. */
      wanted: z.enum(riskLevels).optional(),
    }),
    /** All that was answered, by field, and the floors of that day in words. */
    body: z.strictObject({ why: z.string(), answers: posted, floors: z.array(z.string()) }),
    line: ({ level, wanted }, { why }) =>
      withWords(
        wanted === undefined
          ? `Needs and risk assessed: ${riskLevelNames[level]}`
          : `Needs and risk assessed: ${riskLevelNames[level]} holds until a second person agrees to ${riskLevelNames[wanted]}`,
        why,
      ),
    kept: ({ answers, floors }) => [
      ...(floors.length === 0 ? [] : [{ term: 'Floors', text: floors.join('\n') }]),
      { term: 'What was assessed', text: answersInLines(answers) },
    ],
  }),
  'lowering-decision': kind({
    label: 'Decision on a lower level',
    codes: z.strictObject({
      from: z.enum(riskLevels),
      to: z.enum(riskLevels),
      isAgreed: z.boolean(),
    }),
    body: z.strictObject({ why: z.string() }),
    line: ({ from, to, isAgreed }, { why }) =>
      withWords(
        isAgreed
          ? `Agreed to ${riskLevelNames[to]} in place of ${riskLevelNames[from]}`
          : `Not agreed to ${riskLevelNames[to]}: ${riskLevelNames[from]} stays`,
        why,
      ),
  }),
} as const;

/** Fields whose words stand in the line itself, or are for the software alone. */
const notRepeated: ReadonlySet<string> = new Set(['why', 'seen', 'press', 'writer', 'reference']);

function answersInLines(answers: z.output<typeof posted>): string {
  return Object.entries(drawnFields(assessmentFields))
    .flatMap(([name, field]) => {
      const held = answers[name];
      if (held === undefined || held.length === 0 || notRepeated.has(name)) return [];
      return [`${field.label}: ${formattedPosted(field, held)}`];
    })
    .join('\n');
}
