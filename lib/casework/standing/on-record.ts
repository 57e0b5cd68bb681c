import type { Level } from '#lib/disclosure/levels.ts';
import type { NextStep } from '../case/states.ts';
import type { ClockWishes } from '../contact/safe-hours.ts';
import type { UnreachableWish } from '../contact/step-to-reach.ts';
import type { ContactConsent } from '../intake/consent.ts';

/**
 * Something between the service and the person. `tried`: an attempt of ours that did not reach them. `missed`: they got in touch, and nobody
 * could speak with them. `message`: they wrote, or left a message.
 */
export interface ContactOnRecord {
  readonly kind: 'reached' | 'tried' | 'missed' | 'message';
  readonly at: Temporal.Instant;
  /** Whether it was in a way that they call safe. */
  readonly isSafeWay: boolean;
}

/** That somebody disclosed something else: it is to be answered by a first contact, as the first disclosure was. */
export interface Arrival {
  readonly at: Temporal.Instant;
  readonly level: Level;
}

export interface LevelChange {
  readonly at: Temporal.Instant;
  readonly from: Level;
  readonly to: Level;
}

/** That the next step was put off, or begins only as wishes changed. */
export interface StepPutOff {
  readonly at: Temporal.Instant;
  readonly step: NextStep;
  readonly until: Temporal.Instant;
}

/**
 * What is on record of a case, as far as it decides where the case stands: what stands of its ledger, and what is known of the person. The
 * lists are in no order.
 */
export interface OnRecord {
  readonly level: Level;
  readonly consent: ContactConsent;
  readonly wish: UnreachableWish;
  readonly wishes: ClockWishes;
  /** Since when these are their wishes, where they changed them. */
  readonly wishesSince: Temporal.Instant | undefined;
  /** They said that no way is safe any more. */
  readonly noWay: boolean;
  readonly isAssigned: boolean;
  /** Whether it was agreed to keep in touch. */
  readonly isInTouch: boolean;
  /** Since when it is open: it came, or was opened again. What was before is over. */
  readonly openSince: Temporal.Instant;
  /** Other disclosures of the same person, which were joined to it. */
  readonly arrivals: readonly Arrival[];
  /** By when the first contact is promised that is not made yet. */
  readonly firstContactDueAt: Temporal.Instant;
  readonly contacts: readonly ContactOnRecord[];
  readonly levelChanges: readonly LevelChange[];
  /** When the safeguarding lead was asked, and when they decided. */
  readonly asked: readonly Temporal.Instant[];
  readonly decided: readonly Temporal.Instant[];
  readonly putOff: readonly StepPutOff[];
  /** Since when it is assessed as Critical. */
  readonly criticalSince?: Temporal.Instant | undefined;
  /** When open appointments begin. */
  readonly appointments?: readonly Temporal.Instant[];
  /** When they were asked by email how they are, as was agreed; not of an email that did not go. */
  readonly askedHow?: readonly Temporal.Instant[];
  /** When somebody wrote down what shows that they have seen how grave the case is. */
  readonly seen: readonly Temporal.Instant[];
}
