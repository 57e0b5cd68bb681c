import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asViewer } from '#lib/data/staff/as-viewer.ts';
import { noteHere, secondsLeft } from '#lib/data/staff/presence.ts';
import { findViewer } from '#lib/data/staff/viewer.ts';
import { database } from '#lib/data/store/database.ts';
import { SignedOutError } from '#lib/errors.ts';
import { ownDatabase } from './database.ts';
import { addStaff, type StaffRecord } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* A session that nobody makes use of ends after 30 minutes; the server decides. */

const db = await ownDatabase();
const minute = 60_000;
const since = Date.parse('2026-12-02T09:00:00Z');

let person: StaffRecord;

beforeEach(async () => {
  person = await addStaff(db, 'Somebody', ['student-team-lead']);
});

const find = (now: number) => findViewer(database(), { subject: person.subject, since }, now);

const seenAt = async () => {
  const [found] = await db.ask<{ seen_at: Date | null }>(
    'SELECT seen_at FROM staff_member WHERE id = $1',
    [person.id],
  );
  return found?.seen_at;
};

describe('a session', () => {
  it('lives for 30 minutes after the sign-in, and not a moment longer', async () => {
    expect((await find(since + 30 * minute - 1)).id).toBe(person.id);
    await expect(find(since + 30 * minute)).rejects.toThrow(
      expect.objectContaining({ name: 'SignedOutError', end: 'idle' }),
    );
  });

  it('lives on from whenever somebody was last here, in whichever tab', async () => {
    await noteHere({ subject: person.subject, since }, since + 29 * minute);
    expect((await find(since + 58 * minute)).id).toBe(person.id);
    await expect(find(since + 59 * minute)).rejects.toThrow(SignedOutError);
  });

  it('that has ended does not come back by being used', async () => {
    await expect(find(since + 31 * minute)).rejects.toThrow(SignedOutError);
    await expect(find(since + 31 * minute)).rejects.toThrow(SignedOutError);
    expect(await seenAt()).toBeNull();
  });

  it('is written down as used once a minute at most', async () => {
    const signedIn = { subject: person.subject, since };
    await noteHere(signedIn, since + minute);
    await noteHere(signedIn, since + minute + 59_000);
    expect(await seenAt()).toEqual(new Date(since + minute));
    await noteHere(signedIn, since + 2 * minute);
    expect(await seenAt()).toEqual(new Date(since + 2 * minute));
  });
});

describe('what is done at the desk', () => {
  it('counts as being there', async () => {
    signInAs(person);
    const before = Date.now();
    await asViewer('read', async () => {});
    expect(Number(await seenAt())).toBeGreaterThanOrEqual(before);
  });
});

describe('asking how long the session lives', () => {
  it('lengthens nothing', async () => {
    signInAs(person);
    expect(await secondsLeft()).toBe(30 * 60);
    // They signed in when it is asked, some milliseconds after this moment is taken.
    expect(await secondsLeft(Date.now() + 29 * minute + 1_000)).toBeLessThanOrEqual(60);
    expect(await seenAt()).toBeNull();
  });

  it('tells that it has ended: by itself, by signing out, with the record, or as nobody is signed in', async () => {
    signInAs(person);
    expect(await secondsLeft(Date.now() + 31 * minute)).toBe(0);
    const later = new Date(Date.now() + minute);
    await db.ask('UPDATE staff_member SET sessions_from = $2 WHERE id = $1', [person.id, later]);
    expect(await secondsLeft()).toBe(0);
    await db.ask('UPDATE staff_member SET sessions_from = NULL, active = false WHERE id = $1', [
      person.id,
    ]);
    expect(await secondsLeft()).toBe(0);
    signInAs(undefined);
    expect(await secondsLeft()).toBe(0);
  });
});
