import { z } from 'zod';
import { each } from '#lib/forms/each-field.ts';
import type { Field } from '#lib/forms/field.ts';
import { choice, dayOrNone, hidden, inFold, line, lines, tick } from '#lib/forms/fields.ts';
import type { MeetingWay } from '../appointments/words.ts';
import { assessmentFields } from '../assessment/fields.ts';
import { flagCodes } from '../assessment/flags.ts';
import { needCodes } from '../assessment/needs.ts';
import { colleagueOptions, type ListedColleague } from '../co-workers/fields.ts';
import type { NumbersKnown } from '../directory-checks/due-checks.ts';
import { servicesField } from '../follow-up/services-field.ts';
import { inWaysToReadOut } from '../follow-up/ways-to-read-out.ts';
import { limitsExplained } from './limits.ts';
import { nextField, pauseField } from './next-fields.ts';
import { optionFields } from './option-fields.ts';
import { agreedRows, sectionNumbers } from './sections.ts';

/* The form of an appointment that takes place. Nothing in it is required until it is finished, and then only what happens next. */

/** What of a case decides what is asked at an appointment. */
export interface ToMeet {
  /** Those who may have something to do. */
  readonly people: readonly ListedColleague[];
  /** Who holds it. */
  readonly self: string;
  /** The address that the follow-up may go to, by their wishes; undefined where an email is not safe. */
  readonly address: string | undefined;
  /** In which ways something may be read out to them, by their wishes. */
  readonly toReadOut: readonly MeetingWay[];
  /** Whether email is safe for them and they said no to the one that confirms what they sent: about others nobody has asked. */
  readonly mayAskAboutEmail?: boolean;
  readonly numbers: NumbersKnown;
}

/** Who does something that was agreed, where it is the person themselves. */
export const themselves = 'them';

const skipped = each(sectionNumbers, 'skipped', () => tick({ label: 'Skipped, at their wish' }));

/** As the assessment asks it, but nothing has to be answered: what is answered here is not asked there again. */
const ofAssessment = {
  ...each(needCodes, 'need', (need) => leftOpen(assessmentFields[`need-${need}`])),
  ...each(flagCodes, 'flag', (flag) => leftOpen(assessmentFields[`flag-${flag}`])),
  ...each(flagCodes, 'note', (flag) => assessmentFields[`note-${flag}`]),
  repeated: leftOpen(assessmentFields.repeated),
  fear: leftOpen(assessmentFields.fear),
  recording: leftOpen(assessmentFields.recording),
};

const informal = 'An informal way that they agreed to';

/** @param known of the case */
export function meetingFields({ people, self, address, toReadOut, numbers }: ToMeet) {
  const owners = [
    { code: themselves, label: 'They themselves' },
    ...colleagueOptions(people).map(({ code, label }) => ({ code, label })),
  ];
  return {
    ...skipped,
    canTalk: choice<'' | 'yes' | 'no'>({
      label: 'Can they talk now, where they are?',
      options: [
        { code: '', label: 'Not asked' },
        { code: 'yes', label: 'Yes' },
        { code: 'no', label: 'Not freely' },
      ],
      error: 'Choose whether they can talk',
      start: '',
    }),
    pause: pauseField,
    limits: choice<'' | 'now' | 'before'>({
      label: 'Explained to them?',
      options: [{ code: '', label: 'Not yet' }, ...limitsExplained],
      error: 'Choose whether it was explained',
      start: '',
    }),
    today: line({ label: 'What do they want today?', longest: 300 }),
    account: lines({
      label: 'What happened, in a few lines',
      hint: 'A few words are enough: no details are needed. It never goes into an email.',
      name: 'The account',
      longest: 4_000,
      rows: 5,
    }),
    recorded: line({ label: 'What they want on record, and what not', longest: 300 }),
    readBack: tick({ label: 'I read it back to them, and it is right' }),
    copyAsked: tick({ label: 'They asked for a copy of it' }),
    ...ofAssessment,
    ...optionFields,
    services: servicesField('Services to name in the follow-up', numbers),
    informalWhat: inFold(informal, line({ label: 'What is tried', longest: 300 })),
    informalWhom: inFold(informal, line({ label: 'With whom, and who leads it', longest: 200 })),
    informalAgreed: inFold(informal, tick({ label: 'They agreed to it' })),
    ...each(agreedRows, 'agreed', (row) =>
      line({ label: 'What', name: `Agreed, line ${row}`, longest: 200 }),
    ),
    ...each(agreedRows, 'who', (row) =>
      choice<string>({
        label: 'Who',
        options: owners,
        error: `Line ${row}: choose who does it, from the list`,
        start: people.some(({ id }) => id === self) ? self : themselves,
      }),
    ),
    ...each(agreedRows, 'until', (row) =>
      dayOrNone({ label: 'By when', name: `Line ${row}: by when` }),
    ),
    next: nextField,
    touch: choice<'agreed' | 'no'>({
      label: 'Keep in touch, about once a month?',
      options: [
        { code: 'agreed', label: 'Yes, they would like it' },
        { code: 'no', label: 'No' },
      ],
      error: 'Section 8: choose whether you keep in touch',
    }),
    writing: choice<'email' | 'paper' | 'call' | 'declined'>({
      label: 'May we write to them what we discussed?',
      hint: 'Ask it in these words. If they are not sure, it is no.',
      options: [
        ...(address === undefined ? [] : [{ code: 'email', label: 'Yes, by email' } as const]),
        { code: 'paper', label: 'On paper: printed, and handed over' },
        { code: 'call', label: `No: it is read out to them, ${inWaysToReadOut(toReadOut)}` },
        { code: 'declined', label: 'They want nothing of it' },
      ],
      isStacked: true,
      error: 'Section 8: choose what may be written, and where',
    }),
    ...(address !== undefined && {
      readBackEmail: tick({
        label: 'I read the email address back to them, and it is right',
        hint: 'What was discussed is only ever written to an address that was read back.',
      }),
    }),
    /** The address that the page showed: what they said, they said of that one. */
    forAddress: hidden(320),
    entry: hidden(),
    seen: hidden(),
    shown: hidden(),
    press: hidden(),
  };
}

export type MeetingFields = ReturnType<typeof meetingFields>;

/** @returns the same field, which may be left open */
function leftOpen<Value extends string>(field: Field<Value>): Field<Value | ''> {
  const error = `Choose from the list: ${field.label}`;
  const schema = z.union([z.literal(''), field.schema], { error }).default('');
  return { ...field, schema };
}
