import type { CaseState, NextStep } from '../case/states.ts';
import { dueAt, type WorkingCalendar, workingDayAt } from '../clock/clock.ts';
import { afterContact, laterOf, leadDecidesBy, longestPause } from '../contact/rules.ts';
import { dueBySafeHours } from '../contact/safe-hours.ts';
import { stepToReach } from '../contact/step-to-reach.ts';
import { acknowledgedIn } from './acknowledging.ts';
import { dueOverTime } from './due-over-time.ts';
import type { ContactOnRecord, OnRecord } from './on-record.ts';
import { contactsInOrder, toTheMinute, triedSinceInTouch } from './tried.ts';
import { dueWhileCritical } from './while-critical.ts';

/** What is to be done next on an open case. */
interface Step {
  readonly nextStep: NextStep;
  /** Since when. */
  readonly since: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
}

/** When somebody was tried, reached and last in touch, and when somebody saw how grave the case is; undefined where nobody was, or did. */
export interface TimesOnRecord {
  /** The first attempt in a safe way: it ends the clock of the public promise. */
  readonly firstAttemptAt: Temporal.Instant | undefined;
  readonly reachedAt: Temporal.Instant | undefined;
  readonly lastContactAt: Temporal.Instant | undefined;
  readonly acknowledgedAt: Temporal.Instant | undefined;
}

/** Where an open case stands. */
export interface Standing extends Step {
  readonly state: CaseState;
}

/**
 * Works out where an open case stands from what is on record of it: whatever is logged late, corrected or struck out, in whichever order, the
 * same record gives the same answer. Every verb that may change it comes here.
 *
 * What happened last decides. Nobody was tried: the first contact, by the clock of the promise. Then what follows from the last contact or
 * attempt. A question to the safeguarding lead comes before everything else until they decide; what they decide begins the next step again.
 * What waits for a decision and not for another attempt is due since the first attempt that brought it about: further ones do not move it.
 */
export function standingOf(record: OnRecord, calendar: WorkingCalendar): Standing {
  return {
    state: stateAfter(lastContact(contactsInOrder(record)), record),
    ...dueWhileCritical(
      withAppointment(nextOf(record, calendar), record, calendar),
      record.criticalSince,
      calendar,
    ),
  };
}

/** No appointment puts off for longer what is to be agreed: in so many working days somebody who is kept in touch with is got in touch with. */
const longestByAppointment = 20;

/**
 * Somebody in support who has an appointment agrees there what happens next: that is due on the working day after it, as the email that
 * follows is. Nobody in a Red case waits for it, and a first contact and every other step stay as they are.
 */
function withAppointment(step: Step, record: OnRecord, calendar: WorkingCalendar): Step {
  const last = latest(record.appointments ?? []);
  if (last === undefined || step.nextStep !== 'agree' || record.level === 'red') return step;
  const afterIt = dueAt(last, { workingDays: 1 }, calendar);
  const longest = dueAt(step.since, { workingDays: longestByAppointment }, calendar);
  const due = isBefore(afterIt, longest) ? afterIt : longest;
  return isBefore(step.dueAt, due) ? { ...step, dueAt: due } : step;
}

function lastContact(contacts: readonly ContactOnRecord[]): ContactOnRecord | undefined {
  return contacts.findLast(({ kind }) => kind !== 'message');
}

/** @returns the times that a case keeps, open or closed */
export function timesOf(record: OnRecord): TimesOnRecord {
  const contacts = contactsInOrder(record);
  const reached = contacts.filter(({ kind }) => kind === 'reached');
  const promised = contacts.filter(
    ({ kind, isSafeWay }) => kind === 'reached' || (kind === 'tried' && isSafeWay),
  );
  // When they were last in touch is known of the time before the case was opened again as well.
  const inTouch = record.contacts.filter(({ kind }) => kind === 'reached' || kind === 'message');
  return {
    firstAttemptAt: promised[0]?.at,
    reachedAt: reached[0]?.at,
    lastContactAt: latest(inTouch.map(({ at }) => at)),
    acknowledgedAt: acknowledgedIn(record),
  };
}

function stateAfter(
  last: ContactOnRecord | undefined,
  { isAssigned, isInTouch }: OnRecord,
): CaseState {
  if (last === undefined) return isAssigned ? 'assigned' : 'new';
  if (last.kind !== 'reached') return 'reaching';
  return isInTouch ? 'touch' : 'support';
}

/** What a further attempt does not bring nearer: somebody decides, or the case is closed. */
const waitsForNoAttempt: ReadonlySet<NextStep> = new Set(['lead', 'consult', 'door']);

/** Where that time is over, it is decided at once. */
const withinTheHour = { hours: 1 } as const;

