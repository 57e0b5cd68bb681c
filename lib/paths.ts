import type { Verb } from './casework/case/workflow.ts';

/*
 * Every address of the portal, once. A new page is added here: signing in leads to no other, and no other is kept
 * from search engines.
 */

/** Where staff work. The home leads on by role. */
export const workPaths = {
  home: '/portal',
  myDay: '/my-day',
  cases: '/cases',
  calendar: '/calendar',
  find: '/find',
  lead: '/lead',
  gate: '/gate',
  anonymous: '/anonymous',
  installation: '/installation',
  keys: '/keys',
} as const;

/** Where a case is written down that came by a member of staff: in the folder of cases, where no reference can be. */
export const newCasePath = '/cases/new';

/** Where staff sign in and out, and what is shown to those who are none. */
export const sessionPaths = {
  signIn: '/sign-in',
  signOut: '/sign-out',
  signedOut: '/signed-out',
  notStaff: '/not-staff',
} as const;

/** Takes what is being written, whichever release the page is of. */
export const keptWritingPath = '/api/kept-writing';

/** Switches single keys on or off. */
export const singleKeysPath = '/api/single-keys';

/** Says when the session ends. */
export const sessionTimePath = '/api/session-time';

export const portalPaths: readonly string[] = [
  ...Object.values(sessionPaths),
  ...Object.values(workPaths),
];

/** The pages of a case that are no verbs: its hand-over brief, and its register of risks. */
export const briefFolder = 'brief';
export const registerFolder = 'register';

/** @param reference as it came: perhaps from an address */
export function casePath(reference: string): `/cases/${string}` {
  return `${workPaths.cases}/${encodeURIComponent(reference)}`;
}

/**
 * A case, to which somebody comes back from a form that they did not save: it says that what they wrote is kept.
 * @param reference as it came: perhaps from an address
 */
export function caseKeptPath(reference: string): string {
  return `${casePath(reference)}?${new URLSearchParams({ kept: 'yes' })}`;
}

/** @param reference as it came: perhaps from an address */
export function verbPath(reference: string, verb: Verb): `/cases/${string}` {
  return `${casePath(reference)}/${verb}`;
}

/**
 * Where it is decided whether a case and an older one are of one person.
 * @param reference of the newer one
 */
export function pairPath(
  reference: string,
  verb: 'join' | 'leave-apart',
  older: string,
): `/cases/${string}` {
  return `${verbPath(reference, verb)}?${new URLSearchParams({ with: older })}`;
}

/**
 * Where a contact is logged, with its way filled in: a code, and never a number.
 * @param reference as it came: perhaps from an address
 */
export function logContactPath(reference: string, way: string): string {
  return `${verbPath(reference, 'log-contact')}?${new URLSearchParams({ way })}`;
}

/** @param reference as it came: perhaps from an address */
export function briefPath(reference: string): `/cases/${string}` {
  return `${casePath(reference)}/${briefFolder}`;
}

/**
 * Where an appointment is changed.
 * @param reference as it came: perhaps from an address
 * @param entry the id of its first version
 */
export function changeAppointmentPath(reference: string, entry: string): string {
  return `${verbPath(reference, 'change-appointment')}?${new URLSearchParams({ entry })}`;
}

/**
 * Where it is said whether somebody came to an appointment.
 * @param reference as it came: perhaps from an address
 * @param entry the id of its first version
 */
export function outcomePath(reference: string, entry: string): `/cases/${string}` {
  return `${verbPath(reference, 'did-not-come')}?${new URLSearchParams({ entry })}`;
}

/** @param reference as it came: perhaps from an address */
export function registerPath(reference: string): `/cases/${string}` {
  return `${casePath(reference)}/${registerFolder}`;
}

/** Where the safety plan that stands is printed for the person. @param reference as it came: perhaps from an address */
export function planPaperPath(reference: string): `/cases/${string}` {
  return `${verbPath(reference, 'safety-plan')}/print`;
}

/**
 * Where a case conference is printed for the file.
 * @param reference as it came: perhaps from an address
 */
export function conferencePaperPath(reference: string, entry: string): `/cases/${string}` {
  return `${verbPath(reference, 'case-conference')}/print?${new URLSearchParams({ entry })}`;
}

/**
 * Where a follow-up that was approved is printed once more.
 * @param reference as it came: perhaps from an address
 */
export function followUpPaperPath(reference: string, entry: string): `/cases/${string}` {
  return `${verbPath(reference, 'follow-up')}/print?${new URLSearchParams({ entry })}`;
}

/**
 * Where a follow-up is written, or where it is said that they have it.
 * @param reference as it came: perhaps from an address
 * @param entry the id of its first version, as it came; left out for the first of the case
 */
export function followUpPath(
  reference: string,
  verb: 'follow-up' | 'give-follow-up',
  entry?: string,
): `/cases/${string}` {
  const path = verbPath(reference, verb);
  return entry === undefined ? path : `${path}?${new URLSearchParams({ entry })}`;
}

/** Where a calendar program reads the appointments of whoever knows the address. @param secret of a feed */
export function calendarFeedPath(secret: string): `/api/calendar/${string}` {
  return `/api/calendar/${encodeURIComponent(secret)}`;
}

/** @param reference as it came: perhaps from an address */
export function gatePath(reference: string): `/gate/${string}` {
  return `${workPaths.gate}/${encodeURIComponent(reference)}`;
}

/** Where a lead sees the texts of emails that can be edited. */
export const textsPath = `${workPaths.lead}/texts` as const;

/** @param key of a text, as it came: perhaps from an address */
export function textPath(key: string): `/lead/texts/${string}` {
  return `${textsPath}/${encodeURIComponent(key)}`;
}

/** Where a lead says that a number of the support directory is wrong. @param service its id, as it came: perhaps from an address */
export function wrongNumberPath(service: string): `/lead/directory/${string}` {
  return `${workPaths.lead}/directory/${encodeURIComponent(service)}`;
}

/** @param id as it came: perhaps from an address */
export function anonymousPath(id: string): `/anonymous/${string}` {
  return `${workPaths.anonymous}/${encodeURIComponent(id)}`;
}

/** @returns whether a path is one of those given, or lies below one */
export function isWithin(path: string, starts: readonly string[]): boolean {
  return starts.some((start) => path === start || path.startsWith(`${start}/`));
}
