import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import type { StaffRole } from '#lib/casework/access/roles.ts';
import { assignCase, readAssignment } from '#lib/data/cases/assign.ts';
import { factsForAnybody } from '#lib/data/cases/case-facts.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { changeStaff, StaffChangeRefusedError } from '#lib/data/staff/change-staff.ts';
import { findReaders } from '#lib/data/staff/readers.ts';
import { database } from '#lib/data/store/database.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { ownDatabase } from './database.ts';
import {
  addStaff,
  arriveNamed,
  contactDetails,
  emptyStore,
  readyDraft,
  somebodyElse,
} from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* Whoever joins, leaves or gets another role: no case stays where nobody acts as its lead. */

const db = await ownDatabase();
const now = Temporal.Instant.from('2026-12-02T09:00:00Z');

beforeEach(async () => {
  await emptyStore(db);
  await db.ask('DELETE FROM staff_member');
  for (const name of ['Noor Haddad', 'Ines Duarte']) await addStaff(db, name, ['last-reader']);
});

interface Person {
  readonly id: string;
  readonly subject: string;
  readonly email: string;
}

async function onRecord(name: string, ...roles: StaffRole[]): Promise<Person> {
  const { id, subject } = await addStaff(db, name, roles);
  const [found] = await db.ask<{ email: string }>('SELECT email FROM staff_member WHERE id = $1', [
    id,
  ]);
  return { id, subject, email: found?.email ?? '' };
}

const leaves = ({ email }: Person) => changeStaff({ kind: 'deactivate', email }, now);

async function comes(wishes: Partial<ContactDetails> = {}) {
  const draft = readyDraft({ role: 'undergraduate' });
  await arriveNamed(draft, contactDetails(wishes), now);
  return { id: draft.storedId, reference: draft.reference };
}

async function goesTo(id: string) {
  const [found] = await db.ask(
    'SELECT team, safeguarding, last_readers, assigned_to_id AS owner FROM case_file WHERE id = $1',
    [id],
  );
  return found;
}

const inTeam = { team: 'student', safeguarding: false, last_readers: false, owner: null };
const inTriage = { ...inTeam, team: 'triage' };

/** As the lead of the case does it. */
async function assigns(person: Person, reference: string, owner: Person) {
  signInAs(person);
  const { seen } = (await readAssignment(reference)).shown;
  const form = new FormData();
  for (const [name, value] of Object.entries({ owner: owner.id, why: '', seen }))
    form.set(name, value);
  return assignCase(reference, form, now);
}

describe('the cases of a team', () => {
  it('that loses its last lead go to the other lead, through triage; and come back with a new one', async () => {
    const lead = await onRecord('Priya Raman', 'student-team-lead');
    const other = await onRecord('Callum Reid', 'staff-team-lead');
    const { id, reference } = await comes();
    expect(await goesTo(id)).toEqual(inTeam);
    await leaves(lead);
    expect(await goesTo(id)).toEqual(inTriage);
    signInAs(other);
    expect((await readCase(reference)).content).toBeDefined();
    const told = await db.ask(`SELECT recipient_id FROM email WHERE kind = 'needs-owner'`);
    expect(told).toEqual([{ recipient_id: other.id }]);
    await changeStaff(
      {
        kind: 'add',
        email: 'new@example.ac.uk',
        name: 'Robin Okafor',
        roles: ['student-team-lead'],
      },
      now,
    );
    expect(await goesTo(id)).toEqual(inTeam);
  });

  it('move where its only lead but one must not have them, and that one leaves', async () => {
    const meant = await onRecord('Priya Raman', 'student-team-lead');
    const second = await onRecord('Robin Okafor', 'student-team-lead');
    await onRecord('Callum Reid', 'staff-team-lead');
    const walled = await comes({ notToPeople: [meant.id] });
    const plain = await comes(somebodyElse);
    await leaves(second);
    expect(await goesTo(walled.id)).toEqual(inTriage);
    expect(await goesTo(plain.id)).toEqual(inTeam);
  });

  it('go from the last readers to a lead who has come since', async () => {
    const meant = await onRecord('Priya Raman', 'student-team-lead');
    const { id } = await comes({ notToPeople: [meant.id] });
    expect(await goesTo(id)).toMatchObject({ last_readers: true });
    await changeStaff(
      {
        kind: 'add',
        email: 'new@example.ac.uk',
        name: 'Robin Okafor',
        roles: ['student-team-lead'],
      },
      now,
    );
    expect(await goesTo(id)).toEqual(inTeam);
  });

  it('stay with whoever has one, of the other team too, when a lead of their own team comes back', async () => {
    const lead = await onRecord('Priya Raman', 'student-team-lead');
    const other = await onRecord('Callum Reid', 'staff-team-lead');
    const worker = await onRecord('Helen Marsh', 'staff-caseworker');
    const { id, reference } = await comes();
    await leaves(lead);
    expect(await assigns(other, reference, worker)).toBe('saved');
    await changeStaff({ kind: 'reactivate', email: lead.email }, now);
    expect(await goesTo(id)).toEqual({ ...inTriage, owner: worker.id });
    signInAs(worker);
    expect((await readCase(reference)).content).toBeDefined();
    signInAs(lead);
    expect((await readCase(reference)).content).toBeDefined();
  });
});