function nextOf(record: OnRecord, calendar: WorkingCalendar): Step {
  const contacts = contactsInOrder(record);
  const last = lastContact(contacts);
  const unanswered = unansweredArrival(record, last);
  const first = unanswered && firstContact(record, unanswered, calendar);
  const decided = latest(record.decided);
  // Who asks once more while it is decided makes nobody less late.
  const asked = earliest(
    record.asked.filter(
      (at) => !isBefore(at, record.openSince) && (decided === undefined || isBefore(decided, at)),
    ),
  );
  if (asked !== undefined) {
    // Whoever waits to be contacted waits no longer for that.
    const waiting = last === undefined ? firstContact(record, record.openSince, calendar) : first;
    const due = workingDayAt(asked, 0, calendar.closesAt, calendar);
    const soon = waiting && laterOf(waiting.dueAt, asked.add(withinTheHour));
    const isSooner = soon !== undefined && isBefore(soon, due);
    return { nextStep: 'decide', since: asked, dueAt: isSooner ? soon : due };
  }
  if (last === undefined) return first ?? firstContact(record, record.openSince, calendar);
  const wasDecidedSince =
    decided !== undefined && !isBefore(decided, last.at) && !isBefore(decided, record.openSince);
  const following = wasDecidedSince
    ? afterDecision(record, decided, last, calendar)
    : heldOver(record, last, afterLast(record, contacts, last, calendar), calendar);
  // Somebody who is in support and discloses something else is not made to wait for longer than they would have been.
  if (
    first === undefined ||
    (following.nextStep === 'agree' && isBefore(following.dueAt, first.dueAt))
  ) {
    return following;
  }
  return first;
}

/** Where the same was to be done before somebody tried once more in vain, it is due as it was: nobody is less late for it. */
function heldOver(
  record: OnRecord,
  last: ContactOnRecord,
  following: Step,
  calendar: WorkingCalendar,
): Step {
  if (last.kind === 'reached' || !waitsForNoAttempt.has(following.nextStep)) return following;
  const contacts = record.contacts.filter((one) => one !== last);
  const before = nextOf({ ...record, contacts }, calendar);
  return before.nextStep === following.nextStep ? before : following;
}

/** @returns when somebody disclosed something to whom nobody has been in touch since, the first of these */
function unansweredArrival(
  { arrivals, openSince }: OnRecord,
  last: ContactOnRecord | undefined,
): Temporal.Instant | undefined {
  const open = [openSince, ...arrivals.map(({ at }) => at)].filter(
    (at) => !isBefore(at, openSince),
  );
  const [earliest] = open
    .filter((at) => last === undefined || isBefore(last.at, toTheMinute(at)))
    .toSorted(Temporal.Instant.compare);
  return earliest;
}

function firstContact(
  { consent, noWay, wish, wishes, wishesSince, firstContactDueAt }: OnRecord,
  since: Temporal.Instant,
  calendar: WorkingCalendar,
): Step {
  return {
    nextStep: stepToReach({ consent, noWay, wish, tried: 0 }),
    since,
    dueAt: dueBySafeHours(firstContactDueAt, laterOf(since, wishesSince), wishes, calendar),
  };
}

function afterLast(
  record: OnRecord,
  contacts: readonly ContactOnRecord[],
  { kind, at }: ContactOnRecord,
  calendar: WorkingCalendar,
): Step {
  const { wish, wishes, wishesSince, noWay, consent } = record;
  const wrote = contacts.findLast((one) => one.kind === 'message' && !isBefore(one.at, at));
  // Whoever got in touch themselves waits for an answer, since they wrote last.
  const hasBegun = kind === 'missed' || (kind === 'tried' && wrote !== undefined);
  const since = kind === 'tried' && wrote !== undefined ? wrote.at : at;
  const tried = triedSinceInTouch(record);
  const follow = (level: OnRecord['level'], moment: Temporal.Instant) =>
    afterContact(
      { at: moment, isReached: kind === 'reached' },
      {
        level,
        wish: hasBegun ? 'next-way' : wish,
        consent,
        noWay,
        isInTouch: record.isInTouch,
        before: hasBegun ? [] : tried.slice(0, -1),
        wishes,
        wishesSince,
      },
      calendar,
    );
  const { nextStep } = follow(record.level, since);
  // An email that asks how they are reaches nobody, and begins the time again until the next one.
  const from =
    nextStep === 'touch' ? (latest([since, ...(record.askedHow ?? [])]) ?? since) : since;
  const due = dueOverTime(
    record,
    { step: nextStep, since: from },
    (level, moment) => follow(level, moment).dueAt,
  );
  return { nextStep, since: from, dueAt: due };
}

/** A person who was not reached yet is tried again the next working day, where that is to be done at all. */
function afterDecision(
  record: OnRecord,
  decided: Temporal.Instant,
  last: ContactOnRecord,
  calendar: WorkingCalendar,
): Step {
  const isReached = last.kind === 'reached';
  const { consent, noWay, wish, wishes, wishesSince } = record;
  const tried = triedSinceInTouch(record).length;
  const toReach = stepToReach({ consent, noWay, wish, tried });
  const nextStep =
    isReached && !noWay && consent !== 'no' ? 'agree' : toReach === 'contact' ? 'attempt' : toReach;
  const due = dueOverTime(record, { step: nextStep, since: decided }, (level, from) => {
    if (nextStep === 'lead') return leadDecidesBy(from, level, calendar);
    const workingDays = nextStep === 'agree' ? longestPause[level] : 1;
    const byClock = dueAt(from, { workingDays }, calendar);
    return nextStep === 'attempt'
      ? dueBySafeHours(byClock, laterOf(from, wishesSince), wishes, calendar)
      : byClock;
  });
  return { nextStep, since: decided, dueAt: due };
}

function latest(moments: readonly Temporal.Instant[]): Temporal.Instant | undefined {
  return moments.toSorted(Temporal.Instant.compare).at(-1);
}

function earliest(moments: readonly Temporal.Instant[]): Temporal.Instant | undefined {
  return moments.toSorted(Temporal.Instant.compare).at(0);
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}
