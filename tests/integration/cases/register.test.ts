import { expect, it, vi } from 'vitest';
import { assess } from '#lib/data/cases/assess.ts';
import { readRegister } from '#lib/data/cases/read-register.ts';
import { strikeOut } from '#lib/data/cases/strike-out.ts';
import { NotFoundError } from '#lib/errors.ts';
import { signInAs } from '../session.ts';
import { assessed } from './assessed.ts';
import { assign, caseworker, colleague, db, formOf, later, lead, newCase } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* The register of risks of an assessment, from medium upwards. */

async function assessedAs(changes: Readonly<Record<string, string>>) {
  const found = await newCase();
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  expect(await assess(found.reference, formOf(assessed(changes)), later)).toBe('saved');
  return found;
}

it('has the risks of the last assessment, the gravest first, each with its band', async () => {
  const { reference } = await assessedAs({
    level: 'medium',
    'hazard-2': 'He has a key',
    'who-2': 'Them and a sister',
    'likelihood-2': '4',
    'severity-2': '5',
    'controls-2': 'The lock is changed',
    'measure-2': 'Tomasz asks Security',
    'until-2': '2026-12-03',
  });
  const register = await readRegister(reference, later);
  expect(register).toMatchObject({
    level: 'medium',
    assessed: { by: 'Tomasz Lewandowski' },
  });
  expect(register.risks).toMatchObject([
    {
      hazard: 'He has a key',
      who: 'Them and a sister',
      controls: 'The lock is changed',
      measure: 'Tomasz asks Security',
      until: '2026-12-03',
      degree: { product: 20, band: 'critical' },
    },
    { hazard: 'He waits at the library', degree: { product: 9, band: 'medium' } },
  ]);
});

it('of an assessment that was struck out says so, and holds no word of it', async () => {
  const { id, reference } = await assessedAs({ level: 'medium' });
  const [entry] = await db.ask<{ id: string }>(
    `SELECT id FROM entry WHERE kind = 'assessment' AND case_id = $1`,
    [id],
  );
  await strikeOut(reference, formOf({ entry: entry?.id ?? '', why: 'Another case' }), later);
  expect(await readRegister(reference, later)).toMatchObject({
    level: 'medium',
    assessed: undefined,
    risks: [],
  });
});

it('is there from medium upwards alone, and for those who have the case', async () => {
  const low = await assessedAs({ level: 'low' });
  await expect(readRegister(low.reference, later)).rejects.toThrow(NotFoundError);
  const { reference } = await assessedAs({ level: 'medium' });
  signInAs(colleague);
  await expect(readRegister(reference, later)).rejects.toThrow(NotFoundError);
});

it('is not there before the first assessment', async () => {
  const { reference } = await newCase();
  signInAs(lead);
  await expect(readRegister(reference, later)).rejects.toThrow(NotFoundError);
});
