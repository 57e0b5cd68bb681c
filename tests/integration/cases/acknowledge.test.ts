import { describe, expect, it, vi } from 'vitest';
import { acknowledge } from '#lib/data/cases/acknowledge.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { readLeadPage } from '#lib/data/cases/lead-page.ts';
import { listCases } from '#lib/data/cases/list-cases.ts';
import { moveLater } from '#lib/data/cases/move-later.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { reopenCase } from '#lib/data/cases/reopen.ts';
import { askSafeguardingLead } from '#lib/data/cases/safeguarding.ts';
import { addStaff, arriveNamed, contactDetails, readyDraft } from '../records.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  assignedAt,
  caseworker,
  db,
  formOf,
  later,
  lead,
  newCase,
  received,
  standing,
  versionOf,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Somebody says that they have seen a Red case: within one working hour. */

const red = { role: 'undergraduate', safe: 'no' } as const;
const by = received.add({ hours: 1 });
const soon = received.add({ minutes: 30 });
const stored = (moment: Temporal.Instant) => new Date(moment.epochMilliseconds);

describe('acknowledging', () => {
  it('a Red case is done once', async () => {
    const { id, reference } = await newCase(red);
    signInAs(lead);
    expect(await acknowledge(reference, formOf({}), later)).toBe('saved');
    expect((await standing(id))?.acknowledged_at).toEqual(stored(later));
    await expect(acknowledge(reference, formOf({}), later)).rejects.toThrow(NotPossibleError);
  });

  it('is due within one working hour; then the case goes on by the clock of its first contact', async () => {
    const { id, reference } = await newCase(red);
    expect(await standing(id)).toMatchObject({
      next_step: 'contact',
      next_due_at: stored(by),
      acknowledge_due_at: stored(by),
      first_contact_due_at: new Date('2026-12-02T13:00:00Z'),
    });
    signInAs(lead);
    await acknowledge(reference, formOf({}), soon);
    expect(await standing(id)).toMatchObject({
      next_step: 'contact',
      next_due_at: new Date('2026-12-02T13:00:00Z'),
      acknowledge_due_at: null,
    });
  });

  it('of a case that came outside of working time is due from when people work again', async () => {
    const draft = readyDraft(red);
    await arriveNamed(draft, contactDetails(), Temporal.Instant.from('2026-12-04T16:40:00Z'));
    expect((await standing(draft.storedId))?.acknowledge_due_at).toEqual(
      new Date('2026-12-07T09:40:00Z'),
    );
    const atNight = readyDraft(red);
    await arriveNamed(atNight, contactDetails(), Temporal.Instant.from('2026-12-24T21:00:00Z'));
    expect((await standing(atNight.storedId))?.acknowledge_due_at).toEqual(
      new Date('2026-12-29T10:00:00Z'),
    );
  });

  it('is no matter of a case that is not Red', async () => {
    const { id } = await newCase();
    expect((await standing(id))?.acknowledge_due_at).toBeNull();
  });

  it('stands with its time, and late after it, in My day, the queue, the case and the lead’s page', async () => {
    const { reference } = await newCase(red);
    signInAs(lead);
    expect((await readMyDay(soon)).red).toMatchObject([{ what: 'acknowledge', dueAt: by }]);
    const inTime = await listCases('', soon);
    expect(inTime.cases).toMatchObject([{ next: { step: 'acknowledge', dueAt: stored(by) } }]);
    expect([inTime.views.overdue, inTime.cases[0]?.next?.clock.share]).toEqual([0, 0.5]);
    expect((await readLeadPage(soon)).overdue.count).toBe(0);
    expect((await readCase(reference, soon)).alert).toContain('30 min left, due today 10:00.');

    expect((await readMyDay(later)).red).toMatchObject([{ what: 'acknowledge', dueAt: by }]);
    const late = await listCases('', later, { view: 'overdue' });
    expect(late.cases).toMatchObject([
      { reference, next: { step: 'acknowledge', clock: { state: 'overdue' } } },
    ]);
    expect(late.views.overdue).toBe(1);
    const page = await readLeadPage(later);
    // In one list alone.
    expect([page.overdue.count, page.unassigned.count]).toEqual([0, 0]);
    expect(page.unacknowledged).toMatchObject({ count: 1, rows: [{ reference, dueAt: by }] });
    const { alert, summary } = await readCase(reference, later);
    expect(alert).toContain('overdue since 10:00.');
    expect(summary.next).toMatchObject({ step: 'acknowledge', dueAt: stored(by) });

    await acknowledge(reference, formOf({}), later);
    expect((await listCases('', later)).views.overdue).toBe(0);
    expect((await listCases('', later)).cases).toMatchObject([{ next: { step: 'contact' } }]);
    expect((await readLeadPage(later)).overdue.count).toBe(0);
  });

  it('is due anew from when a closed case is opened again, and not while it is closed', async () => {
    const { id, reference } = await newCase(red);
    signInAs(lead);
    const closing = { outcome: 'not-wanted', told: 'yes', text: '' };
    const closed = await closeCase(
      reference,
      formOf({ ...closing, seen: `${await versionOf(reference)}` }),
      later,
    );
    expect(closed).toBe('saved');
    expect(await standing(id)).toMatchObject({ state: 'closed', acknowledge_due_at: null });
    const atNight = Temporal.Instant.from('2026-12-02T20:00:00Z');
    expect(await reopenCase(reference, formOf({ why: 'They called' }), atNight)).toBe('saved');
    expect((await standing(id))?.acknowledge_due_at).toEqual(new Date('2026-12-03T10:00:00Z'));
  });

  it('leaves a question to the safeguarding lead its own time, by which they are to be contacted, and is due beside it', async () => {
    const dsl = await addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);
    const { id, reference } = await newCase(red);
    signInAs(lead);
    await askSafeguardingLead(reference, formOf({ why: 'x' }), soon);
    expect(await standing(id)).toMatchObject({ next_step: 'decide', next_due_at: stored(by) });
    signInAs(dsl);
    const day = await readMyDay(later);
    expect([...day.red, ...day.now].map(({ what, dueAt }) => [what, dueAt])).toEqual([
      ['acknowledge', by],
      ['decide', undefined],
    ]);
    await acknowledge(reference, formOf({}), later);
    expect(await standing(id)).toMatchObject({
      next_step: 'decide',
      next_due_at: new Date('2026-12-02T13:00:00Z'),
    });
  });

  it('comes before anything is put off', async () => {
    const { reference } = await newCase(red);
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(caseworker);
    const putOff = formOf({ entry: '', until: '2026-12-04', why: 'x' });
    await expect(moveLater(reference, putOff, assignedAt)).rejects.toThrow(/acknowledged first/);
  });
});
