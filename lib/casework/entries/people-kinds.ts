import { z } from 'zod';
import { workingCalendar } from '../clock/institution-clock.ts';
import { whoseCodes, whoseInStory } from '../walls/words.ts';
import { kind, noCodes, withWords } from './kind.ts';

/** Kinds that say who has a case, works on it, or must not have it. */
export const peopleKinds = {
  assignment: kind({
    label: 'Assignment',
    codes: z.strictObject({ isTaken: z.boolean() }),
    body: z.strictObject({ name: z.string(), why: z.string() }),
    line: ({ isTaken }, { name, why }) =>
      withWords(isTaken ? `${name} took the case` : `Assigned to ${name}`, why),
  }),
  'co-worker': kind({
    label: 'Co-worker',
    codes: noCodes,
    body: z.strictObject({ name: z.string(), why: z.string() }),
    line: (_, { name, why }) => withWords(`${name} works on it too`, why),
  }),
  'co-worker-ended': kind({
    label: 'Co-worker removed',
    codes: noCodes,
    body: z.strictObject({ name: z.string(), why: z.string() }),
    line: (_, { name, why }) => withWords(`${name} no longer works on it`, why),
  }),
  cover: kind({
    label: 'Cover',
    codes: z.strictObject({ isByLead: z.boolean() }),
    /** Until when it lasts; it ends by itself. */
    body: z.strictObject({ name: z.string(), why: z.string(), until: z.string().optional() }),
    line: (_, { name, why, until }) =>
      withWords(
        until === undefined
          ? `${name} covers for one working day`
          : `Cover by ${name}, until ${momentOf(until)}`,
        why,
      ),
  }),
  conflict: kind({
    label: 'Conflict',
    codes: noCodes,
    body: noCodes,
    line: () => 'Declared a conflict, and gave the case back',
  }),
  walls: kind({
    label: 'Who must not have it',
    codes: z.strictObject({ added: z.int(), lifted: z.int() }),
    body: z.strictObject({
      added: z.array(z.string()),
      lifted: z.array(z.string()),
      /** Whose word it is that people were added; unknown of what was written before it was asked. */
      whose: z.enum(whoseCodes).optional(),
      why: z.string().default(''),
    }),
    line: (_, { added, lifted, whose, why }) => {
      const word = whose === undefined ? '' : `, ${whoseInStory[whose]}`;
      const what = [
        ...(added.length > 0 ? [`Must not have it${word}: ${added.join(', ')}`] : []),
        ...(lifted.length > 0
          ? [`May have it again, as the person said: ${lifted.join(', ')}`]
          : []),
      ];
      return withWords(what.join('. '), why);
    },
  }),
} as const;

function momentOf(stored: string): string {
  const local = Temporal.Instant.from(stored).toZonedDateTimeISO(workingCalendar.timeZone);
  const day = local
    .toPlainDate()
    .toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  return `${day} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}
