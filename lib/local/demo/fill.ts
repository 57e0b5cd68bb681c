import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { markAnonymous } from '#lib/data/disclosures/anonymous-disclosures.ts';
import { beginBatches, takeInAnonymous } from '#lib/data/disclosures/take-in-anonymous.ts';
import { takeInNamed } from '#lib/data/disclosures/take-in-named.ts';
import { putIn } from '#lib/data/inbox.ts';
import { changeStaff } from '#lib/data/staff/change-staff.ts';
import { admitStaff } from '#lib/data/staff/viewer.ts';
import { database } from '#lib/data/store/database.ts';
import { storedInstant } from '#lib/data/store/instants.ts';
import { contactDetailsSchema } from '#lib/disclosure/contact-details.ts';
import { type Draft, newDraft } from '#lib/disclosure/draft.ts';
import { prune } from '#lib/disclosure/journey.ts';
import { noticeRules } from '#lib/disclosure/notices.ts';
import { type Answers, answersSchema, questions } from '#lib/disclosure/questions/current.ts';
import { notGiven } from '#lib/disclosure/questions/kinds.ts';
import { anonymousSending, namedSending } from '#lib/disclosure/sending.ts';
import { subjectOf } from '../identity/subject.ts';
import { demonstrationPeople } from '../people.ts';
import { actingAs } from './acting-session.ts';
import type { Actor, DemonstrationCase } from './case-steps.ts';
import { demonstrationCases } from './cases.ts';
import { demonstrationDisclosures } from './disclosures.ts';
import { workingHoursBefore } from './moments.ts';
import { playStep } from './play-step.ts';

/** What a demonstration was filled with. */
export interface Filled {
  readonly cases: number;
  readonly disclosures: number;
}

/** Emails that are older stay unsent: nobody wants forty at once of days that never were, and none is said to be sent that was not. */
const oldestEmailHours = 24;

const administrator = 'mei.tan';
/** Whoever is away, and for how many days from today. */
const away: Actor = 'tomasz.lewandowski';
const daysAway = 1;
/** Things that do not wait for each other are done so many at a time: most of the time goes by waiting for the database. */
const atOnce = 4;

type PersonName = Actor | typeof administrator;

/**
 * Fills an empty store with the invented cases and disclosures, by the functions that pages call, each at its own moment before
 * now: the inbox, the taking in, the policy and the ledger are the real ones. The audit log has the moment of filling, which
 * nobody can set.
 * @returns undefined where the store holds anything already: then nothing is done
 * @throws an Error that names the case where something in the list is refused
 */
export async function fillDemonstration(now = Temporal.Now.instant()): Promise<Filled | undefined> {
  if (await holdsAnything()) return undefined;
  const people = await signIn();
  await Promise.all([openCases(people, now), sendDisclosures(people, now)]);
  await Promise.all([letOldEmailsBe(now), beAway(now)]);
  return { cases: demonstrationCases.length, disclosures: demonstrationDisclosures.length };
}

/** Whose case is covered is away, as the person who opened it for cover says. */
async function beAway(now: Temporal.Instant): Promise<void> {
  const today = now.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
  const from = today.toString();
  const to = today.add({ days: daysAway }).toString();
  const found = demonstrationPeople.find(({ email }) => email.startsWith(`${away}@`));
  if (found === undefined) throw new Error(`${away} is nobody`);
  await changeStaff({ kind: 'away', email: found.email, from, to }, now);
}

async function openCases(people: People, now: Temporal.Instant): Promise<void> {
  // One after the other, the oldest first: who takes in takes everything that waits, at their own moment.
  const arrived: Arrived[] = [];
  for (const one of demonstrationCases.toSorted((a, b) => b.cameHoursAgo - a.cameHoursAgo)) {
    arrived.push(await arrive(one, people, now));
  }
  await someAtOnce(arrived, (one) => play(one, people, now));
}

/** Does something with each of a list, {@link atOnce} at a time. */
async function someAtOnce<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of left) await work(item);
    }),
  );
}

