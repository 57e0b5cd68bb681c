import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StaffRole } from '#lib/casework/access/roles.ts';
import { answerAtGate } from '#lib/data/cases/answer-at-gate.ts';
import { listGate } from '#lib/data/cases/gate.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { listedPeople } from '#lib/data/published.ts';
import { changeStaff, listStaff, StaffChangeRefusedError } from '#lib/data/staff/change-staff.ts';
import { lastReadersProblem } from '#lib/data/staff/last-readers.ts';
import { ownDatabase } from './database.ts';
import { addStaff, arriveNamed, contactDetails, emptyStore, readyDraft } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

const db = await ownDatabase();

beforeEach(async () => {
  await emptyStore(db);
  await db.ask('DELETE FROM staff_member');
  await addStaff(db, 'Noor Haddad', ['last-reader']);
  await addStaff(db, 'Ines Duarte', ['last-reader']);
});

const student = { role: 'undergraduate' } as const;

/** Puts somebody on record as the command does. */
const add = (email: string, name: string, ...roles: StaffRole[]) =>
  changeStaff({ kind: 'add', email, name, roles });

async function caseWith(notTo: string) {
  const draft = readyDraft(student);
  await arriveNamed(draft, contactDetails({ notTo }));
  return draft;
}

/** Signs in somebody who was put on record by the command. */
async function signIn(email: string) {
  const subject = crypto.randomUUID();
  await db.ask('UPDATE staff_member SET subject = $2 WHERE email = $1', [email, subject]);
  signInAs({ subject });
}

describe('a person who is put on record', () => {
  it('is matched first against the words of every stored case', async () => {
    const draft = await caseWith('Dr Marchetti from the library');
    const { walledOff } = await add(
      'g.marchetti@example.ac.uk',
      'Giulia Marchetti',
      'student-team-lead',
    );
    expect(walledOff).toBe(1);
    await db.ask(`UPDATE case_file SET gate = 'open'`);
    await signIn('g.marchetti@example.ac.uk');
    await expect(readCase(draft.reference)).rejects.toThrow('not for this viewer');
  });

  it('opens what does not concern them', async () => {
    const draft = await caseWith('');
    await add('g.marchetti@example.ac.uk', 'Giulia Marchetti', 'student-team-lead');
    await signIn('g.marchetti@example.ac.uk');
    expect((await readCase(draft.reference)).content).toBeDefined();
  });

  it('may be the reader that a case was waiting for', async () => {
    await caseWith('Noor Haddad and Ines Duarte');
    expect(await db.ask('SELECT kind FROM administrator_notice')).toEqual([
      { kind: 'reader-needed' },
    ]);
    await add('third@example.ac.uk', 'Oluwaseun Ade', 'last-reader');
    expect(await db.ask('SELECT kind FROM administrator_notice')).toEqual([]);
  });
});

describe('a person whom a reporter ticked', () => {
  it('stays walled off under another record: with a new address, say', async () => {
    await add('old@example.ac.uk', 'Giulia Marchetti', 'student-team-lead');
    const [{ id } = { id: '' }] = await db.ask<{ id: string }>(
      `SELECT id FROM staff_member WHERE email = 'old@example.ac.uk'`,
    );
    const draft = readyDraft(student);
    await arriveNamed(draft, contactDetails({ notToPeople: [id] }));
    await changeStaff({ kind: 'deactivate', email: 'old@example.ac.uk' });
    await add('new@example.ac.uk', 'Giulia Marchetti', 'student-team-lead');
    await signIn('new@example.ac.uk');
    await expect(readCase(draft.reference)).rejects.toThrow('not for this viewer');
  });
});

describe('a person of whom the gate said that they are not meant', () => {
  it('is not walled off again by another role', async () => {
    await addKimAndAnotherLead();
    const { reference } = await caseWith('Dr Ng');
    await signIn('lead@example.ac.uk');
    await answerAtGate(reference, { meant: 'nobody' });
    await changeStaff({
      kind: 'roles',
      email: 'kim@example.ac.uk',
      roles: ['student-team-lead', 'analyst'],
    });
    await signIn('kim@example.ac.uk');
    expect((await readCase(reference)).content).toBeDefined();
  });
});

describe('a person whose roles are taken away', () => {
  it('is asked nothing any more, from that moment', async () => {
    await addKimAndAnotherLead();
    const { reference } = await caseWith('Dr Ng');
    await signIn('lead@example.ac.uk');
    await answerAtGate(reference, { meant: 'ask' });
    await changeStaff({ kind: 'roles', email: 'lead@example.ac.uk', roles: [] });
    await expect(readCase(reference)).rejects.toThrow('not for this viewer');
    await expect(answerAtGate(reference, { meant: 'nobody' })).rejects.toThrow(
      'not for this viewer',
    );
  });
});

