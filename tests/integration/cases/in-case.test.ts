import { describe, expect, it, vi } from 'vitest';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { NotFoundError } from '#lib/errors.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  audited,
  call,
  caseworker,
  colleague,
  db,
  later,
  lead,
  newCase,
  standing,
  stranger,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* What holds for every verb: denied is not found, one after the other, in one transaction, sealed. */

describe('somebody who may not do something on a case', () => {
  it.each([
    ['of another team', stranger],
    ['of the team, whose case it is not', colleague],
  ])('being %s, finds no case, and that is on record', async (_, person) => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(person);
    await expect(logContact(reference, call(), later)).rejects.toThrow(NotFoundError);
    expect((await audited(id)).at(-1)).toBe('case.denied');
    expect(await db.ask(`SELECT 1 FROM entry WHERE kind = 'contact'`)).toEqual([]);
  });

  it('being walled off meanwhile, finds no case, and nothing is half stored', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    await db.ask('INSERT INTO case_wall VALUES ($1, $2)', [id, keyedHash('wall', caseworker.id)]);
    signInAs(caseworker);
    const before = await standing(id);
    await expect(logContact(reference, call(), later)).rejects.toThrow(NotFoundError);
    expect(await standing(id)).toEqual(before);
  });
});

describe('two at once on one case', () => {
  it('are done one after the other: both contacts are there', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, lead.id);
    await Promise.all([
      logContact(reference, call({ said: 'One' }), later),
      logContact(reference, call({ said: 'Two' }), later),
    ]);
    expect(await db.ask(`SELECT 1 FROM entry WHERE kind = 'contact'`)).toHaveLength(2);
    expect((await standing(id))?.version).toBe(4);
  });
});

describe('what was written', () => {
  it('lies sealed: no word of it is in the row beside it', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, lead.id, 'A word of their own');
    const [row] = await db.ask<{ row: string }>('SELECT e::text AS row FROM entry e');
    expect(row?.row).not.toContain('word');
    expect(row?.row).toContain('Priya Raman');
  });

  it('cannot be changed by the portal', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, lead.id);
    await expect(db.askAsPortal(`UPDATE entry SET kind = 'contact'`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(db.askAsPortal('DELETE FROM entry')).rejects.toThrow(/permission denied/);
  });
});
