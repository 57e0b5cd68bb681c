/** Emails to a reporter, by what each is for. */
export const emailKinds = {
  'we-have-it': 'Confirmation that we have it',
  introduction: 'Who will be in touch',
} as const;

export type EmailKind = keyof typeof emailKinds;

/** @returns whether a text names a kind of email */
export function isEmailKind(text: string): text is EmailKind {
  return Object.hasOwn(emailKinds, text);
}

/** An email as a case tells of it: what became of it, and when. */
export interface EmailOnCase {
  readonly kind: string;
  readonly state: 'queued' | 'sent' | 'refused' | 'failed';
  /** A code, never an address or a word of the content. */
  readonly reason: string | null;
  readonly at: Date;
}
