import { describe, expect, it, vi } from 'vitest';
import { addCoWorker, readPossibleCoWorkers } from '#lib/data/cases/add-co-worker.ts';
import { changeWalls } from '#lib/data/cases/change-walls.ts';
import { openForCover } from '#lib/data/cases/cover.ts';
import { endCoWorker, readCoWorkers } from '#lib/data/cases/end-co-worker.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { NotFoundError } from '#lib/errors.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  audited,
  call,
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

/* Somebody else reads the whole case and works on it too. */

const email = async (id: string) =>
  (
    await db.ask<{ name: string }>(
      `SELECT s.name FROM email e JOIN staff_member s ON s.id = e.recipient_id
       WHERE e.kind = 'co-workers-changed' AND e.case_id = $1 ORDER BY e.queued_at, s.name`,
      [id],
    )
  ).map(({ name }) => name);

async function withCoWorker(coWorker = stranger) {
  const found = await newCase();
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  const form = formOf({ colleague: coWorker.id, why: 'Knows the department' });
  expect(await addCoWorker(found.reference, form, later)).toBe('saved');
  return found;
}

const ends = (reference: string, who: { readonly id: string }, why = '') =>
  endCoWorker(reference, formOf({ colleague: who.id, why }), later.add({ minutes: 1 }));

describe('a co-worker', () => {
  it('of the other team reads the whole case, and can log a contact', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(caseworker);
    const people = (await readPossibleCoWorkers(reference, later)).shown;
    expect(people.map(({ name }) => name)).toEqual(['Amara Osei', 'Helen Marsh', 'Priya Raman']);
    const form = formOf({ colleague: stranger.id, why: 'Knows the department' });
    expect(await addCoWorker(reference, form, later)).toBe('saved');
    signInAs(stranger);
    expect((await readCase(reference)).content).toBeDefined();
    expect(await logContact(reference, call(), later)).toBe('saved');
  });

  it('is not added without a reason, nor from outside of the list', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    const outcome = await addCoWorker(reference, formOf({ colleague: 'nobody', why: '' }), later);
    expect(outcome).toMatchObject({
      errors: {
        colleague: 'Choose somebody from the list',
        why: 'Say why they need to see the case',
      },
    });
    expect(await db.ask('SELECT 1 FROM case_member')).toEqual([]);
  });
});

describe('a co-worker any more', () => {
  it.each([
    ['its owner', caseworker],
    ['its lead', lead],
  ])(
    'is not who %s says is none: they read it no more, and the Story says so',
    async (_, person) => {
      const { id, reference } = await withCoWorker();
      signInAs(person);
      expect((await readCoWorkers(reference)).shown).toMatchObject([{ name: 'Helen Marsh' }]);
      expect(await ends(reference, stranger, 'All is arranged')).toBe('saved');
      const { content } = await readCase(reference);
      expect(content?.story[0]?.line).toBe('Helen Marsh no longer works on it. All is arranged');
      expect(content?.workers).toEqual([]);
      expect((await audited(id)).at(-2)).toBe('case.end-co-worker');
      signInAs(stranger);
      await expect(readCase(reference)).rejects.toThrow(NotFoundError);
    },
  );

  it('is not who says so of themselves, and nobody else is theirs to name', async () => {
    const { reference } = await withCoWorker();
    signInAs(caseworker);
    await addCoWorker(reference, formOf({ colleague: colleague.id, why: 'x' }), later);
    signInAs(stranger);
    expect((await readCoWorkers(reference)).shown).toMatchObject([{ id: stranger.id }]);
    expect(await ends(reference, colleague)).toMatchObject({ errors: {} });
    expect(await ends(reference, stranger)).toBe('saved');
    signInAs(colleague);
    expect(await ends(reference, colleague)).toBe('saved');
    signInAs(caseworker);
    await expect(readCoWorkers(reference)).rejects.toThrow(NotPossibleError);
  });

  it('is told to owner and lead, but not to whoever did it; when one is added they are told too', async () => {
    const { id, reference } = await withCoWorker();
    expect(await email(id)).toEqual(['Helen Marsh', 'Priya Raman']);
    signInAs(lead);
    await ends(reference, stranger);
    expect(await email(id)).toEqual(['Helen Marsh', 'Priya Raman', 'Tomasz Lewandowski']);
  });
});

describe('whoever covers for a day', () => {
  it('adds no co-worker and keeps nobody out: their day does not become lasting', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    await openForCover(reference, formOf({ colleague: colleague.id, why: 'Ill' }), later);
    signInAs(colleague);
    const form = formOf({ colleague: colleague.id, why: 'x', add: caseworker.id, seen: '3' });
    for (const act of [addCoWorker, changeWalls]) {
      await expect(act(reference, form, later)).rejects.toThrow(NotFoundError);
    }
    expect(await db.ask('SELECT 1 FROM case_wall')).toEqual([]);
  });
});
