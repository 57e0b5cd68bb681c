import { describe, expect, it, vi } from 'vitest';
import { readAssignment } from '#lib/data/cases/assign.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { logReply } from '#lib/data/cases/log-reply.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { readReopening, reopenCase } from '#lib/data/cases/reopen.ts';
import { NotFoundError } from '#lib/errors.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  call,
  caseworker,
  colleague,
  db,
  formOf,
  later,
  lead,
  newCase,
  standing,
  stranger,
  versionOf,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* A case is opened again by whoever had it: they are not thrown out of what they have just begun. */

const closedAt = later.add({ hours: 1 });
const reopenedAt = later.add({ hours: 2 });
const until = Temporal.Instant.from('2026-12-03T17:00:00Z');

async function closedOne() {
  const found = await newCase();
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  await logContact(found.reference, call(), later);
  const seen = `${await versionOf(found.reference)}`;
  const closing = formOf({ outcome: 'supported', told: 'yes', text: '', seen });
  expect(await closeCase(found.reference, closing, closedAt)).toBe('saved');
  return found;
}

describe('a case that its owner opens again', () => {
  it('is new, before its lead, who reads who had it; its former owner covers it meanwhile', async () => {
    const { id, reference } = await closedOne();
    expect((await readReopening(reference, reopenedAt)).shown).toEqual({ covers: true });
    expect(await reopenCase(reference, formOf({ why: 'He rang' }), reopenedAt)).toBe('saved');
    expect(await standing(id)).toMatchObject({ state: 'new', assigned_to_id: null });
    const shown = await readCase(reference, reopenedAt);
    expect(shown).toMatchObject({ isCovering: true, isLead: false, summary: { mayRead: true } });
    expect(shown.content?.workers).toEqual([{ name: 'Tomasz Lewandowski', part: 'cover', until }]);
    expect(shown.content?.closing).toMatchObject({
      reopenedAt,
      formerOwner: 'Tomasz Lewandowski',
    });
    expect(shown.content?.story.map(({ line }) => line)).toContain(
      'Opened again. Before, Tomasz Lewandowski had it. He rang',
    );
    expect((await readMyDay(reopenedAt)).later).toMatchObject([
      { what: 'cover-ends', reference, dueAt: until },
      { what: 'next', reference },
    ]);
    expect(await logContact(reference, call({ at: ['2026-12-02', '13:00'] }), reopenedAt)).toBe(
      'saved',
    );
    signInAs(lead);
    expect((await readAssignment(reference)).shown.formerOwner).toBe('Tomasz Lewandowski');
    expect((await readMyDay(reopenedAt)).nobodys).toMatchObject([{ reference }]);
    const told = await db.ask(`SELECT 1 FROM email WHERE kind = 'new-case' AND case_id = $1`, [id]);
    expect(told).toHaveLength(2);
  });

  it('is seen on by nobody else because of that, and by its former owner for no longer than cover lasts', async () => {
    const { reference } = await closedOne();
    await reopenCase(reference, formOf({ why: 'He rang' }), reopenedAt);
    signInAs(colleague);
    expect((await readCase(reference, reopenedAt)).content).toBeUndefined();
    signInAs(stranger);
    await expect(readCase(reference, reopenedAt)).rejects.toThrow(NotFoundError);
    signInAs(caseworker);
    await db.ask(`UPDATE case_member SET until = now() - interval '1 hour'`);
    expect((await readCase(reference)).content).toBeUndefined();
  });

  it('is theirs again once the lead assigns it to them, and their cover has ended', async () => {
    const { id, reference } = await closedOne();
    await reopenCase(reference, formOf({ why: 'He rang' }), reopenedAt);
    signInAs(lead);
    expect(await assign(reference, caseworker.id)).toBe('saved');
    expect(await db.ask('SELECT 1 FROM case_member WHERE case_id = $1', [id])).toEqual([]);
    expect((await readAssignment(reference)).shown.formerOwner).toBeUndefined();
  });

  it('by a reply that they log is theirs to read on as well', async () => {
    const { reference } = await closedOne();
    const reply = formOf({ came: 'text', text: 'Can we talk?', at: ['2026-12-02', '12:30'] });
    expect(await logReply(reference, reply, reopenedAt)).toBe('saved');
    expect((await readCase(reference, reopenedAt)).isCovering).toBe(true);
  });

  it('and who leads it needs no cover', async () => {
    const { id, reference } = await closedOne();
    signInAs(lead);
    expect((await readReopening(reference, reopenedAt)).shown).toEqual({ covers: false });
    await reopenCase(reference, formOf({ why: 'He rang' }), reopenedAt);
    expect(await db.ask('SELECT 1 FROM case_member WHERE case_id = $1', [id])).toEqual([]);
    expect(await readCase(reference, reopenedAt)).toMatchObject({ isLead: true });
  });
});
