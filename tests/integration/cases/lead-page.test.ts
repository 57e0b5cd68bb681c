import { describe, expect, it, vi } from 'vitest';
import { acknowledge } from '#lib/data/cases/acknowledge.ts';
import { openForCover } from '#lib/data/cases/cover.ts';
import { readLeadPage } from '#lib/data/cases/lead-page.ts';
import { NotFoundError } from '#lib/errors.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import { addStaff } from '../records.ts';
import { seedCases } from '../seeded-cases.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  caseworker,
  colleague,
  db,
  formOf,
  later,
  lead,
  newCase,
  stranger,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* How a team stands, for its lead. */

const wall = (caseId: string, staffId: string) =>
  db.ask('INSERT INTO case_wall (case_id, person_hash) VALUES ($1, $2)', [
    caseId,
    keyedHash('wall', staffId),
  ]);

const otherLead = await addStaff(db, 'Callum Reid', ['staff-team-lead']);

describe('the lead’s page', () => {
  it('shows what nobody has, what is overdue, and Red ones that nobody has acknowledged', async () => {
    const { reference: red } = await newCase({ role: 'undergraduate', safe: 'no' });
    const { reference: green } = await newCase();
    signInAs(lead);
    await assign(green, caseworker.id);
    const page = await readLeadPage(later.add({ hours: 24 * 7 }));
    expect(page.unacknowledged).toMatchObject({
      count: 1,
      rows: [{ reference: red, name: 'Sam', owner: undefined }],
    });
    expect(page.overdue.rows).toMatchObject([{ reference: green, owner: 'Tomasz Lewandowski' }]);
    // Each stands once: the Red one is acknowledged and assigned in the same row.
    expect([page.unassigned.count, page.undecided.count]).toEqual([0, 0]);
    await acknowledge(red, formOf({}), later);
    const after = await readLeadPage(later.add({ hours: 24 * 7 }));
    expect(after.unassigned.rows).toMatchObject([{ reference: red }]);
    expect([after.unacknowledged.count, after.overdue.count]).toEqual([0, 1]);
  });

  it('shows the first ten of a long list, and how many there are', async () => {
    await seedCases(
      db,
      Array(23).fill({
        team: 'student',
        safeguarding: false,
        lastReaders: false,
        gate: 'open',
        gateReaderId: null,
        assignedToId: null,
        walledStaffIds: [],
        dueAt: new Date('2026-12-09T17:00:00Z'),
      }),
    );
    signInAs(lead);
    const { unassigned } = await readLeadPage(later);
    expect([unassigned.rows.length, unassigned.count]).toEqual([10, 23]);
  });

  it('shows cases that wait for the lead to decide', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    await db.ask(`UPDATE case_file SET next_step = 'lead' WHERE id = $1`, [id]);
    const page = await readLeadPage(later.add({ hours: 24 * 7 }));
    expect(page.undecided.rows).toMatchObject([{ reference }]);
    expect(page.overdue.count).toBe(0);
  });

  it('shows cover in force with by whom and until when, who opened it and why, and what was opened without the lead', async () => {
    const { id, reference } = await newCase({ role: 'undergraduate', safe: 'no' });
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(colleague);
    await openForCover(reference, formOf({ colleague: colleague.id, why: 'Ill' }), later);
    signInAs(lead);
    const page = await readLeadPage(later);
    const until = Temporal.Instant.from('2026-12-03T17:00:00Z');
    const opened = { by: 'Amara Osei', at: later, why: 'Ill' };
    expect(page.covers).toEqual([{ reference, by: 'Amara Osei', until, opened }]);
    expect(page.reviews).toMatchObject([
      {
        reference,
        words: 'Review that the case was opened for cover',
        why: 'Amara Osei opened it: Ill',
        dueAt: until,
      },
    ]);
    expect((await readLeadPage(until)).covers).toEqual([]);
    // Opened anew by the lead, it is the lead who did.
    const again = later.add({ hours: 25 });
    await openForCover(reference, formOf({ colleague: colleague.id, why: 'Still ill' }), again);
    expect((await readLeadPage(again)).covers).toMatchObject([
      { by: 'Amara Osei', opened: { by: 'Priya Raman', at: again, why: 'Still ill' } },
    ]);
    signInAs(otherLead);
    expect((await readLeadPage(again)).covers).toEqual([]);
    signInAs(lead);
    await wall(id, lead.id);
    expect((await readLeadPage(again)).covers).toEqual([]);
  });

  it('counts open cases by person and level, by name; who is away; and who left with open cases', async () => {
    const { reference: one } = await newCase();
    const { reference: two } = await newCase({ role: 'undergraduate', safe: 'no' });
    const leaver = await addStaff(db, 'Zoe Leaver', ['student-caseworker']);
    signInAs(lead);
    await assign(one, caseworker.id);
    await assign(two, leaver.id);
    await db.ask(`UPDATE staff_member SET active = false WHERE id = $1`, [leaver.id]);
    await db.ask(
      `UPDATE staff_member SET away_from = '2026-12-01', away_to = '2026-12-04' WHERE id = $1`,
      [colleague.id],
    );
    const { people, away, left } = await readLeadPage(later);
    expect(people.map(({ name, open }) => [name, open])).toEqual([
      ['Amara Osei', { red: 0, amber: 0, green: 0 }],
      ['Priya Raman', { red: 0, amber: 0, green: 0 }],
      ['Tomasz Lewandowski', { red: 0, amber: 0, green: 1 }],
    ]);
    expect(away).toMatchObject([
      { name: 'Amara Osei', awayUntil: Temporal.PlainDate.from('2026-12-04') },
    ]);
    expect(left).toMatchObject([{ name: 'Zoe Leaver', open: { red: 1 } }]);
    expect((await readLeadPage(later.add({ hours: 24 * 4 }))).away).toEqual([]);
    await db.ask('UPDATE staff_member SET away_from = NULL, away_to = NULL');
  });

  it('counts nowhere a case from which the lead is walled off, nor one of the other team', async () => {
    const { id, reference } = await newCase({ role: 'undergraduate', safe: 'no' });
    signInAs(lead);
    await assign(reference, caseworker.id);
    await openForCover(reference, formOf({ colleague: colleague.id, why: 'Ill' }), later);
    await db.ask(`UPDATE case_file SET next_step = 'lead' WHERE id = $1`, [id]);
    await wall(id, lead.id);
    for (const person of [lead, otherLead]) {
      signInAs(person);
      const page = await readLeadPage(later.add({ hours: 2 }));
      const { people, away, left, covers, reviews, toRebook } = page;
      const lists = [page.unacknowledged, page.unassigned, page.overdue, page.undecided];
      expect(lists.map(({ count, rows }) => [count, rows])).toEqual(Array(4).fill([0, []]));
      expect([...covers, ...reviews, ...toRebook, ...away, ...left]).toEqual([]);
      expect(people.every(({ open }) => open.red + open.amber + open.green === 0)).toBe(true);
    }
  });

  it('of a last reader holds the cases that nobody else may have', async () => {
    const { id, reference } = await newCase();
    await db.ask('UPDATE case_file SET last_readers = true WHERE id = $1', [id]);
    await newCase();
    signInAs(await addStaff(db, 'Obinna Nwosu', ['last-reader']));
    const page = await readLeadPage(later);
    expect(page.unassigned.rows.map((one) => one.reference)).toEqual([reference]);
  });

  it('is refused to everybody else, a lead’s deputy too, and that is audited', async () => {
    await db.ask('UPDATE staff_member SET deputy_id = $1 WHERE id = $2', [caseworker.id, lead.id]);
    const safeguarding = await addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);
    const administrator = await addStaff(db, 'Mei Tan', ['system-administrator']);
    for (const person of [caseworker, stranger, safeguarding, administrator]) {
      signInAs(person);
      await expect(readLeadPage(later)).rejects.toThrow(NotFoundError);
      const [last] = await db.ask(
        'SELECT actor_id, action FROM audit_entry ORDER BY sequence DESC LIMIT 1',
      );
      expect(last).toEqual({ actor_id: person.id, action: 'case.denied' });
    }
  });
});
