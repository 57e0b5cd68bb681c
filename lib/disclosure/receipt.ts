import { anonymousReference } from '#lib/casework/case/reference.ts';
import { addWorkingDays } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { tailoredSupport } from '#lib/content/tailored-support.ts';
import { institution } from '#lib/institution.ts';
import { addressForConfirmation } from './contact-details.ts';
import type { Draft, Receipt } from './draft.ts';
import type { Sending, Way } from './sending.ts';

/** What the store said of a sending: it is stored now, it was before, or something else was before and stays. */
export interface Kept {
  readonly outcome: 'stored' | 'same' | 'other';
  /** The way of what is kept. */
  readonly way: Way;
}

/**
 * What a person reads after sending, and may read again for some minutes: from what they sent and from what the store said.
 * Nothing is read back from the store.
 */
export function receiptOf(
  draft: Draft,
  sending: Sending,
  { outcome, way }: Kept,
  now: Temporal.Instant,
): Receipt {
  const { envelope } = sending;
  const keptEarlier = keptBefore(outcome, way === sending.way);
  const common = {
    kind: 'receipt',
    support: tailoredSupport(draft.answers),
    ...(keptEarlier && { keptEarlier }),
  } as const;
  if (way === 'anonymous') {
    const reference = anonymousReference(draft.storedId);
    return { ...common, path: 'anonymous', reference, confirmedByEmail: false };
  }
  return {
    ...common,
    path: 'named',
    reference: draft.reference,
    contactBy: contactBy(now).toString(),
    // Of details that were kept before, nothing is known here.
    confirmedByEmail:
      keptEarlier === undefined &&
      envelope.kind === 'named' &&
      addressForConfirmation(envelope.contact) !== undefined,
  };
}

function keptBefore(
  outcome: Kept['outcome'],
  isSameWay: boolean,
): Receipt['keptEarlier'] | undefined {
  if (outcome !== 'other') return undefined;
  return isSameWay ? 'same-way' : 'other-way';
}

/**
 * The day by which a person who left contact details hears from somebody, as the public pages promise it: the same for
 * every level, because a nearer day would tell an onlooker the level.
 */
export function contactBy(received: Temporal.Instant): Temporal.PlainDate {
  const day = received.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
  const { workingDays } = institution.serviceStandards.firstContact.green;
  return addWorkingDays(day, workingDays, workingCalendar);
}
