import { type EmailOnCase, emailKinds, isEmailKind } from './kinds.ts';

const states: Readonly<Record<EmailOnCase['state'], string>> = {
  queued: 'Waiting to be sent',
  sent: 'Sent',
  refused: 'Not sent',
  failed: 'Could not be delivered',
};

const reasons = new Map([
  ['not-safe', 'the reporter does not call email safe, or did not allow this'],
  ['wished-none', 'they were tried, and wished no further attempt or to get in touch themselves'],
  ['no-consent', 'the person has not agreed to be contacted'],
  ['nobody-to-name', 'nobody had the case any more'],
  ['overtaken', 'it was overtaken by what happened meanwhile'],
  ['stale', 'it had waited too long to be of use'],
  ['one-a-day', 'this address already got one within a day'],
  ['before-demonstration', 'it is of a day before this demonstration began'],
  ['timeout', 'the email provider did not answer'],
  ['no-answer', 'the email provider could not be reached'],
  ['unknown-answer', 'the email provider’s answer made no sense'],
]);

/** @returns what the email is for; a kind that has no words yet is "Email" */
export function emailKindInWords({ kind }: Pick<EmailOnCase, 'kind'>): string {
  return isEmailKind(kind) ? emailKinds[kind].label : 'Email';
}

/** @returns what became of it, and why: "Not sent: …" */
export function emailStateInWords({
  state,
  reason,
}: Pick<EmailOnCase, 'state' | 'reason'>): string {
  return reason === null ? states[state] : `${states[state]}: ${reasonInWords(reason)}`;
}

/** Why an email may be refused though nothing went wrong: there was nothing left to say, or it is as they asked. */
const asItShould = new Set(['overtaken', 'one-a-day', 'wished-none', 'before-demonstration']);

/** @returns whether somebody may have to act on what became of it */
export function isEmailTrouble({ state, reason }: Pick<EmailOnCase, 'state' | 'reason'>): boolean {
  return state === 'failed' || (state === 'refused' && !asItShould.has(reason ?? ''));
}

/** Reasons are codes, or the status and error name of the provider's answer. */
function reasonInWords(reason: string): string {
  const known = reasons.get(reason);
  if (known !== undefined) return known;
  const status = /^([45]\d\d) /.exec(reason)?.[1];
  if (status === undefined) return 'the reason is not known';
  if (status === '429') return 'the email provider took no more for the time being';
  return status.startsWith('5')
    ? `the email provider had a fault (${status})`
    : `the email provider refused it (${status})`;
}
