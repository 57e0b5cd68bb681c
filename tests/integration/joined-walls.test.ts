import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { declareConflict } from '#lib/data/cases/declare-conflict.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { joinCase } from '#lib/data/people/join.ts';
import { ExpectedError, NotFoundError } from '#lib/errors.ts';
import {
  caseworker,
  colleague,
  db,
  formOf,
  later,
  lead,
  received,
  versionOf,
} from './cases/desk.ts';
import { addStaff, arriveNamed, contactDetails, emptyStore, readyDraft } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* Disclosures of one person that are joined to one another: who must not have one of them has none. */

const secondLead = await addStaff(db, 'Robin Okafor', ['student-team-lead']);
const mayBeMeant = [secondLead, caseworker, colleague] as const;

async function comes(notToPeople: readonly string[], at = received) {
  const draft = readyDraft({ role: 'undergraduate' });
  await arriveNamed(
    draft,
    contactDetails({ phone: '07700 900123', callSafe: 'yes', notToPeople: [...notToPeople] }),
    at,
  );
  return { id: draft.storedId, reference: draft.reference };
}

async function join(newer: string, older: string) {
  const seen = `${await versionOf(newer)}`;
  return joinCase(newer, formOf({ sure: 'yes', other: older, seen }), later);
}

it('after a second join nobody who must not have the newest reads a disclosure that was joined before', async () => {
  const older = await comes([], received.subtract({ hours: 48 }));
  const earlier = await comes([], received.subtract({ hours: 24 }));
  const newest = await comes([secondLead.id]);
  signInAs(lead);
  expect(await join(earlier.reference, older.reference)).toBe('saved');
  expect(await join(newest.reference, older.reference)).toBe('saved');
  signInAs(secondLead);
  for (const { reference } of [older, earlier, newest]) {
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
  }
});

const anyAct = fc.record({
  // A newer one is joined to an older one.
  pair: fc.constantFrom(
    ...[1, 2, 3, 4].flatMap((newer) =>
      [...Array(newer).keys()].map((older) => [newer, older] as const),
    ),
  ),
  // Sometimes somebody gives one back instead.
  gives: fc.oneof({ arbitrary: fc.constant(undefined), weight: 6 }, fc.constantFrom(...mayBeMeant)),
});
const anyWalls = fc.array(fc.subarray(mayBeMeant.map(({ id }) => id)), {
  minLength: 5,
  maxLength: 5,
});

it('no walled person can read any case of a joined group, whatever is joined, and whoever gives one back', async () => {
  const runs = fc.sample(fc.tuple(anyWalls, fc.array(anyAct, { minLength: 4, maxLength: 10 })), {
    numRuns: 12,
    seed: 20_261_127,
  });
  let joined = 0;
  for (const [walls, acts] of runs) {
    await emptyStore(db);
    const cases = [];
    for (const [place, walled] of walls.entries()) {
      // Most mean nobody, as in truth.
      cases.push(await comes(place % 2 === 0 ? walled : [], received.add({ hours: place })));
    }
    for (const {
      pair: [newer, older],
      gives,
    } of acts) {
      signInAs(gives ?? lead);
      const one = cases[newer]?.reference ?? '';
      const act =
        gives === undefined
          ? join(one, cases[older]?.reference ?? '')
          : declareConflict(one, formOf({}), later);
      const outcome = await act.catch((error: unknown) => {
        if (error instanceof ExpectedError) return 'refused';
        throw error;
      });
      if (outcome === 'saved' && gives === undefined) joined += 1;
      await expectNobodyWalledReads(cases);
    }
  }
  expect(joined).toBeGreaterThan(20);
}, 120_000);

/** Whoever is walled off from one case of a group is walled off from each, and reads none. */
async function expectNobodyWalledReads(cases: readonly { readonly id: string }[]): Promise<void> {
  const [found] = await db.ask<{ missing: number; cases: number }>(
    `WITH grouped AS (SELECT id, coalesce(joined_to_id, id) AS root FROM case_file)
     SELECT count(*)::int AS missing, (SELECT count(*)::int FROM case_file) AS cases
     FROM grouped one JOIN grouped other ON other.root = one.root
     JOIN case_wall wall ON wall.case_id = one.id
     WHERE NOT EXISTS (
       SELECT FROM case_wall WHERE case_id = other.id AND person_hash = wall.person_hash)`,
  );
  expect(found).toEqual({ missing: 0, cases: cases.length });
}
