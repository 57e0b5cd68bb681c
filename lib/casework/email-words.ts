/** What is on record of an email to a reporter. */
interface EmailOnRecord {
  readonly kind: string;
  readonly state: 'queued' | 'sent' | 'refused' | 'failed';
  readonly reason: string | null;
}

const kinds = new Map([['we-have-it', 'Confirmation that we have it']]);

const states: Readonly<Record<EmailOnRecord['state'], string>> = {
  queued: 'Waiting to be sent',
  sent: 'Sent',
  refused: 'Not sent',
  failed: 'Could not be delivered',
};

const reasons = new Map([
  ['not-safe', 'the reporter does not call email safe, or did not allow this'],
  ['one-a-day', 'this address already got one within a day'],
  ['timeout', 'the email provider did not answer'],
  ['no-answer', 'the email provider could not be reached'],
  ['unknown-answer', 'the email provider’s answer made no sense'],
]);

/** @returns what the email is for; a kind that has no words yet is "Email" */
export function emailKindInWords({ kind }: Pick<EmailOnRecord, 'kind'>): string {
  return kinds.get(kind) ?? 'Email';
}

/** @returns what became of it, and why: "Not sent: …" */
export function emailStateInWords({ state, reason }: Omit<EmailOnRecord, 'kind'>): string {
  return reason === null ? states[state] : `${states[state]}: ${reasonInWords(reason)}`;
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