describe('a deputy', () => {
  it.each([['system-administrator'], ['auditor'], ['analyst']] as const)(
    'is nobody who is %s alone: they read no named case',
    async (role) => {
      await add('lead@example.ac.uk', 'Giulia Marchetti', 'staff-team-lead');
      await add('other@example.ac.uk', 'Mei Tan', role);
      await expect(
        changeStaff({ kind: 'deputy', email: 'lead@example.ac.uk', deputy: 'other@example.ac.uk' }),
      ).rejects.toThrow('A deputy works on cases');
    },
  );
});

describe('a person who is renamed', () => {
  it('is matched by the new name too, and stays walled off by the old one', async () => {
    await add('a@example.ac.uk', 'Giulia Marchetti', 'student-team-lead');
    const old = await caseWith('Giulia Marchetti');
    const coming = await caseWith('Giulia Delacroix');
    await changeStaff({
      kind: 'rename',
      email: 'a@example.ac.uk',
      name: 'Giulia Delacroix',
    });
    const later = await caseWith('Marchetti, the lead');
    await db.ask(`UPDATE case_file SET gate = 'open'`);
    await signIn('a@example.ac.uk');
    for (const { reference } of [old, coming, later]) {
      await expect(readCase(reference)).rejects.toThrow('not for this viewer');
    }
  });
});

describe('a person who is deactivated', () => {
  it('is asked nothing any more: the next one is', async () => {
    await add('lead@example.ac.uk', 'Giulia Marchetti', 'staff-team-lead');
    await add('kim@example.ac.uk', 'Kim Ng', 'student-team-lead');
    await caseWith('Dr Ng');
    await signIn('lead@example.ac.uk');
    expect(await listGate()).toHaveLength(1);
    await changeStaff({ kind: 'deactivate', email: 'lead@example.ac.uk' });
    const [found] = await db.ask<{ email: string }>(
      'SELECT s.email FROM case_file c JOIN staff_member s ON s.id = c.gate_reader_id WHERE s.active',
    );
    expect(found).toBeDefined();
    await expect(listGate()).rejects.toThrow('no staff record');
  });

  it('cannot be one of the last two readers', async () => {
    const [{ email } = { email: '' }] = await db.ask<{ email: string }>(
      `SELECT email FROM staff_member WHERE name = 'Noor Haddad'`,
    );
    await expect(changeStaff({ kind: 'deactivate', email })).rejects.toThrow(
      StaffChangeRefusedError,
    );
    expect(await lastReadersProblem()).toBeUndefined();
  });
});

describe('every change', () => {
  it('is on record in the audit log, with the person’s id', async () => {
    const before = await db.ask<{ count: number }>(
      'SELECT count(*)::int AS count FROM audit_entry',
    );
    await add('a@example.ac.uk', 'Ana', 'analyst');
    await changeStaff({
      kind: 'away',
      email: 'a@example.ac.uk',
      from: '2026-12-01',
      to: '2026-12-05',
    });
    await changeStaff({ kind: 'back', email: 'a@example.ac.uk' });
    const entries = await db.ask(
      'SELECT action, subject FROM audit_entry WHERE sequence > $1 ORDER BY sequence',
      [before[0]?.count],
    );
    const [{ id } = { id: '' }] = await db.ask<{ id: string }>(
      `SELECT id FROM staff_member WHERE email = 'a@example.ac.uk'`,
    );
    expect(entries).toEqual([
      { action: 'staff.added', subject: id },
      { action: 'staff.absence-changed', subject: id },
      { action: 'staff.absence-changed', subject: id },
    ]);
  });

  it('that is refused changes nothing', async () => {
    const before = await listStaff();
    await expect(
      changeStaff({ kind: 'rename', email: 'nobody@example.ac.uk', name: 'X' }),
    ).rejects.toThrow('Nobody with this address');
    expect(await listStaff()).toEqual(before);
  });
});

describe('who agreed to be listed', () => {
  it('is offered by the form under the words that they agreed to; nobody else is', async () => {
    await add('a@example.ac.uk', 'Ana', 'student-team-lead');
    await changeStaff({
      kind: 'listed-as',
      email: 'a@example.ac.uk',
      listing: 'The lead of Standing Together',
    });
    const people = await listedPeople(Date.now() + 60_000);
    expect(people).toEqual([{ id: expect.any(String), listedAs: 'The lead of Standing Together' }]);
    await changeStaff({ kind: 'unlisted', email: 'a@example.ac.uk' });
    expect(await listedPeople(Date.now() + 120_000)).toEqual([]);
  });
});

async function addKimAndAnotherLead(): Promise<void> {
  await add('kim@example.ac.uk', 'Kim Ng', 'student-team-lead');
  await add('lead@example.ac.uk', 'Giulia Marchetti', 'staff-team-lead');
}
