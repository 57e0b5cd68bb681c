import { describe, expect, it, vi } from 'vitest';
import { listCases } from '#lib/data/cases/list-cases.ts';
import { readPage } from '#lib/data/running/visit.ts';
import { chooseSingleKeys } from '#lib/data/staff/single-keys.ts';
import { signInAs } from '../session.ts';
import { assign, caseworker, colleague, lead, newCase } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

describe('single keys', () => {
  it('are on until somebody switches them off, for themselves alone', async () => {
    const areOnFor = async (one: typeof lead) => {
      signInAs(one);
      return (await readPage(() => undefined)).visit.state.usesKeys;
    };
    expect(await areOnFor(caseworker)).toBe(true);
    signInAs(caseworker);
    await chooseSingleKeys(false);
    expect(await areOnFor(caseworker)).toBe(false);
    expect(await areOnFor(colleague)).toBe(true);
    signInAs(caseworker);
    await chooseSingleKeys(true);
    expect(await areOnFor(caseworker)).toBe(true);
  });

  it('say in the queue why a verb is not possible on a row', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    expect((await listCases('')).forKeys).toEqual([{ reference, whyNot: {} }]);
    signInAs(colleague);
    expect((await listCases('')).forKeys).toEqual([
      {
        reference,
        whyNot: {
          'log-contact': 'Log a contact is not for you on this case.',
          note: 'Note is not for you on this case.',
          task: 'Task is not for you on this case.',
          book: 'Book is not for you on this case.',
          assign: 'Assign is not possible now. Somebody has this case: the lead reassigns.',
        },
      },
    ]);
  });
});
