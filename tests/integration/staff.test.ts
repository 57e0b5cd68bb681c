import { describe, expect, it } from 'vitest';
import { admitStaff, endSessionsOf, findViewer } from '#lib/data/staff/viewer.ts';
import { database } from '#lib/data/store/database.ts';
import { NotStaffError, SignedOutError } from '#lib/errors.ts';
import { ownDatabase } from './database.ts';

const db = await ownDatabase();

interface Record {
  readonly id: string;
  readonly email: string;
}

/** Puts somebody on record who never signed in. */
async function newcomer(active = true): Promise<Record> {
  const [found] = await db.ask<Record>(
    `INSERT INTO staff_member (email, name, roles, active)
     VALUES ($1, 'New Comer', '{student-caseworker}', $2) RETURNING id, email`,
    [`${crypto.randomUUID()}@example.ac.uk`, active],
  );
  if (found === undefined) throw new Error('no staff record was made');
  return found;
}

async function subjectOf({ id }: Record): Promise<string | null> {
  const [found] = await db.ask<{ subject: string | null }>(
    'SELECT subject FROM staff_member WHERE id = $1',
    [id],
  );
  return found?.subject ?? null;
}

async function lastEntry() {
  const [entry] = await db.ask(
    'SELECT action, actor_id, subject FROM audit_entry ORDER BY sequence DESC LIMIT 1',
  );
  return entry;
}

const refused = { action: 'staff.refused', actor_id: null, subject: null };

describe('a member of staff', () => {
  it('is let in by address the first time, and by the provider’s name for them ever after', async () => {
    const record = await newcomer();
    const subject = crypto.randomUUID();
    const signedIn = { action: 'staff.signed-in', actor_id: record.id, subject: null };
    expect(await admitStaff(subject, record.email)).toBe(true);
    expect(await lastEntry()).toEqual(signedIn);
    expect(await subjectOf(record)).toBe(subject);
    // The address may change, or be one that the provider does not vouch for.
    expect(await admitStaff(subject, 'changed@example.ac.uk')).toBe(true);
    expect(await admitStaff(subject, undefined)).toBe(true);
    expect(await lastEntry()).toEqual(signedIn);
    expect(await findViewer(database(), { subject, since: Date.now() })).toEqual({
      id: record.id,
      name: 'New Comer',
      roles: ['student-caseworker'],
      standsIn: [],
    });
  });

  it('keeps their record when somebody else comes with the same address', async () => {
    const record = await newcomer();
    const subject = crypto.randomUUID();
    await admitStaff(subject, record.email);
    const stranger = crypto.randomUUID();
    expect(await admitStaff(stranger, record.email)).toBe(false);
    expect(await lastEntry()).toEqual(refused);
    expect(await subjectOf(record)).toBe(subject);
    await expect(findViewer(database(), { subject: stranger, since: Date.now() })).rejects.toThrow(
      NotStaffError,
    );
  });

  it('who signed in before does not take over the record of another address', async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const subject = crypto.randomUUID();
    await admitStaff(subject, one.email);
    expect(await admitStaff(subject, other.email)).toBe(true);
    expect(await subjectOf(other)).toBeNull();
    expect((await findViewer(database(), { subject, since: Date.now() })).id).toBe(one.id);
  });

  it('is bound once, when two come at once with one address', async () => {
    const record = await newcomer();
    const subjects = Array.from({ length: 6 }, () => crypto.randomUUID());
    const outcomes = await Promise.all(
      subjects.map((subject) => admitStaff(subject, record.email).catch(() => false)),
    );
    const admitted = subjects.filter((_, index) => outcomes[index] === true);
    expect(admitted).toEqual([await subjectOf(record)]);
  });

  it('signs in twice at once for the first time without an error', async () => {
    const record = await newcomer();
    const subject = crypto.randomUUID();
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => admitStaff(subject, record.email)),
    );
    expect(outcomes).toEqual([true, true, true, true]);
  });
});

describe('nobody is let in', () => {
  it('without a record', async () => {
    expect(await admitStaff(crypto.randomUUID(), 'nobody@example.ac.uk')).toBe(false);
    expect(await lastEntry()).toEqual(refused);
  });

  it('whose address the provider does not vouch for, at the first time', async () => {
    const record = await newcomer();
    expect(await admitStaff(crypto.randomUUID(), undefined)).toBe(false);
    expect(await lastEntry()).toEqual(refused);
    expect(await subjectOf(record)).toBeNull();
  });

  it('whose record is switched off, before the first sign-in or after', async () => {
    const never = await newcomer(false);
    expect(await admitStaff(crypto.randomUUID(), never.email)).toBe(false);
    expect(await subjectOf(never)).toBeNull();

    const former = await newcomer();
    const subject = crypto.randomUUID();
    await admitStaff(subject, former.email);
    await db.ask('UPDATE staff_member SET active = false WHERE id = $1', [former.id]);
    expect(await admitStaff(subject, former.email)).toBe(false);
    expect(await lastEntry()).toEqual({ ...refused, actor_id: former.id });
    await expect(findViewer(database(), { subject, since: Date.now() })).rejects.toThrow(
      NotStaffError,
    );
  });
});

describe('signing in again', () => {
  it('ends the sessions that began before: one that was left open elsewhere, or copied', async () => {
    const record = await newcomer();
    const subject = crypto.randomUUID();
    const before = new Date('2026-11-26T09:00:00Z');
    await admitStaff(subject, record.email, before);
    const old = { subject, since: before.getTime() };
    const soon = before.getTime() + 60_000;
    expect((await findViewer(database(), old, soon)).id).toBe(record.id);
    const later = new Date('2026-11-26T10:00:00Z');
    await admitStaff(subject, record.email, later);
    await expect(findViewer(database(), old, soon)).rejects.toThrow(
      expect.objectContaining({ name: 'SignedOutError', end: 'elsewhere' }),
    );
    const renewed = { subject, since: later.getTime() };
    expect((await findViewer(database(), renewed, later.getTime() + 60_000)).id).toBe(record.id);
  });
});

describe('signing out', () => {
  it('ends every session that began before it, of that person alone, and is audited', async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const [subject, bystander] = [crypto.randomUUID(), crypto.randomUUID()];
    await admitStaff(subject, one.email);
    await admitStaff(bystander, other.email);
    const moment = Date.now();
    await endSessionsOf(subject, new Date(moment));
    expect(await lastEntry()).toEqual({
      action: 'staff.signed-out',
      actor_id: one.id,
      subject: null,
    });
    await expect(findViewer(database(), { subject, since: moment - 1 })).rejects.toThrow(
      SignedOutError,
    );
    expect((await findViewer(database(), { subject, since: moment + 1 })).id).toBe(one.id);
    expect((await findViewer(database(), { subject: bystander, since: moment - 1 })).id).toBe(
      other.id,
    );
  });

  it('of somebody without a staff record does nothing', async () => {
    const before = await lastEntry();
    await endSessionsOf(crypto.randomUUID());
    expect(await lastEntry()).toEqual(before);
  });
});