async function holdsAnything(): Promise<boolean> {
  const counts = await Promise.all([
    database().case.count({ take: 1 }),
    database().anonymousDisclosure.count({ take: 1 }),
    database().inbox.count({ take: 1 }),
  ]);
  return counts.some((count) => count > 0);
}

type People = ReadonlyMap<string, { readonly id: string; readonly subject: string }>;

/** Signs everybody in as their first sign-in would: their record is bound to the provider's name for them. */
async function signIn(): Promise<People> {
  for (const person of demonstrationPeople) await admitStaff(subjectOf(person), person.email);
  const found = await database().staffMember.findMany({
    select: { id: true, email: true, subject: true },
  });
  return new Map(
    found.flatMap(({ id, email, subject }) =>
      subject === null ? [] : [[email.split('@', 1)[0] ?? '', { id, subject }] as const],
    ),
  );
}

function known(people: People, name: PersonName) {
  const found = people.get(name);
  if (found === undefined) throw new Error(`${name} is not on record`);
  return found;
}

interface Arrived {
  readonly id: string;
  readonly reference: string;
  readonly found: DemonstrationCase;
}

async function arrive(
  found: DemonstrationCase,
  people: People,
  now: Temporal.Instant,
): Promise<Arrived> {
  const { cameHoursAgo, answers, contact, ticked = [] } = found;
  const came = workingHoursBefore(now, cameHoursAgo, workingCalendar);
  const details = contactDetailsSchema.parse({
    ...contact,
    notToPeople: ticked.map((actor) => known(people, actor).id),
  });
  const draft = readyDraft(answers, came);
  await putIn(namedSending(draft, details, came));
  await takeInNamed({ now: came });
  return { id: draft.storedId, reference: draft.reference, found };
}

async function play(
  { found: { shows, steps }, ...played }: Arrived,
  people: People,
  now: Temporal.Instant,
): Promise<void> {
  const idOf = (actor: Actor) => known(people, actor).id;
  for (const { by, hoursAgo, ...act } of steps) {
    const at = workingHoursBefore(now, hoursAgo, workingCalendar);
    const trouble = await actingAs(known(people, by).subject, () =>
      playStep(played, act, at, idOf).then(refusalIn, (error: unknown) => String(error)),
    );
    if (trouble !== undefined) throw new Error(`“${shows}”, ${act.do}: ${trouble}`);
  }
}

function refusalIn(told: unknown): string | undefined {
  const isRefused = typeof told === 'object' && told !== null && 'errors' in told;
  return isRefused ? JSON.stringify(told.errors) : undefined;
}

async function sendDisclosures(people: People, now: Temporal.Instant): Promise<void> {
  const today = now.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
  const read: string[] = [];
  await someAtOnce(demonstrationDisclosures, ({ daysAgo, answers, why, isRead }) => {
    const draft = readyDraft(answers, now);
    if (isRead) read.push(draft.storedId);
    return putIn(anonymousSending(draft, [...why], today.subtract({ days: daysAgo })));
  });
  await beginBatches(now);
  await takeInAnonymous(now);
  await actingAs(known(people, administrator).subject, () =>
    someAtOnce(read, (id) => markAnonymous(id, 'read')),
  );
}

/** A draft that may be sent: what was not told is skipped, every notice read. */
function readyDraft(answers: Answers, now: Temporal.Instant): Draft {
  const skipped = Object.fromEntries(questions.map(({ id }) => [id, notGiven]));
  const complete = answersSchema.parse({ ...skipped, ...answers });
  const seen = noticeRules.map(({ id }) => id);
  return { ...newDraft(now), ...prune({ answers: complete, seen }) };
}

async function letOldEmailsBe(now: Temporal.Instant): Promise<void> {
  const queuedBefore = storedInstant(now.subtract({ hours: oldestEmailHours }));
  await database().$transaction([
    // The last of it waits for the disk, and with it all that came before: the launcher has nothing else wait.
    database().$executeRaw`SET LOCAL synchronous_commit = on`,
    // In the Story each stands where it would have gone.
    database().$executeRaw`
      UPDATE public.email
         SET state = 'refused', reason = 'before-demonstration', settled_at = queued_at
       WHERE state = 'queued' AND queued_at < ${queuedBefore}`,
  ]);
}
