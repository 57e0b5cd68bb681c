import { z } from 'zod';
import { answersInLines } from '../assessment/answers-in-lines.ts';
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
    /** All that was answered, by field, the floors of that day in words, and who does what, in words, by the field that says so. */
    body: z.strictObject({
      why: z.string(),
      answers: posted,
      floors: z.array(z.string()),
      owners: z.record(z.string(), z.string()).optional(),
    }),
    line: ({ level, wanted }, { why }) =>
      withWords(
        wanted === undefined
          ? `Needs and risk assessed: ${riskLevelNames[level]}`
          : `Needs and risk assessed: ${riskLevelNames[level]} holds until a second person agrees to ${riskLevelNames[wanted]}`,
        why,
      ),
    kept: ({ answers, floors, owners }) => [
      ...(floors.length === 0 ? [] : [{ term: 'Floors', text: floors.join('\n') }]),
      { term: 'What was assessed', text: answersInLines(answers, owners) },
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
