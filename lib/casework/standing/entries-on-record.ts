import type { AppointmentStatus } from '../appointments/words.ts';
import { type EntryKind, entryKinds } from '../entries/kinds.ts';
import { isTalkedWith } from '../intake/sources.ts';
import type { ContactOnRecord, OnRecord } from './on-record.ts';

/* What an entry says of where a case stands. */

/** An entry, as far as it matters for that: its latest version. */
export interface EntryOnRecord {
  readonly kind: EntryKind;
  readonly codes: unknown;
  /** What its author was to the case. */
  readonly authorRole: string | null;
  readonly happenedAt: Temporal.Instant;
  /** When its first version was. */
  readonly writtenAt: Temporal.Instant;
}

/** @returns the contact that an entry tells of; none, where it tells of none */
export function contactIn({
  kind,
  codes,
  authorRole,
  happenedAt,
}: EntryOnRecord): readonly ContactOnRecord[] {
  switch (kind) {
    case 'contact': {
      const { override } = entryKinds.contact.codes.parse(codes);
      return [{ kind: 'reached', at: happenedAt, isSafeWay: isSafe(override) }];
    }
    case 'contact-attempt': {
      const { way, override } = entryKinds['contact-attempt'].codes.parse(codes);
      const isTheirs = way === 'from-them';
      return [{ kind: isTheirs ? 'missed' : 'tried', at: happenedAt, isSafeWay: isSafe(override) }];
    }
    case 'appointment': {
      // Somebody who came was spoken with, and somebody who did not come is tried again: when it was, and not when that was written down.
      const { status, start } = entryKinds.appointment.codes.parse(codes);
      const kind = contactByOutcome[status];
      return kind === undefined
        ? []
        : [{ kind, at: Temporal.Instant.from(start), isSafeWay: true }];
    }
    case 'message-in':
      return [{ kind: 'message', at: happenedAt, isSafeWay: true }];
    case 'intake': {
      // Whoever talks with the person and takes the case has reached them.
      const { source, knowing } = entryKinds.intake.codes.parse(codes);
      const isReached = authorRole === 'owner' && isTalkedWith(source) && knowing === 'yes';
      return isReached ? [{ kind: 'reached', at: happenedAt, isSafeWay: true }] : [];
    }
    default:
      return [];
  }
}

/** What an appointment is once it is said what became of it. */
const contactByOutcome: { readonly [Status in AppointmentStatus]?: 'reached' | 'tried' } = {
  attended: 'reached',
  'did-not-come': 'tried',
};

function isSafe(override: { readonly broke: readonly string[] } | undefined): boolean {
  return override === undefined || !override.broke.includes('unsafe-way');
}

/** @returns the putting off that an entry tells of */
export function putOffIn({ kind, codes, writtenAt }: EntryOnRecord): OnRecord['putOff'] {
  if (kind !== 'moved') return [];
  const { step, until } = entryKinds.moved.codes.parse(codes);
  return step === undefined || until === undefined
    ? []
    : [{ at: writtenAt, step, until: Temporal.Instant.from(until) }];
}

/** A step that changed wishes brought about is not overdue at once. */
export function begunByWishes({ kind, codes, writtenAt }: EntryOnRecord): OnRecord['putOff'] {
  if (kind !== 'wishes-changed') return [];
  const { step, until } = entryKinds['wishes-changed'].codes.parse(codes);
  return step === undefined || until === undefined
    ? []
    : [{ at: writtenAt, step, until: Temporal.Instant.from(until) }];
}

/** A person who logs a contact, or takes a case that they write down, has seen how grave it is. */
export function showsThatItWasSeen({ kind, authorRole }: EntryOnRecord): boolean {
  if (kind === 'intake') return authorRole === 'owner';
  return kind === 'acknowledgement' || kind === 'contact' || kind === 'contact-attempt';
}

/**
 * @param entries of one case, the oldest first
 * @returns since when it is assessed as Critical; undefined where it is not, or not any more
 */
export function criticalSinceIn(
  entries: readonly Pick<EntryOnRecord, 'kind' | 'codes' | 'writtenAt'>[],
): Temporal.Instant | undefined {
  let since: Temporal.Instant | undefined;
  for (const { kind, codes, writtenAt } of entries) {
    if (kind === 'assessment') {
      const { level } = entryKinds.assessment.codes.parse(codes);
      since = level === 'critical' ? (since ?? writtenAt) : undefined;
    }
    if (kind === 'lowering-decision') {
      const { isAgreed } = entryKinds['lowering-decision'].codes.parse(codes);
      if (isAgreed) since = undefined;
    }
  }
  return since;
}
