import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerAtGate } from '#lib/data/cases/answer-at-gate.ts';
import { changeWalls } from '#lib/data/cases/change-walls.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { declareConflict } from '#lib/data/cases/declare-conflict.ts';
import { joinCase } from '#lib/data/people/join.ts';
import { changeStaff } from '#lib/data/staff/change-staff.ts';
import { addStaff } from '../records.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  caseworker,
  colleague,
  db,
  formOf,
  keptOut,
  later,
  lead,
  newCase,
  standing,
  versionOf,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Whoever leads is told where a case is taken from its owner. */

const secondLead = await addStaff(db, 'Robin Okafor', ['student-team-lead']);
const [owner] = await db.ask<{ email: string }>('SELECT email FROM staff_member WHERE id = $1', [
  caseworker.id,
]);
const email = owner?.email ?? '';

let id: string;
let reference: string;

async function ofOwner(wishes: Parameters<typeof newCase>[1] = {}) {
  ({ id, reference } = await newCase({ role: 'undergraduate', safe: 'no' }, wishes));
  signInAs(lead);
  await assign(reference, caseworker.id);
}

const told = async () => {
  const rows = await db.ask<{ name: string }>(
    `SELECT s.name FROM email e JOIN staff_member s ON s.id = e.recipient_id
     WHERE e.kind = 'needs-owner' AND e.case_id = $1 ORDER BY s.name`,
    [id],
  );
  return rows.map(({ name }) => name);
};

const wallOffOwner = async () => {
  const form = formOf({ ...keptOut(caseworker.id), seen: `${await versionOf(reference)}` });
  return changeWalls(reference, form, later);
};

const losses: Readonly<
  Record<string, { readonly act: () => Promise<unknown>; readonly told: readonly string[] }>
> = {
  'who gives it back': {
    act: async () => {
      await ofOwner();
      signInAs(caseworker);
      return declareConflict(reference, formOf({}), later);
    },
    told: ['Priya Raman', 'Robin Okafor'],
  },
  'whom a colleague walls off': {
    act: async () => {
      await ofOwner();
      signInAs(caseworker);
      return wallOffOwner();
    },
    told: ['Priya Raman', 'Robin Okafor'],
  },
  'whom a lead walls off, who knows of it': {
    act: async () => {
      await ofOwner();
      return wallOffOwner();
    },
    told: ['Robin Okafor'],
  },
  'of whom it is said at the gate that they are meant': {
    act: async () => {
      await ofOwner({ notTo: 'the tall one' });
      return answerAtGate(reference, { meant: 'some', people: [caseworker.id] }, later);
    },
    told: ['Robin Okafor'],
  },
  'whose new name the reporter wrote': {
    act: async () => {
      await ofOwner({ notTo: 'Marchetti of the library' });
      await answerAtGate(reference, { meant: 'nobody' }, later);
      return changeStaff({ kind: 'rename', email, name: 'Tomasz Marchetti' }, later);
    },
    told: ['Priya Raman', 'Robin Okafor'],
  },
  'whose role was taken away': {
    act: async () => {
      await ofOwner();
      return changeStaff({ kind: 'roles', email, roles: ['analyst'] }, later);
    },
    told: ['Priya Raman', 'Robin Okafor'],
  },
  'whom the newer disclosure means that was joined to it': {
    act: async () => {
      await ofOwner();
      // Of two of one moment either may be the older.
      await db.ask(
        `UPDATE case_file SET received_at = received_at - interval '1 day' WHERE id = $1`,
        [id],
      );
      const newer = await newCase({ role: 'undergraduate' }, { notToPeople: [caseworker.id] });
      signInAs(lead);
      const seen = `${await versionOf(newer.reference)}`;
      const form = formOf({ sure: 'yes', other: reference, seen });
      return joinCase(newer.reference, form, later);
    },
    told: ['Robin Okafor'],
  },
};

beforeEach(() => async () => {
  await db.ask(
    `UPDATE staff_member SET name = 'Tomasz Lewandowski', earlier_names = '{}', roles = '{student-caseworker}' WHERE id = $1`,
    [caseworker.id],
  );
});

describe('whoever leads is told that a case needs somebody, where it is taken from an owner', () => {
  it.each(Object.keys(losses))('%s', async (how) => {
    const loss = losses[how];
    await loss?.act();
    expect((await standing(id))?.assigned_to_id).toBeNull();
    expect(await told()).toEqual(loss?.told);
  });

  it('and nobody is told of one that is closed, or that nobody had before', async () => {
    await ofOwner();
    const seen = `${await versionOf(reference)}`;
    await closeCase(
      reference,
      formOf({ outcome: 'supported', told: 'yes', text: '', seen }),
      later,
    );
    await wallOffOwner();
    expect((await standing(id))?.assigned_to_id).toBeNull();
    expect(await told()).toEqual([]);
    ({ id, reference } = await newCase());
    const form = formOf({ ...keptOut(colleague.id), seen: `${await versionOf(reference)}` });
    await changeWalls(reference, form, later);
    expect(await told()).toEqual([]);
  });

  it('and of one that nobody has, where it goes to others than before', async () => {
    await db.ask('UPDATE staff_member SET active = false WHERE id = $1', [secondLead.id]);
    const otherLead = await addStaff(db, 'Callum Reid', ['staff-team-lead']);
    ({ id, reference } = await newCase());
    signInAs(lead);
    await declareConflict(reference, formOf({}), later);
    expect(await told()).toEqual(['Callum Reid']);
    await db.ask('UPDATE staff_member SET active = (id <> $1)', [otherLead.id]);
  });
});
