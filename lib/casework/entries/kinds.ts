import { z } from 'zod';
import { levels } from '#lib/disclosure/levels.ts';
import { answersInLines } from '#lib/disclosure/questions/answers-in-words.ts';
import { questions } from '#lib/disclosure/questions/current.ts';
import { readStoredAnswers } from '#lib/disclosure/questions/registry.ts';
import { riskLevels } from '../assessment/risk-levels.ts';
import { levelNames } from '../case/level-names.ts';
import { nextSteps } from '../case/states.ts';
import { feedbackAnswers, outcomes } from '../closing/fields.ts';
import { knowingCodes, knowingInStory, sourceCodes, sources } from '../intake/sources.ts';
import { decisions, tellings } from '../safeguarding/fields.ts';
import { appointmentKinds } from './appointment-kind.ts';
import { assessmentKinds } from './assessment-kinds.ts';
import { contactKinds } from './contact-kinds.ts';
import {
  type EntryKindRow,
  kind,
  noCodes,
  type WrittenPart,
  wishesAsTheyWere,
  withWords,
} from './kind.ts';
import { meetingKinds } from './meeting-kinds.ts';
import { peopleKinds } from './people-kinds.ts';
import { planKinds } from './plan-kinds.ts';

/** Every kind of entry that a case may hold, defined once. */
export const entryKinds = {
  intake: kind({
    label: 'How it began',
    codes: z.strictObject({ source: z.enum(sourceCodes), knowing: z.enum(knowingCodes) }),
    body: z.strictObject({ passedOnBy: z.string() }),
    line: ({ source, knowing }, { passedOnBy }) => {
      const how = sources.find(({ code }) => code === source)?.label ?? '';
      return withWords(`${how}; ${knowingInStory[knowing]}`, passedOnBy);
    },
  }),
  answers: kind({
    label: 'What they told us',
    codes: z.strictObject({ answered: z.int() }),
    /** What stood there before; nothing where the questions had not been asked. */
    body: z.strictObject({
      before: z
        .strictObject({ version: z.string(), given: z.record(z.string(), z.unknown()) })
        .nullable(),
    }),
    line: ({ answered }, { before }) =>
      `${before === null ? 'Their answers were written down' : 'Their answers were changed'}: ${answered} of ${questions.length} questions`,
    kept: ({ before }) =>
      before === null
        ? []
        : [
            {
              term: 'The answers before',
              text: answersInLines(readStoredAnswers(before.version, before.given)),
            },
          ],
  }),
  joined: kind({
    label: 'Joined',
    codes: z.strictObject({
      side: z.enum(['newer', 'older']),
      isReopened: z.boolean(),
      /** Of the older one, where the newer one was graver. */
      levelBefore: z.enum(levels).optional(),
      /** Of the older one: the wishes of both leave no way that is safe. */
      noWay: z.boolean().optional(),
    }),
    // Who had the older case when it was closed, the contact wishes that stood on it before, and those that came.
    body: z.strictObject({
      formerOwner: z.string(),
      wishesBefore: z.record(z.string(), z.unknown()).nullable(),
      wishesNewer: z.record(z.string(), z.unknown()).nullable().optional(),
    }),
    line: ({ side, isReopened }, { formerOwner }) => {
      if (side === 'newer') return 'Joined to an older case of the same person: it goes on there';
      const had = formerOwner === '' ? 'nobody had it' : `${formerOwner} had it`;
      return `A newer disclosure of the same person was joined to this case${
        isReopened ? `, which opened it again. Before, ${had}` : ''
      }`;
    },
    kept: ({ wishesBefore, wishesNewer }) => [
      ...wishesAsTheyWere(wishesBefore),
      ...wishesAsTheyWere(wishesNewer, 'The wishes of the newer disclosure'),
    ],
  }),
  'left-apart': kind({
    label: 'Left apart',
    codes: noCodes,
    body: z.strictObject({ why: z.string() }),
    // It names no other case: not everybody who reads this one may know of that.
    line: (_, { why }) =>
      withWords('Left apart from a case that looks like the same person’s', why),
  }),
  acknowledgement: kind({
    label: 'Acknowledged',
    codes: noCodes,
    body: noCodes,
    line: () => 'Acknowledged that it is Red',
  }),
  ...peopleKinds,
  ...contactKinds,
  ...assessmentKinds,
  ...appointmentKinds,
  ...meetingKinds,
  ...planKinds,
  consultation: kind({
    label: 'Safeguarding consultation',
    /** What was known by then to be at least so grave, where that is why they are asked. */
    codes: z.strictObject({ level: z.enum(riskLevels).optional() }),
    body: z.strictObject({ why: z.string() }),
    line: (_, { why }) => withWords('The safeguarding lead was asked', why),
  }),
  'safeguarding-decision': kind({
    label: 'Safeguarding decision',
    codes: z.strictObject({
      decision: z.enum(decisions.map(({ code }) => code)),
      told: z.enum(tellings.map(({ code }) => code)),
    }),
    body: z.strictObject({ grounds: z.string() }),
    line: ({ decision, told }, { grounds }) => {
      const what = decisions.find(({ code }) => code === decision)?.label ?? '';
      const whether = tellings.find(({ code }) => code === told)?.label ?? '';
      return withWords(`Safeguarding: ${inSentence(what)} (${inSentence(whether)})`, grounds);
    },
  }),
  level: kind({
    label: 'Level',
    codes: z.strictObject({ from: z.enum(levels), to: z.enum(levels) }),
    body: z.strictObject({ why: z.string() }),
    line: ({ from, to }, { why }) =>
      withWords(`Level changed from ${levelNames[from]} to ${levelNames[to]}`, why),
  }),
  closing: kind({
    label: 'Closing',
    codes: z.strictObject({
      outcome: z.enum(outcomes.map(({ code }) => code)),
      told: z.boolean(),
      /** An email tells them. */
      isEmailed: z.boolean().default(false),
      endedTasks: z.int().default(0),
      feedback: z.enum(feedbackAnswers.map(({ code }) => code)).default('not-asked'),
    }),
    body: z.strictObject({ text: z.string(), ended: z.array(z.string()).default([]) }),
    line: ({ outcome, told, isEmailed, endedTasks, feedback }, { text }) => {
      const ended = outcomes.find(({ code }) => code === outcome)?.label ?? '';
      const tasks = endedTasks === 1 ? 'one open task' : `${endedTasks} open tasks`;
      const untold = isEmailed ? 'told by email' : 'they were not told';
      const notes = [
        told ? '' : untold,
        endedTasks > 0 ? `${tasks} ended` : '',
        feedback === 'yes' ? 'they want to give feedback' : '',
      ];
      const noted = notes.filter(Boolean).join(', ');
      return withWords(`Closed: ${inSentence(ended)}${noted === '' ? '' : ` (${noted})`}`, text);
    },
  }),
  reopening: kind({
    label: 'Opened again',
    codes: noCodes,
    // Who had the case when it was closed; unknown of what was written before it was kept.
    body: z.strictObject({ why: z.string(), formerOwner: z.string().default('') }),
    line: (_, { why, formerOwner }) =>
      withWords(
        formerOwner === '' ? 'Opened again' : `Opened again. Before, ${formerOwner} had it`,
        why,
      ),
  }),
  striking: kind({
    label: 'Struck out',
    /** Which one; unknown of what was struck out before it was kept. */
    codes: z.strictObject({ struck: z.uuid().optional(), isPutBack: z.boolean().optional() }),
    body: z.strictObject({ why: z.string() }),
    line: ({ isPutBack }, { why }) =>
      withWords(isPutBack === true ? 'An entry was put back' : 'An entry was struck out', why),
  }),
  task: kind({
    label: 'Task',
    /**
     * A review of what somebody did is never put off; `of`: who did it, where they did not write the task; `struck`: the entry that they
     * struck out. A reply waits for an answer. `endsBy`: it is not ticked off, but ends when that is done;
     * `isAgain`: what is done was done before, and is reviewed. `informal`: the informal way at which it looks, `appointment`: the one
     * that it asks to write down, each by its first version.
     */
    codes: z.strictObject({
      isReview: z.boolean().optional(),
      of: z.uuid().optional(),
      struck: z.uuid().optional(),
      isReply: z.boolean().optional(),
      isToBook: z.boolean().optional(),
      isAgain: z.boolean().optional(),
      endsBy: z
        .enum([
          'assess',
          'decide-lowering',
          'follow-up',
          'give-follow-up',
          'safety-plan',
          'case-conference',
          'informal-way',
          'hold-appointment',
        ])
        .optional(),
      informal: z.uuid().optional(),
      appointment: z.uuid().optional(),
    }),
    body: z.strictObject({ what: z.string(), why: z.string(), name: z.string() }),
    line: (_, { what, why, name }) => withWords(`Task for ${name}: ${what}`, why),
  }),
  moved: kind({
    label: 'Put off',
    codes: z.strictObject({
      what: z.enum(['next', 'task']),
      /** Of the next step: which it was, and until when. */
      step: z.enum(nextSteps).optional(),
      until: z.string().optional(),
    }),
    body: z.strictObject({ what: z.string(), until: z.string(), why: z.string() }),
    line: (_, { what, until, why }) => withWords(`Put off until ${until}: ${what}`, why),
  }),
  note: kind({
    label: 'Note',
    codes: z.strictObject({ audience: z.enum(['team', 'supervision']) }),
    body: z.strictObject({ text: z.string() }),
    line: ({ audience }, { text }) =>
      withWords(audience === 'team' ? 'Note' : 'Note for supervision', text),
  }),
} as const;

