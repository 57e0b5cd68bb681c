/** An email, as far as it matters for queueing it and telling of it. */
interface EmailKindRow {
  /** What it is for, as a case tells of it. */
  readonly label: string;
  readonly to: 'reporter' | 'staff';
  /** It goes before all others. */
  readonly isUrgent?: true;
  /** It says what is so while the case is open, and does not go once it is closed. */
  readonly endsWithCase?: true;
  /** Where its case stands counts on it: once it will not go, that is worked out again. */
  readonly countsAsContact?: true;
  /** After so many hours it is of no use any more, and does not go. */
  readonly staleAfterHours?: number;
}

/** Every kind of email, by what each is for. */
export const emailKinds = {
  'we-have-it': { label: 'Confirmation that we have it', to: 'reporter' },
  introduction: { label: 'Who will be in touch', to: 'reporter', endsWithCase: true },
  tried: {
    label: 'We tried to reach them',
    to: 'reporter',
    endsWithCase: true,
    staleAfterHours: 72,
  },
  'appointment-invitation': {
    label: 'Invitation to an appointment',
    to: 'reporter',
    endsWithCase: true,
  },
  'appointment-change': { label: 'Change of an appointment', to: 'reporter', endsWithCase: true },
  'appointment-cancellation': { label: 'Cancellation of an appointment', to: 'reporter' },
  'appointment-reminder': {
    label: 'Reminder of an appointment',
    to: 'reporter',
    endsWithCase: true,
  },
  'follow-up': { label: 'What was discussed', to: 'reporter' },
  'keeping-in-touch': {
    label: 'Keeping in touch',
    to: 'reporter',
    endsWithCase: true,
    countsAsContact: true,
    staleAfterHours: 120,
  },
  closed: { label: 'Closed, and how to come back', to: 'reporter' },
  'door-open': { label: 'Closed, the door stays open', to: 'reporter' },
  'new-case': { label: 'New case', to: 'staff', staleAfterHours: 120 },
  assigned: { label: 'Assigned to you', to: 'staff', staleAfterHours: 120 },
  'red-alert': { label: 'Red alert', to: 'staff', isUrgent: true, staleAfterHours: 24 },
  'cover-opened': { label: 'Opened for cover', to: 'staff', staleAfterHours: 120 },
  'co-workers-changed': { label: 'Co-workers changed', to: 'staff', staleAfterHours: 120 },
  'needs-owner': { label: 'Needs a new owner', to: 'staff', staleAfterHours: 120 },
  'lead-decides': {
    label: 'Waits for the lead to decide',
    to: 'staff',
    staleAfterHours: 120,
  },
  'safeguarding-asked': {
    label: 'Waits for the safeguarding lead to decide',
    to: 'staff',
    staleAfterHours: 120,
  },
  'became-red': { label: 'Became Red', to: 'staff', staleAfterHours: 120 },
  'lowering-asked': {
    label: 'Waits for a second person to decide on a lower level',
    to: 'staff',
    staleAfterHours: 120,
  },
  'appointment-booked': {
    label: 'Booked for an appointment',
    to: 'staff',
    endsWithCase: true,
    staleAfterHours: 120,
  },
  'agreed-for-you': {
    label: 'Agreed with the person for a colleague to do',
    to: 'staff',
    endsWithCase: true,
    staleAfterHours: 120,
  },
  'follow-up-due': { label: 'Follow-up due today', to: 'staff' },
  'gate-asked': {
    label: 'Asked whom a person meant',
    to: 'staff',
    staleAfterHours: 120,
  },
  'not-delivered': { label: 'Email not delivered', to: 'staff', staleAfterHours: 120 },
} as const satisfies Readonly<Record<string, EmailKindRow>>;

export type EmailKind = keyof typeof emailKinds;
/** Emails to the person who got in touch, or to those who work on their case. */
export type EmailKindTo<To extends EmailKindRow['to']> = {
  [Kind in EmailKind]: (typeof emailKinds)[Kind]['to'] extends To ? Kind : never;
}[EmailKind];
export type ReporterEmailKind = EmailKindTo<'reporter'>;
export type StaffEmailKind = EmailKindTo<'staff'>;

/** @returns whether a text names a kind of email */
export function isEmailKind(text: string): text is EmailKind {
  return Object.hasOwn(emailKinds, text);
}

/** @returns whether an email of this kind goes to the person who got in touch */
export function isToReporter(kind: EmailKind): kind is ReporterEmailKind {
  return emailKinds[kind].to === 'reporter';
}

/** @returns whether an email that waits does not go once its case is closed */
export function endsWithCase(kind: string): boolean {
  if (!isEmailKind(kind)) return false;
  const row: EmailKindRow = emailKinds[kind];
  return row.endsWithCase === true;
}

/** @returns whether where its case stands counts on an email of this kind */
export function countsAsContact(kind: EmailKind): boolean {
  const row: EmailKindRow = emailKinds[kind];
  return row.countsAsContact === true;
}

/** @returns the place among the jobs that wait: less goes first */
export function jobPriority(kind: EmailKind): number {
  const row: EmailKindRow = emailKinds[kind];
  return row.isUrgent === true ? -10 : 0;
}

/** @returns whether it waited for so long that it is of no use any more */
export function isStale(
  kind: EmailKind,
  queuedAt: Temporal.Instant,
  now: Temporal.Instant,
): boolean {
  const { staleAfterHours }: EmailKindRow = emailKinds[kind];
  return staleAfterHours !== undefined && queuedAt.until(now).total('hours') >= staleAfterHours;
}

/** An email as a case tells of it: what became of it, and when. */
export interface EmailOnCase {
  readonly kind: string;
  readonly state: 'queued' | 'sent' | 'refused' | 'failed';
  /** A code, never an address or a word of the content. */
  readonly reason: string | null;
  readonly at: Date;
}
