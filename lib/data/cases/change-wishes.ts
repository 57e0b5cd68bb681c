import 'server-only';
import type { NextStep } from '#lib/casework/case/states.ts';
import { dueAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import {
  changedIn,
  changeErrors,
  changeWishesFields,
  type Wishes,
  wishesAsPosted,
  wishNames,
} from '#lib/casework/contact/change-fields.ts';
import { leadDecidesBy } from '#lib/casework/contact/rules.ts';
import { dueBySafeHours } from '#lib/casework/contact/safe-hours.ts';
import type { ContactConsent } from '#lib/casework/intake/consent.ts';
import type { OnRecord } from '#lib/casework/standing/on-record.ts';
import { standingOf } from '#lib/casework/standing/standing.ts';
import { storedContactSchema } from '#lib/disclosure/contact-details.ts';
import type { FormRefused, PostedValues } from '#lib/forms/field.ts';
import { momentParts } from '#lib/forms/moments.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { seeToAppointments } from '../appointments/against-wishes.ts';
import { carryWalls } from '../people/carry-walls.ts';
import { keepContact } from '../people/keep-contact.ts';
import { findReaders } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { readContact } from './case-contact.ts';
import { contactBegins } from './contact-begins.ts';
import { type CaseStep, inCase } from './in-case.ts';
import { lastChange, refusedBeside } from './last-change.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { type RowChanges, readOnRecord } from './on-record.ts';
import { reroute } from './reroute.ts';
import { standNow } from './stand.ts';

/** What the page shows on which the wishes are changed. */
export interface WishesToChange {
  readonly values: PostedValues;
  readonly hasConsent: boolean;
}

/**
 * The contact wishes as they stand, for the page on which they are changed.
 * @throws what `lookAtCase` throws; SealBrokenError where they cannot be opened
 */
export async function readWishesToChange(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<Looked<WishesToChange>> {
  return lookAtCase(reference, 'change-wishes', async ({ transaction, held }) => ({
    values: {
      ...wishesAsPosted(await readContact(transaction, held.id)),
      at: momentParts(now, workingCalendar.timeZone),
      seen: await standingChange(transaction, held.id),
    },
    hasConsent: held.contactConsent === 'yes',
  }));
}

/**
 * Changes the contact wishes, on the person's own word: they are confirmed by it, their clocks go by them, and they are found by them; an
 * email address that is another one was not read back. Those that they replace stand in the entry. Emails that wait are asked again before
 * they go. Who changes what somebody else changed meanwhile sees both.
 * @throws what {@link inCase} throws; SealBrokenError where what stands cannot be opened
 */
export async function changeWishes(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'change-wishes', (step) => change(step, form), { now });
}

async function change(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, held, now } = step;
  const { notTo, notToPeople, ...before } = await readContact(transaction, held.id);
  const hasConsent = held.contactConsent === 'yes';
  const known = { before, now, receivedAt: instantOf(held.receivedAt) };
  const outcome = readForm(changeWishesFields({ hasConsent }), form, (read) =>
    changeErrors(read, known),
  );
  if ('errors' in outcome) return outcome;
  const { values, read } = outcome;
  const seen = await standingChange(transaction, held.id);
  if (read.seen !== seen) {
    const theirs = await lastChange(transaction, held.id, kinds, now);
    return refusedBeside(values, seen, theirs, wishesAsPosted(before));
  }
  const given = Object.fromEntries(wishNames.map((name) => [name, read[name]]));
  const after = storedContactSchema.parse({ ...given, notTo, notToPeople });
  const { readBack, noWay, toldBy, at } = read;
  const agrees = read.agrees === true;
  const stops = read.stops === true;
  const { noWay: hadNoWay } = await readOnRecord(transaction, held.id);
  await keepContact(transaction, held.id, after);
  // By what they are reached now it may be seen whose other case is. What was lifted meanwhile stays so where that is as it was.
  const isReachedElse = changedIn(before, after).some(
    (name) => name === 'email' || name === 'phone',
  );
  if (isReachedElse && (await carryWalls(transaction, held.id))) {
    await reroute(transaction, held.id, await findReaders(transaction, now), { now });
  }
  const changed = changedBy(step, !hasConsent || hadNoWay, { agrees, stops, noWay });
  const record = await readOnRecord(transaction, held.id, { changes: changed });
  await step.write({
    kind: 'wishes-changed',
    codes: {
      ...{ toldBy, noWay, readBack, agrees, stops },
      ...stepBroughtAbout(step, { ...record, noWay, wishesSince: now }),
    },
    body: { changed: [...changedIn(before, after)], before },
    happenedAt: at,
  });
  await seeToAppointments(step, { ...before, notTo, notToPeople }, after);
  step.change({
    wishesConfirmedAt: storedInstant(later(at, held.wishesConfirmedAt)),
    ...emailConfirmed(before, after, { readBack, stops, at }),
    ...changed,
    ...(await standNow(transaction, held.id, changed)),
  });
  return 'saved';
}

