import { describe, expect, it, vi } from 'vitest';
import { acknowledge } from '#lib/data/cases/acknowledge.ts';
import { openForCover } from '#lib/data/cases/cover.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { writeTask } from '#lib/data/cases/task.ts';
import { leaveApart } from '#lib/data/people/leave-apart.ts';
import { chooseReferencesAlone } from '#lib/data/staff/references-alone.ts';
import { NotFoundError } from '#lib/errors.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import { addStaff, arriveNamed, contactDetails, readyDraft } from '../records.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  assignedAt,
  call,
  caseworker,
  colleague,
  db,
  formOf,
  later,
  lead,
  newCase,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* What stands in somebody’s day. */

describe('a day', () => {
  it('of a lead begins with Red ones to acknowledge and cases that nobody has', async () => {
    const another = { email: 'robin@example.org', phone: '07700 900555' };
    const { reference: red } = await newCase({ role: 'undergraduate', safe: 'no' }, another);
    const { reference: green } = await newCase();
    signInAs(lead);
    const day = await readMyDay(later);
    expect(day.red).toMatchObject([{ what: 'acknowledge', reference: red, isUnassigned: true }]);
    expect(day.nobodys).toMatchObject([{ what: 'assign', reference: green }]);
    expect(day.now).toEqual([]);
    // Assigned, it still has to be seen by somebody, until a contact is logged.
    await assign(red, caseworker.id);
    const assigned = await readMyDay(later);
    expect(assigned.red).toMatchObject([{ reference: red }]);
    expect(assigned.red[0]?.isUnassigned).toBeUndefined();
    expect(assigned.nobodys.map(({ reference }) => reference)).toEqual([green]);
    signInAs(caseworker);
    await logContact(red, call(), later);
    expect((await readMyDay(later)).red).toEqual([]);
    signInAs(lead);
    expect((await readMyDay(later)).red).toEqual([]);
  });

  it('of a lead has a Red case that nobody has under those until it is assigned, although it was acknowledged', async () => {
    const { reference } = await newCase({ role: 'undergraduate', safe: 'no' });
    signInAs(lead);
    expect(await acknowledge(reference, formOf({}), later)).toBe('saved');
    const day = await readMyDay(later);
    expect([day.red, day.nobodys]).toMatchObject([[], [{ what: 'assign', reference }]]);
  });

  it('shows the name to those who may read the case, and the reference alone to those who chose so', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(caseworker);
    expect((await readMyDay(later)).later).toMatchObject([{ reference, name: 'Sam' }]);
    await chooseReferencesAlone(true);
    expect((await readMyDay(later)).later).toMatchObject([{ reference, name: undefined }]);
    await chooseReferencesAlone(false);
  });

  it('has what a former owner was to do, and a review never for whom it is about', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    const task = { why: 'She asked', owner: caseworker.id, due: '2026-12-08' };
    await writeTask(reference, formOf({ ...task, what: 'Ask housing' }), later);
    await assign(reference, colleague.id);
    signInAs(colleague);
    expect((await readMyDay(later)).later).toContainEqual(
      expect.objectContaining({ what: 'task', words: 'Ask housing', waitsFor: undefined }),
    );
    await db.ask(`ALTER TABLE entry DISABLE TRIGGER USER`);
    await db.ask(
      `UPDATE entry SET codes = '{"isReview": true}' WHERE case_id = $1 AND kind = 'task'`,
      [id],
    );
    await db.ask(`ALTER TABLE entry ENABLE TRIGGER USER`);
    expect((await readMyDay(later)).waiting).toMatchObject([
      { what: 'task-of-other', waitsFor: { whom: 'Tomasz Lewandowski' } },
    ]);
  });

  it('of a lead has the cases that wait for them, which wait for others in the owner’s day', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    await db.ask(`UPDATE case_file SET next_step = 'lead' WHERE id = $1`, [id]);
    expect((await readMyDay(later)).now).toMatchObject([{ what: 'direct', reference }]);
    signInAs(caseworker);
    const day = await readMyDay(later);
    expect(day.now).toEqual([]);
    expect(day.waiting).toMatchObject([
      { reference, waitsFor: { whom: expect.stringContaining('lead'), since: assignedAt } },
    ]);
  });

  it('of whoever covers has the case, its tasks, and on the last day that the cover ends', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(caseworker);
    await writeTask(
      reference,
      formOf({ what: 'Ask housing', why: 'She asked', owner: caseworker.id, due: '2026-12-03' }),
      later,
    );
    signInAs(lead);
    const yesterday = later.subtract({ hours: 24 });
    await openForCover(reference, formOf({ colleague: colleague.id, why: 'Ill' }), yesterday);
    signInAs(colleague);
    const rows = Object.values(await readMyDay(later)).flat();
    expect(rows.map(({ what, words }) => [what, words]).toSorted()).toEqual([
      ['cover-ends', undefined],
      ['next', undefined],
      ['task', 'Ask housing'],
    ]);
    // Once it has ended, nothing of it is left.
    expect(Object.values(await readMyDay(later.add({ hours: 30 }))).flat()).toEqual([]);
  });

  it('has what others have to do on one’s cases among what waits: whom for, and since when', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    await writeTask(
      reference,
      formOf({ what: 'Ask estates', why: 'The lock', owner: lead.id, due: '2026-12-03' }),
      later,
    );
    signInAs(caseworker);
    expect((await readMyDay(later)).waiting).toMatchObject([
      { words: 'Ask estates', waitsFor: { whom: 'Priya Raman', since: later } },
    ]);
  });

  it('has a call in Today by when it is safe, in one line of time with tasks', async () => {
    const bound = { emailSafe: 'no', mayConfirm: 'no', safeTimes: ['afternoon'] } as const;
    const { reference } = await newCase({ role: 'undergraduate' }, bound);
    signInAs(lead);
    await assign(reference, caseworker.id);
    const task = { why: 'She asked', owner: caseworker.id, due: '2026-12-02' };
    await writeTask(reference, formOf({ ...task, what: 'Ask housing' }), later);
    signInAs(caseworker);
    const { today } = await readMyDay(later);
    expect(today.map(({ what, window }) => [what, window?.from.toString()])).toEqual([
      ['next', '2026-12-02T14:00:00Z'],
      ['task', undefined],
    ]);
    // Once the window is over, it is due as it was.
    const evening = Temporal.Instant.from('2026-12-02T17:30:00Z');
    expect((await readMyDay(evening)).later).toMatchObject([{ what: 'next', window: undefined }]);
  });

  it('of the owner says who covers their case, and until when', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    await openForCover(reference, formOf({ colleague: colleague.id, why: 'Ill' }), later);
    signInAs(caseworker);
    const until = Temporal.Instant.from('2026-12-03T17:00:00Z');
    expect((await readMyDay(later)).waiting).toMatchObject([
      { what: 'covered', reference, words: 'Amara Osei', dueAt: until },
    ]);
    expect((await readMyDay(until)).waiting).toEqual([]);
  });

  it('of a lead asks whether a new case is of somebody who came before, until they have said so', async () => {
    const { id: olderId, reference: older } = await newCase();
    const draft = readyDraft({ role: 'undergraduate' });
    await arriveNamed(draft, contactDetails(), later);
    const pairs = async () => {
      const { now } = await readMyDay(later.add({ hours: 1 }));
      return now.filter(({ what }) => what === 'same-person');
    };
    signInAs(caseworker);
    expect(await pairs()).toEqual([]);
    signInAs(lead);
    expect(await pairs()).toMatchObject([{ reference: draft.reference, other: older }]);
    await db.ask('INSERT INTO case_wall VALUES ($1, $2)', [olderId, keyedHash('wall', lead.id)]);
    expect(await pairs()).toEqual([]);
    await db.ask('DELETE FROM case_wall');
    const form = formOf({ why: 'A shared phone', other: older });
    expect(await leaveApart(draft.reference, form, later.add({ hours: 1 }))).toBe('saved');
    expect(await pairs()).toEqual([]);
  });

  it('shows nothing of a case from which one is walled off', async () => {
    const { id } = await newCase({ role: 'undergraduate', safe: 'no' });
    await db.ask('INSERT INTO case_wall (case_id, person_hash) VALUES ($1, $2)', [
      id,
      keyedHash('wall', lead.id),
    ]);
    signInAs(lead);
    expect(Object.values(await readMyDay(later)).flat()).toEqual([]);
  });

  it('offers Assign to nobody who cannot assign: not to the safeguarding lead, nor to who asks at the gate', async () => {
    const { reference } = await newCase({ role: 'undergraduate', age: '16-17' });
    const { id: gated } = await newCase();
    const dsl = await addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);
    const asker = await addStaff(db, 'Callum Reid', ['staff-team-lead']);
    await db.ask(`UPDATE case_file SET gate = 'asking', gate_reader_id = $2 WHERE id = $1`, [
      gated,
      asker.id,
    ]);
    for (const person of [dsl, asker]) {
      signInAs(person);
      expect((await readMyDay(later)).nobodys).toEqual([]);
    }
    signInAs(lead);
    const { red, now: soon, nobodys } = await readMyDay(later);
    expect(new Set([...red, ...soon, ...nobodys].map((row) => row.reference))).toEqual(
      new Set([reference]),
    );
  });

  it('is for nobody without cases', async () => {
    signInAs(await addStaff(db, 'Mei Tan', ['system-administrator']));
    await expect(readMyDay(later)).rejects.toThrow(NotFoundError);
  });
});
