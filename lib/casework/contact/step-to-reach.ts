import type { ContactConsent } from '../intake/consent.ts';

/** What the person wished for when they cannot be reached. */
export type UnreachableWish = 'stop' | 'next-way' | 'wait';

/**
 * What is to be done to reach somebody: the one rule by which staff are sent to contact a person or are not. Who has not agreed to be
 * contacted is not, nor who said that no way is safe any more, and who was tried once and wished "stop" or "wait for me" is not tried again:
 * the lead decides how to go on.
 */
export function stepToReach({
  consent,
  noWay,
  wish,
  tried,
}: {
  readonly consent: ContactConsent;
  readonly noWay: boolean;
  readonly wish: UnreachableWish;
  /** How often they were tried without success since they were last in touch. */
  readonly tried: number;
}): 'contact' | 'attempt' | 'lead' {
  if (consent !== 'yes' || noWay) return 'lead';
  if (tried === 0) return 'contact';
  return mayBeTriedAgain({ wish, tried }) ? 'attempt' : 'lead';
}

/** @returns whether their wishes allow another contact that they did not begin */
export function mayBeTriedAgain({
  wish,
  tried,
}: {
  readonly wish: UnreachableWish;
  readonly tried: number;
}): boolean {
  return tried === 0 || wish === 'next-way';
}
