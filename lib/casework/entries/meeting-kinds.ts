import { z } from 'zod';
import { findServices } from '#lib/content/directory.ts';
import { formattedPosted } from '#lib/forms/posted-words.ts';
import { meetingWays } from '../appointments/words.ts';
import { assessmentFields } from '../assessment/fields.ts';
import { floorFields } from '../assessment/posted-facts.ts';
import { followUpPartsSchema, partTitles, textParts } from '../follow-up/parts.ts';
import { followUpStatuses } from '../follow-up/statuses.ts';
import { readOutWays } from '../follow-up/ways-to-read-out.ts';
import { courseCodes, courseInStory } from '../informal-way/courses.ts';
import {
  copies,
  decisions,
  type Option,
  type OptionSpokenOf,
  optionCodes,
  options,
} from '../meeting/options.ts';
import { sectionNumbers, sections } from '../meeting/sections.ts';
import { kind, noCodes, type WrittenPart, withWords } from './kind.ts';

const spokenOf = z.strictObject({
  option: z.enum(optionCodes),
  isExplained: z.boolean(),
  copy: z.enum(copies.map(({ code }) => code)),
  decision: z.enum(decisions.map(({ code }) => code)),
});

/** Kinds that an appointment leaves behind: what was said, explained, decided and agreed there, and what was written about it afterwards. */
export const meetingKinds = {
  limits: kind({
    label: 'Limits of confidentiality',
    codes: z.strictObject({ explained: z.enum(['now', 'before']) }),
    body: noCodes,
    line: ({ explained }) =>
      explained === 'now'
        ? 'The limits of confidentiality were explained, before the account'
        : 'The limits of confidentiality had been explained at an earlier time',
  }),
  account: kind({
    label: 'Account',
    codes: z.strictObject({ readBack: z.boolean(), copyAsked: z.boolean() }),
    body: z.strictObject({ text: z.string(), today: z.string(), recorded: z.string() }),
    line: ({ readBack, copyAsked }, { text }) =>
      withWords(
        `Their account, ${readBack ? 'read back to them' : 'not read back to them yet'}${copyAsked ? '; they asked for a copy' : ''}`,
        text,
      ),
    kept: ({ today, recorded }) => [
      ...part('What they wanted on that day', today),
      ...part('What they want on record', recorded),
    ],
  }),
  spoken: kind({
    label: 'Needs and risk spoken of',
    codes: noCodes,
    /** As the fields of the assessment hold it, which opens with it. */
    body: z.strictObject({ answers: z.record(z.string(), z.string()) }),
    line: (_, { answers }) => `Needs and risk were spoken of: ${raised(answers)}`,
    kept: ({ answers }) => [{ term: 'What was said', text: answersInLines(answers) }],
  }),
  'options-given': kind({
    label: 'Options',
    codes: noCodes,
    body: z.strictObject({ spokenOf: z.array(spokenOf) }),
    line: (_, { spokenOf: given }) => {
      const explained = given.filter(({ isExplained }) => isExplained);
      return `Options explained: ${explained.length === 0 ? 'none' : explained.map(({ option }) => nameOf(option)).join(', ')}${decidedInWords(given)}`;
    },
    kept: ({ spokenOf: given }) => [
      { term: 'Option by option', text: given.map(optionInWords).join('\n') },
    ],
  }),
  'informal-route': kind({
    label: 'Informal way',
    codes: z.strictObject({
      isAgreed: z.boolean(),
      /** How it goes, or how it ended, once that was written down. */
      came: z.enum(courseCodes).optional(),
    }),
    body: z.strictObject({ what: z.string(), whom: z.string(), outcome: z.string().optional() }),
    line: ({ isAgreed, came }, { what, whom, outcome = '' }) => {
      const way = [what, whom].filter((words) => words !== '').join('; with ');
      if (came !== undefined) return withWords(`${courseInStory[came]}: ${way}`, outcome);
      return withWords(
        isAgreed ? 'An informal way is tried, as they agreed' : 'An informal way was spoken of',
        way,
      );
    },
  }),
  agreement: kind({
    label: 'What was agreed',
    codes: noCodes,
    body: z.strictObject({
      rows: z.array(z.strictObject({ what: z.string(), who: z.string(), until: z.string() })),
    }),
    line: (_, { rows }) =>
      `Agreed: ${rows.map(({ what, who, until }) => `${what} (${[who, until === '' ? '' : shortDay(until)].filter((word) => word !== '').join(', by ')})`).join('; ')}`,
  }),
  'what-next': kind({
    label: 'What happens next',
    codes: z.strictObject({
      next: z.enum(['ahead', 'to-book', 'none']),
      writing: z.enum(['email', 'paper', 'call', 'declined']),
      skipped: z.array(z.enum(sectionNumbers)),
    }),
    /** How they pause or stop the next time too. */
    body: z.strictObject({
      pause: z.string().default(''),
      /** Whether they could talk where they were, as far as it was asked. */
      canTalk: z.enum(['yes', 'no']).optional(),
    }),
    line: ({ next, writing, skipped }, { pause, canTalk }) => {
      const left = sections.filter(({ number }) => skipped.includes(number));
      return [
        nextInWords[next],
        writingInWords[writing],
        ...(left.length === 0
          ? []
          : [`skipped at their wish: ${left.map(({ title }) => title.toLowerCase()).join(', ')}`]),
        ...(canTalk === 'no' ? ['they could not talk freely where they were'] : []),
        ...(pause === '' ? [] : [`to pause or stop: ${pause}`]),
      ].join('; ');
    },
  }),
  'follow-up': kind({
    label: 'Follow-up',
    codes: z.strictObject({
      status: z.enum(followUpStatuses),
      /** The first version of the appointment that it follows. */
      appointment: z.uuid(),
      metOn: z.string(),
      /** Of one that was read out: how. */
      readOut: z.enum(meetingWays).optional(),
    }),
    body: z.strictObject({
      parts: followUpPartsSchema,
      /** Why they get nothing, or how they said so. */
      why: z.string(),
      /** How it begins and ends, as it was approved. */
      texts: z
        .strictObject({ opening: z.string(), next: z.string(), closing: z.string() })
        .optional(),
      /** What it says of the services, as it was approved. */
      services: z.array(z.string()).optional(),
      /** Of a letter: whom they can ask for. */
      askFor: z.string().optional(),
    }),
    line: ({ status, readOut }, { why }) =>
      withWords(
        `${followUpInStory[status]}${readOut === undefined ? '' : `, ${readOutWays[readOut]}`}`,
        why,
      ),
    kept: ({ parts }) => [
      ...textParts.flatMap((name) => part(partTitles[name], parts[name])),
      ...part(
        partTitles.services,
        findServices(parts.services)
          .map(({ name }) => name)
          .join('\n'),
      ),
    ],
  }),
} as const;

