import { describe, expect, it, vi } from 'vitest';
import { openForCover, readPossibleCover } from '#lib/data/cases/cover.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
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

/* A colleague works on a case in its owner’s place. */

describe('cover', () => {
  const cover = (colleagueId: string, why = 'Nobody answers, and she is not safe') =>
    formOf({ colleague: colleagueId, why });

  it('opened by the lead lets a colleague read the case until the end of the next working day', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    expect(await openForCover(reference, cover(colleague.id), later)).toBe('saved');
    const [member] = await db.ask<{ until: Date }>('SELECT until FROM case_member');
    expect(member?.until).toEqual(new Date('2026-12-03T17:00:00Z'));
    await db.ask(`UPDATE case_member SET until = now() + interval '1 hour'`);
    signInAs(colleague);
    expect((await readCase(reference)).content?.story[0]?.line).toBe(
      'Cover by Amara Osei, until 3 Dec 2026 17:00. Nobody answers, and she is not safe',
    );
    await db.ask(`UPDATE case_member SET until = now() - interval '1 second'`);
    expect((await readCase(reference)).content).toBeUndefined();
    expect(await db.ask(`SELECT 1 FROM entry WHERE kind = 'task'`)).toEqual([]);
  });

  it('of a Red case may be opened by any caseworker of the team, for themselves; the lead reviews it', async () => {
    const { reference } = await newCase({ role: 'undergraduate', safe: 'no' });
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(colleague);
    expect(
      (await readPossibleCover(reference, later)).shown.people.map(({ name }) => name),
    ).toEqual(['Amara Osei']);
    expect(await openForCover(reference, cover(stranger.id), later)).toMatchObject({
      errors: { colleague: 'Choose somebody from the list' },
    });
    expect(await openForCover(reference, cover(colleague.id, ''), later)).toMatchObject({
      errors: { why: 'Say why it cannot wait for its owner' },
    });
    expect(await openForCover(reference, cover(colleague.id), later)).toBe('saved');
    signInAs(lead);
    const rows = Object.values(await readMyDay(later)).flat();
    expect(rows.map(({ words }) => words)).toContain('Review that the case was opened for cover');
  });

  it('says to whoever has the case why they can open it for nobody, and who works on it already', async () => {
    const { id, reference } = await newCase({ role: 'undergraduate', safe: 'no' });
    signInAs(lead);
    await assign(reference, caseworker.id);
    await db.ask(`INSERT INTO case_member (case_id, staff_id, part) VALUES ($1, $2, 'co-worker')`, [
      id,
      colleague.id,
    ]);
    signInAs(caseworker);
    const { people, whyNobody } = (await readPossibleCover(reference, later)).shown;
    expect(people).toEqual([]);
    expect(whyNobody).toBe(
      'You have this case yourself. Its lead can open it for a colleague: ask them. Amara Osei works on it beside its owner already, and reads it whole without cover.',
    );
    signInAs(lead);
    expect((await readPossibleCover(reference, later)).shown.whyNobody).toBeUndefined();
  });

  it('of a Green case that is in time is for its lead alone; overdue, it is not', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(colleague);
    await expect(openForCover(reference, cover(colleague.id), later)).rejects.toThrow(
      NotPossibleError,
    );
    await db.ask(`UPDATE case_file SET next_due_at = '2026-12-02T10:00:00Z' WHERE id = $1`, [id]);
    expect(await openForCover(reference, cover(colleague.id), later)).toBe('saved');
  });
});
