import { describe, expect, it, vi } from 'vitest';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { NotFoundError } from '#lib/errors.ts';
import { addStaff } from '../records.ts';
import { signInAs } from '../session.ts';
import { assign, call, caseworker, db, later, lead, newCase } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* What stands in somebody’s day. */

describe('a day', () => {
  it('of a lead begins with Red ones to acknowledge and cases that nobody has', async () => {
    const { reference: red } = await newCase({ role: 'undergraduate', safe: 'no' });
    const { reference: green } = await newCase();
    signInAs(lead);
    const day = await readMyDay(later);
    expect(day.now.map(({ what, reference }) => [what, reference])).toEqual([['acknowledge', red]]);
    expect(day.nobodys.map(({ reference }) => reference)).toEqual([green]);
    // Assigned, it still has to be seen by somebody, until a contact is logged.
    await assign(red, caseworker.id);
    expect((await readMyDay(later)).now.map(({ reference }) => reference)).toEqual([red]);
    signInAs(caseworker);
    await logContact(red, call(), later);
    expect((await readMyDay(later)).now).toEqual([]);
    signInAs(lead);
    expect((await readMyDay(later)).now).toEqual([]);
  });

  it('is for nobody without cases', async () => {
    signInAs(await addStaff(db, 'Mei Tan', ['system-administrator']));
    await expect(readMyDay(later)).rejects.toThrow(NotFoundError);
  });
});
