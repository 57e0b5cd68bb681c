import type { CaseState, NextStep } from '#lib/casework/case/states.ts';
import { dueAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { BodyOf, CodesOf, EntryKind } from '#lib/casework/entries/kinds.ts';
import { type ContactDetails, contactDetailsSchema } from '#lib/disclosure/contact-details.ts';
import { institution } from '#lib/institution.ts';
import { Draws, idFor, seededReference } from './draws.ts';
import { everyTold, type Told } from './seeded-answers.ts';
import { nameOf, type Owner, type Owners } from './seeded-people.ts';

/*
 * What a seeded case is, told by its number and by when it is seeded: never by chance. They are up to three years old, and a thousand of
 * twenty thousand are open. Nothing of them would alert anybody: who leads has seen each Red one.
 */

/** How many of the first cases are the ordinary caseload of the first caseworker of the team for students. */
export const ordinaryCaseload = 20;

/** The first two of that caseload: one with little written on it, and one with a long story. */
export const caseWithFew = { number: 0, entries: 3 } as const;
export const caseWithMany = { number: 1, entries: 300 } as const;

const daysBack = 3 * 365;

/** How many of so many cases are open. */
export function openAmong(cases: number): number {
  return Math.min(cases, Math.max(200, Math.round(cases / 20)));
}

/** Something written on a seeded case. */
export interface SeededEntry<Kind extends EntryKind = EntryKind> {
  readonly id: string;
  readonly kind: Kind;
  readonly codes: CodesOf<Kind>;
  readonly body: BodyOf<Kind>;
  readonly by: Owner;
  readonly part: 'owner' | 'lead';
  readonly at: Temporal.Instant;
  /** Of a task that is open. */
  readonly dueAt?: Temporal.Instant;
}

/** A case as it is seeded. */
export interface SeededCase {
  readonly id: string;
  readonly reference: string;
  readonly told: Told;
  readonly contact: ContactDetails;
  readonly received: Temporal.Instant;
  readonly firstContactDue: Temporal.Instant;
  readonly state: CaseState;
  readonly next:
    | { readonly step: NextStep; readonly since: Temporal.Instant; readonly due: Temporal.Instant }
    | undefined;
  readonly owner: Owner | undefined;
  readonly reachedAt: Temporal.Instant | undefined;
  readonly closedAt: Temporal.Instant | undefined;
  /** A colleague who must not have it. */
  readonly walled: Owner | undefined;
  readonly entries: readonly SeededEntry[];
}

/** @param number its place, from 0: the first ones are open */
export function seededCase(
  number: number,
  {
    cases,
    owners,
    now,
  }: { readonly cases: number; readonly owners: Owners; readonly now: Temporal.Instant },
): SeededCase {
  const draws = new Draws(`case ${number}`);
  const isOpen = number < openAmong(cases);
  const isOfCaseload = number < ordinaryCaseload;
  const told = isOfCaseload ? everyTold[0] : draws.one(everyTold);
  const team = owners[told.team === 'staff' ? 'staff' : 'student'];
  const hoursOld = isOpen
    ? hoursOfOpen(draws, isOfCaseload)
    : draws.between(24 * 150, 24 * daysBack);
  const received = now.subtract({ minutes: hoursOld * 60 + draws.below(60) });
  const closedAt = isOpen ? undefined : received.add({ hours: 24 * draws.between(10, 120) });
  const isNew = isOpen && !isOfCaseload && told.level !== 'red' && number % 25 === 0;
  const [first, ...others] = team.workers;
  const owner = isNew
    ? undefined
    : isOfCaseload
      ? first
      : (others[draws.below(others.length)] ?? first);
  const firstContactDue = dueAt(
    received,
    institution.serviceStandards.firstContact[told.level],
    workingCalendar,
  );
  const reachedAt = owner === undefined ? undefined : received.add({ hours: draws.between(2, 30) });
  return {
    id: idFor(`case ${number}`),
    reference: seededReference(number),
    told,
    contact: seededContact(number),
    received,
    firstContactDue,
    owner,
    reachedAt,
    closedAt,
    ...standing(draws, { now, received, firstContactDue, isOpen, isNew, hoursOld }),
    walled: number % 50 === 49 ? others[number % others.length] : undefined,
    entries:
      owner === undefined
        ? []
        : entriesOf(number, draws, {
            owner,
            lead: team.lead,
            received,
            until: closedAt ?? now,
            isOpen,
          }),
  };
}

/** Most are some weeks old, some a year, and a few as old as any. */
function hoursOfOpen(draws: Draws, isOfCaseload: boolean): number {
  const kind = draws.below(10);
  if (isOfCaseload || kind < 6) return draws.between(48, 24 * 60);
  return kind < 9 ? draws.between(24 * 60, 24 * 365) : draws.between(24 * 365, 24 * daysBack);
}

/** @returns how the person of a seeded case is reached. An address is one person’s; phone numbers that are nobody’s are few */
export function seededContact(number: number): ContactDetails {
  const { given, family } = nameOf(new Draws(`contact ${number}`));
  const isCalled = number < ordinaryCaseload;
  return contactDetailsSchema.parse({
    name: `${given} ${family}`,
    email: `${given}.${family}.${number}@example.com`.toLowerCase(),
    emailSafe: 'yes',
    unreachable: 'next-way',
    ...(isCalled && { phone: `07700 9001${String(number).padStart(2, '0')}`, callSafe: 'yes' }),
  });
}

function standing(
  draws: Draws,
  {
    now,
    received,
    firstContactDue,
    isOpen,
    isNew,
    hoursOld,
  }: {
    readonly now: Temporal.Instant;
    readonly received: Temporal.Instant;
    readonly firstContactDue: Temporal.Instant;
    readonly isOpen: boolean;
    readonly isNew: boolean;
    readonly hoursOld: number;
  },
): Pick<SeededCase, 'state' | 'next'> {
  if (!isOpen) return { state: 'closed', next: undefined };
  if (isNew) {
    return { state: 'new', next: { step: 'contact', since: received, due: firstContactDue } };
  }
  // One in twenty was forgotten: it is overdue for as long as it is old.
  const isForgotten = draws.below(20) === 0;
  const [state, step, from, to] = draws.one([
    ['reaching', 'attempt', -48, 72],
    ['support', 'agree', -72, 24 * 25],
    ['support', 'agree', 24, 24 * 25],
    ['touch', 'touch', 24, 24 * 60],
  ] as const);
  const hours = isForgotten
    ? -draws.between(Math.min(24, hoursOld), hoursOld)
    : draws.between(from, to);
  const since = now.subtract({ hours: Math.min(hoursOld, draws.between(1, 24 * 14)) });
  return { state, next: { step, since: isForgotten ? received : since, due: now.add({ hours }) } };
}

const saidOnContact = [
  'They are safe, and want to think about it until next week',
  'They asked what happens to a complaint, and who would know',
  'They would like somebody with them when they speak to the department',
  'They sleep better, and go to lectures again',
] as const;
const notes = [
  'Housing has a room in another block from Monday. She would like to see it first.',
  'Asked the department for an extension without saying why. They agreed.',
  'He does not want a formal process now. Explained that he can come back to it.',
] as const;
const tasks = [
  ['Ask housing about another room', 'They cannot go back there'],
  ['Send the list of counsellors', 'They asked for it'],
  ['Ask the department for an extension', 'They could not sit the test'],
] as const;

interface Written {
  readonly owner: Owner;
  readonly lead: Owner;
  readonly received: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly isOpen: boolean;
}

function entriesOf(
  number: number,
  draws: Draws,
  { owner, lead, received, until, isOpen }: Written,
): readonly SeededEntry[] {
  const count =
    number === caseWithFew.number
      ? caseWithFew.entries
      : number === caseWithMany.number
        ? caseWithMany.entries
        : draws.between(3, 9);
  const minutes = received.until(until).total('minutes');
  const at = (place: number) =>
    received.add({ minutes: Math.floor((minutes * (place + 1)) / (count + 1)) });
  return Array.from({ length: count }, (_, place) => {
    const byOwner = {
      id: idFor(`case ${number} entry ${place}`),
      by: owner,
      part: 'owner',
      at: at(place),
    } as const;
    if (place === 0) {
      return entry({
        ...byOwner,
        by: lead,
        part: 'lead',
        kind: 'assignment',
        codes: { isTaken: false },
        body: { name: owner.name, why: 'Has room for it' },
      });
    }
    if (!isOpen && place === count - 1) {
      return entry({
        ...byOwner,
        kind: 'closing',
        codes: {
          outcome: 'supported',
          told: true,
          isEmailed: false,
          endedTasks: 0,
          feedback: 'not-asked',
        },
        body: { text: 'They know how to come back', ended: [] },
      });
    }
    const kind = draws.below(8);
    if (isOpen && place === count - 1 && kind < 4) {
      const [what, why] = draws.one(tasks);
      const dueIn = draws.between(-48, 24 * 10);
      return entry({
        ...byOwner,
        kind: 'task',
        codes: {},
        body: { what, why, name: owner.name },
        dueAt: until.add({ hours: dueIn }),
      });
    }
    if (kind < 3)
      return entry({
        ...byOwner,
        kind: 'contact',
        codes: { way: 'email' },
        body: { said: draws.one(saidOnContact) },
      });
    if (kind < 4)
      return entry({
        ...byOwner,
        kind: 'contact-attempt',
        codes: { way: 'email', voicemail: false },
        body: { said: 'No answer yet' },
      });
    return entry({
      ...byOwner,
      kind: 'note',
      codes: { audience: 'team' },
      body: { text: draws.one(notes) },
    });
  });
}

/** Holds the words and codes to the kind. */
function entry<Kind extends EntryKind>(one: SeededEntry<Kind>): SeededEntry<Kind> {
  return one;
}