describe('whatever is changed in the staff records, in whichever order,', () => {
  const takers: readonly StaffRole[] = [
    'student-team-lead',
    'staff-team-lead',
    'safeguarding-lead',
  ];
  const anyChange = fc.record({
    place: fc.nat({ max: 3 }),
    kind: fc.constantFrom('deactivate', 'deactivate', 'reactivate', 'roles', 'away', 'deputy'),
    role: fc.constantFrom<StaffRole>(...takers, 'student-caseworker', 'staff-caseworker'),
    deputy: fc.nat({ max: 3 }),
  });
  type AnyChange = typeof anyChange extends fc.Arbitrary<infer One> ? One : never;

  it('no open case is without somebody who acts as its lead, while anybody is left who may', async () => {
    const runs = fc.sample(
      fc.tuple(
        fc.array(fc.subarray([0, 1, 2, 3]), { minLength: 3, maxLength: 3 }),
        fc.array(anyChange, { minLength: 6, maxLength: 6 }),
      ),
      { numRuns: 10, seed: 20_261_127 },
    );
    for (const [walls, changes] of runs) {
      await emptyStore(db);
      await db.ask(`DELETE FROM staff_member WHERE NOT roles && '{last-reader}'`);
      const people: Person[] = [];
      for (const role of [...takers, 'student-team-lead'] as const)
        people.push(await onRecord(`Person ${people.length}`, role));
      const cases = [];
      for (const meant of walls) {
        cases.push(await comes({ notToPeople: meant.map((place) => people[place]?.id ?? '') }));
      }
      for (const change of changes) {
        await make(change, people);
        for (const { id } of cases) expect(await whoLeads(id), change.kind).not.toEqual([]);
      }
    }
  }, 120_000);

  async function make({ place, kind, role, deputy }: AnyChange, people: readonly Person[]) {
    const email = people[place]?.email ?? '';
    const changes = {
      deactivate: { kind: 'deactivate', email },
      reactivate: { kind: 'reactivate', email },
      roles: { kind: 'roles', email, roles: [role] },
      away: { kind: 'away', email, from: '2026-12-01', to: '2026-12-11' },
      deputy: { kind: 'deputy', email, deputy: people[deputy]?.email ?? '' },
    } as const;
    await changeStaff(changes[kind], now).catch((error: unknown) => {
      if (!(error instanceof StaffChangeRefusedError)) throw error;
    });
  }

  /** Who acts as its lead: the last readers where nobody else is left. */
  async function whoLeads(caseId: string): Promise<readonly string[]> {
    return database().$transaction(async (transaction) => {
      const readers = (await findReaders(transaction, now)).filter(({ active }) => active);
      const factsFor = await factsForAnybody(transaction, caseId, readers, now);
      return readers.filter((one) => actsAsLead(one, factsFor(one.id))).map(({ id }) => id);
    });
  }
});