export type EntryKind = keyof typeof entryKinds;

/** What an entry of a kind says of itself in the clear. */
export type CodesOf<Kind extends EntryKind> = z.output<(typeof entryKinds)[Kind]['codes']>;
/** What was written in an entry of a kind. */
export type BodyOf<Kind extends EntryKind> = z.output<(typeof entryKinds)[Kind]['body']>;

/** @returns whether a text names a kind of entry */
export function isEntryKind(text: string): text is EntryKind {
  return Object.hasOwn(entryKinds, text);
}

/**
 * @param body undefined where it cannot be opened: its key is not there
 * @returns the line of an entry in the Story
 * @throws a ZodError for what no release of this software wrote
 */
export function lineOf(kindOfEntry: EntryKind, codes: unknown, body: unknown): string {
  const row: EntryKindRow<z.ZodType, z.ZodType> = entryKinds[kindOfEntry];
  if (body === undefined) return `${row.label}: it cannot be opened, as its key is not there`;
  return row.line(row.codes.parse(codes), row.body.parse(body));
}

/**
 * @param body of an entry that can be opened
 * @returns what it keeps beneath its line
 * @throws a ZodError for what no release of this software wrote
 */
export function keptIn(kindOfEntry: EntryKind, body: unknown): readonly WrittenPart[] {
  const row: EntryKindRow<z.ZodType, z.ZodType> = entryKinds[kindOfEntry];
  return row.kept?.(row.body.parse(body)) ?? [];
}

/** @returns the label of an answer as it stands within a sentence */
function inSentence(label: string): string {
  return `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;
}
