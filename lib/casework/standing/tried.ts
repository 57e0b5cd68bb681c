import { mayBeTriedAgain } from '../contact/step-to-reach.ts';
import type { ContactOnRecord, OnRecord } from './on-record.ts';

type Contacts = Pick<OnRecord, 'contacts' | 'openSince' | 'arrivals'>;

/** @returns what was between the service and the person since the case is open, in its order, whatever the order in which it was logged */
export function contactsInOrder({ contacts, openSince }: Contacts): readonly ContactOnRecord[] {
  const from = toTheMinute(openSince);
  return contacts.filter(({ at }) => Temporal.Instant.compare(at, from) >= 0).toSorted(inOrder);
}

/**
 * @param until what was later than this, or just then, does not count
 * @returns when a person was tried without success since they were last in touch, in this order: since they were reached, or got in touch
 *   themselves, be it that nobody could speak with them
 */
export function triedSinceInTouch(
  record: Contacts,
  until?: Temporal.Instant,
): readonly Temporal.Instant[] {
  const before = contactsInOrder(record).filter(
    ({ at }) => until === undefined || Temporal.Instant.compare(at, until) < 0,
  );
  const lastTouch = before.findLastIndex(({ kind }) => kind !== 'tried');
  const arrivals = record.arrivals.map(({ at }) => toTheMinute(at));
  return before
    .slice(lastTouch + 1)
    .filter(({ at }) => arrivals.every((came) => Temporal.Instant.compare(came, at) <= 0))
    .map(({ at }) => at);
}

/** @returns whether anybody tried to reach them since the case is open, be it in vain */
export function wasTried(record: Contacts): boolean {
  return contactsInOrder(record).some(({ kind }) => kind === 'tried' || kind === 'reached');
}

/** @returns whether anybody reached them since the case is open */
export function wasReached(record: Contacts): boolean {
  return contactsInOrder(record).some(({ kind }) => kind === 'reached');
}

/** @returns whether they were tried, and wished that nobody tries again before they get in touch */
export function wishedNoFurther(record: Contacts & Pick<OnRecord, 'wish'>): boolean {
  return !mayBeTriedAgain({ wish: record.wish, tried: triedSinceInTouch(record).length });
}

/** What people type has no seconds. */
export function toTheMinute(moment: Temporal.Instant): Temporal.Instant {
  return moment.round({ smallestUnit: 'minute', roundingMode: 'floor' });
}

/** Of one minute, an attempt is before what put them in touch. */
function inOrder(one: ContactOnRecord, other: ContactOnRecord): number {
  const byTime = Temporal.Instant.compare(one.at, other.at);
  return byTime === 0 ? rank[one.kind] - rank[other.kind] : byTime;
}

const rank: Readonly<Record<ContactOnRecord['kind'], number>> = {
  tried: 0,
  message: 1,
  missed: 2,
  reached: 3,
};