/** Which entry wrote the wishes that stand last. */
const kinds = ['wishes-changed', 'joined'] as const;

async function standingChange(transaction: Transaction, caseId: string): Promise<string> {
  const found = await transaction.entry.findFirst({
    where: { caseId, kind: { in: [...kinds] }, isLatest: true },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  return found?.id ?? 'first';
}

/**
 * An address is right once it was read back, and for as long as it is that address and safe; what may be written there holds for as long, and
 * until they do not want to be contacted: then they are asked anew.
 */
function emailConfirmed(
  before: Wishes,
  after: Wishes,
  { readBack, stops, at }: Pick<ReadWishes, 'readBack' | 'at'> & { readonly stops: boolean },
) {
  // What they said of one address they did not say of another, nor of one that somebody else could read meanwhile.
  const isSame = before.email === after.email && after.emailSafe === 'yes';
  return {
    ...(!isSame && { emailConfirmedAt: null }),
    ...((!isSame || stops) && { writingAgreedAt: null }),
    ...(readBack && { emailConfirmedAt: storedInstant(at) }),
  };
}

interface ReadWishes {
  readonly readBack: boolean;
  readonly at: Temporal.Instant;
}

function later(at: Temporal.Instant, confirmed: Date | null): Temporal.Instant {
  const earlier = confirmed === null ? at : instantOf(confirmed);
  return Temporal.Instant.compare(at, earlier) < 0 ? earlier : at;
}

/** What the wishes change of the case’s row beside when they were confirmed. */
function changedBy({ held, now }: CaseStep, wasHeldUp: boolean, read: ConsentRead): RowChanges {
  const consent: ContactConsent = read.agrees ? 'yes' : read.stops ? 'no' : held.contactConsent;
  const mayBegin = wasHeldUp && consent === 'yes' && !read.noWay;
  return { contactConsent: consent, ...(mayBegin && contactBegins(held, now)) };
}

interface ConsentRead {
  readonly agrees: boolean;
  readonly stops: boolean;
  readonly noWay: boolean;
}

/**
 * @param record with the wishes as they are now
 * @returns the next step that they bring about, where by the record alone it would have been due at once
 */
function stepBroughtAbout(
  { held, now }: CaseStep,
  record: OnRecord,
): { readonly step?: NextStep; readonly until?: string } {
  const { nextStep, dueAt: due } = standingOf(record, workingCalendar);
  const nextDay =
    nextStep === 'lead'
      ? leadDecidesBy(now, record.level, workingCalendar)
      : dueAt(now, { workingDays: 1 }, workingCalendar);
  if (nextStep === held.nextStep || Temporal.Instant.compare(due, nextDay) >= 0) return {};
  const until =
    nextStep === 'attempt' ? dueBySafeHours(nextDay, now, record.wishes, workingCalendar) : nextDay;
  return { step: nextStep, until: until.toString() };
}