const nextInWords = {
  ahead: 'Next: the appointment that is booked',
  'to-book': 'Next: another appointment, to be booked',
  none: 'Next: no appointment for now',
} as const;

const writingInWords = {
  email: 'we may write by email what was discussed',
  paper: 'what was discussed is handed over on paper',
  call: 'what was discussed is read out to them',
  declined: 'they want nothing in writing',
} as const;

const followUpInStory = {
  'to-write': 'Follow-up to be written',
  'to-hand-over': 'Follow-up approved: a letter, to be handed over',
  'to-read-out': 'Follow-up approved, to be read out to them',
  emailed: 'Follow-up approved, to go by email',
  'handed-over': 'Follow-up handed over on paper',
  'read-out': 'Follow-up read out to them',
  declined: 'They wanted no follow-up',
  'not-needed': 'No follow-up: they did not come after all',
} as const;

function shortDay(stored: string): string {
  return Temporal.PlainDate.from(stored).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}

function part(term: string, text: string): readonly WrittenPart[] {
  return text === '' ? [] : [{ term, text }];
}

function nameOf(option: Option): string {
  const { label } = options[option];
  return `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;
}

function decidedInWords(given: readonly OptionSpokenOf[]): string {
  return decisions
    .filter(({ code }) => code !== '')
    .flatMap(({ code, label }) => {
      const of = given.filter(({ decision }) => decision === code);
      return of.length === 0
        ? []
        : [`. ${label}: ${of.map(({ option }) => nameOf(option)).join(', ')}`];
    })
    .join('');
}

function optionInWords({ option, isExplained, copy, decision }: OptionSpokenOf): string {
  const inWriting = copies.find(({ code }) => code === copy)?.label.toLowerCase() ?? '';
  const decided = decisions.find(({ code }) => code === decision)?.label.toLowerCase() ?? '';
  return `${options[option].label}: ${isExplained ? 'explained' : 'not explained'}; in writing: ${inWriting}; decision: ${decided}`;
}

const drawn = new Map(Object.entries(assessmentFields));

/** How many flags and needs were named: what they are stands beneath. */
function raised(answers: Readonly<Record<string, string>>): string {
  const flags = Object.entries(answers).filter(
    ([name, answer]) => floorFields.includes(name) && answer === 'yes',
  ).length;
  const needs = Object.entries(answers).filter(
    ([name, answer]) => name.startsWith('need-') && !['none', 'declined'].includes(answer),
  ).length;
  return `${flags === 1 ? 'one red flag' : `${flags} red flags`}, ${needs === 1 ? 'one need' : `${needs} needs`}`;
}

function answersInLines(answers: Readonly<Record<string, string>>): string {
  return Object.entries(answers)
    .flatMap(([name, held]) => {
      const field = drawn.get(name);
      return field === undefined ? [] : [`${field.label}: ${formattedPosted(field, held)}`];
    })
    .join('\n');
}
