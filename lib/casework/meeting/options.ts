import type { ServiceId } from '#lib/content/directory.ts';
import { institution } from '#lib/institution.ts';

export interface OptionRow {
  /** As it is called at the desk. */
  readonly label: string;
  /** As the person is told what it is, spoken in the appointment and sent in the follow-up: as it comes. A lead may edit it. */
  readonly copy: string;
  /** As a decision about it goes on: "You would like to …", "You are still thinking about whether to …". */
  readonly to: string;
  /** The service of the directory that it is about, by its id: its name and number come with it. */
  readonly service?: ServiceId;
}

const { teams, emergency } = institution;

/**
 * The options of somebody who has disclosed, inside the University and outside, in the order in which they are gone through (casework.md,
 * section 3: support, informal, formal, police, a sexual assault referral centre, none yet). None is better than another.
 */
export const options = {
  support: {
    label: 'Support from the University',
    copy: `Support from the University: ${teams.student.name} for students, the ${teams.staff.partOf} for staff. You have it whether or not you report anything.`,
    to: 'have support from the University',
  },
  specialist: {
    label: 'A specialist service outside',
    copy: 'Support from a service outside the University. They are independent of us, and do not tell us what you say. You choose whether and when to call them.',
    to: 'use a service outside the University',
  },
  informal: {
    label: 'An informal way',
    copy: 'An informal way: somebody helps to settle it without a formal process, for instance by a conversation. It goes no further than you agree, and you can stop it.',
    to: 'try an informal way',
  },
  formal: {
    label: 'A formal report to the University',
    copy: 'A formal report: the University looks into it under its rules. The person whom you report normally learns what is said. We support you before, during and after it.',
    to: 'make a formal report to the University',
  },
  police: {
    label: 'The police',
    copy: `The police: 101, or ${emergency.emergencyServices.display} in an emergency. You can talk to them without deciding anything, and we can help you to prepare.`,
    to: 'talk to the police',
  },
  referral: {
    label: 'A sexual assault referral centre',
    copy: 'A sexual assault referral centre: medical care, advice, and a forensic examination if you want one. You can go there without telling the police. Some evidence does not last, so it helps to call soon.',
    to: 'contact a sexual assault referral centre',
    service: 'juniper-lodge',
  },
  none: {
    label: 'None of these for now',
    copy: 'None of these for now. There is no deadline for telling us what you want. You can come back to any of them later.',
    to: 'wait for now',
  },
} as const satisfies Readonly<Record<string, OptionRow>>;

export type Option = keyof typeof options;

/** What each option is, as it is said and written now. */
export type OptionCopies = Readonly<Record<Option, string>>;

/** @returns something of each option */
export function eachOption<Value>(of: (option: Option) => Value): Readonly<Record<Option, Value>> {
  return {
    support: of('support'),
    specialist: of('specialist'),
    informal: of('informal'),
    formal: of('formal'),
    police: of('police'),
    referral: of('referral'),
    none: of('none'),
  };
}

export const optionCodes = Object.keys(options).filter(isOption);

/** @returns whether a text names an option */
export function isOption(text: string): text is Option {
  return Object.hasOwn(options, text);
}

/** What somebody decided about an option. */
export const decisions = [
  { code: '', label: 'Not spoken of' },
  { code: 'wants', label: 'Wants it' },
  { code: 'thinks', label: 'Thinks about it' },
  { code: 'not-now', label: 'Not now' },
  { code: 'no', label: 'Does not want it' },
] as const;
export type Decision = (typeof decisions)[number]['code'];

/** How they get what the option is in writing. */
export const copies = [
  { code: '', label: 'With the follow-up, if explained' },
  { code: 'follow-up', label: 'With the follow-up' },
  { code: 'given', label: 'Given there' },
  { code: 'none', label: 'Not in writing' },
] as const;
export type Copy = (typeof copies)[number]['code'];

/** What was said of an option. */
export interface OptionSpokenOf {
  readonly option: Option;
  readonly isExplained: boolean;
  readonly copy: Copy;
  readonly decision: Decision;
}
