import { beforeAll, describe, expect, it, vi } from 'vitest';
import { queueViews } from '#lib/casework/queue/views.ts';
import { findToRebook } from '#lib/data/appointments/to-rebook.ts';
import { listCases } from '#lib/data/cases/list-cases.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { listDrafts } from '#lib/data/drafts/drafts.ts';
import { findPerson } from '#lib/data/people/find-person.ts';
import { readPage } from '#lib/data/running/visit.ts';
import { asViewer } from '#lib/data/staff/as-viewer.ts';
import { database } from '#lib/data/store/database.ts';
import { ownDatabase } from './database.ts';
import { storeManyCases } from './many-cases.ts';
import { addStaff, arriveNamed, contactDetails, readyDraft } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/*
 * With twenty thousand cases no query of the desk reads a large table from its beginning to its end. The database counts how often that was
 * done, whatever a plan promised; a connection says so when it ends.
 */

const db = await ownDatabase();
const lead = await addStaff(db, 'Priya Raman', ['student-team-lead']);
const caseworker = await addStaff(db, 'Amara Osei', ['student-caseworker']);
const safeguarding = await addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);

const large = ['case_file', 'entry', 'case_wall', 'person_key'];

const draft = readyDraft({ role: 'undergraduate' });

beforeAll(async () => {
  await storeManyCases(db, 20_000, caseworker.id);
  // With somebody who does not have the case, on one open case of five.
  await db.ask(
    `INSERT INTO entry (id, case_id, kind, original_id, version, is_latest, happened_at, written_at, codes, owner_id, due_at)
     SELECT id, case_id, 'appointment', id, 1, true, now(), now(),
       '{"status": "booked", "start": "2026-12-10T14:00:00Z", "minutes": 60}', $1, now() + interval '3 days'
     FROM (SELECT gen_random_uuid() AS id, id AS case_id FROM case_file
           WHERE state <> 'closed' AND right(reference, 2) = '00') AS booked`,
    [safeguarding.id],
  );
  await db.ask('VACUUM ANALYZE');
  await arriveNamed(draft, contactDetails());
});

async function scansOf(): Promise<Readonly<Record<string, number>>> {
  await database().$disconnect();
  for (let portals = 1; portals > 0; ) {
    const [found] = await db.ask<{ count: number }>(
      `SELECT count(*)::int FROM pg_stat_activity
       WHERE datname = current_database() AND usename <> current_user`,
    );
    portals = found?.count ?? 0;
  }
  const rows = await db.ask<{ name: string; scans: number }>(
    `SELECT relname AS name, seq_scan::int AS scans FROM pg_stat_user_tables
     WHERE relname = ANY($1) ORDER BY relname`,
    [large],
  );
  return Object.fromEntries(rows.map(({ name, scans }) => [name, scans]));
}

/** From then on the database may keep one plan of a statement for whatever is asked for. */
const timesPlannedAnew = 5;

/** @returns how often each large table was read whole by it, with the plans of its values and with those that are kept */
async function scannedBy(work: () => Promise<unknown>) {
  const before = await scansOf();
  for (let count = 0; count < timesPlannedAnew + 3; count += 1) await work();
  const after = await scansOf();
  return Object.fromEntries(
    Object.entries(after).flatMap(([name, scans]) =>
      scans === before[name] ? [] : [[name, scans - (before[name] ?? 0)]],
    ),
  );
}

const formOf = (words: string) => {
  const form = new FormData();
  form.set('words', words);
  return form;
};

describe.each([
  ['a lead', lead],
  ['a caseworker', caseworker],
  ['a safeguarding lead', safeguarding],
])('for %s no large table is read whole', (_, person) => {
  it.each(queueViews)('by the queue: %s, and its second page', async (view) => {
    signInAs(person);
    let next = '';
    const scanned = await scannedBy(async () => {
      next = (await listCases('', undefined, { view })).next ?? '';
      if (next !== '') await listCases(next, undefined, { view });
    });
    expect(scanned).toEqual({});
  });

  it('by My day, and what every page asks', async () => {
    signInAs(person);
    const scanned = await scannedBy(async () => {
      await readPage(async () => {
        await listDrafts();
        await readMyDay();
      });
    });
    expect(scanned).toEqual({});
  });
});

describe('for a lead no large table is read whole', () => {
  it('by the appointments to rebook', async () => {
    signInAs(lead);
    const find = () =>
      readPage(() =>
        asViewer('read', (transaction, viewer) =>
          findToRebook(transaction, viewer, Temporal.Now.instant()),
        ),
      );
    expect((await find()).shown.length).toBeGreaterThan(0);
    expect(await scannedBy(find)).toEqual({});
  });

  it('by finding a person', async () => {
    signInAs(lead);
    expect(await scannedBy(() => findPerson(formOf('Nobody Atall')))).toEqual({});
    expect(await scannedBy(() => findPerson(formOf('07700 900123')))).toEqual({});
  });

  it('by a case', async () => {
    signInAs(lead);
    expect(await scannedBy(() => readCase(draft.reference))).toEqual({});
  });
});

it('a table that is read whole is noticed', async () => {
  const scanned = await scannedBy(() => database().case.count({ where: { version: { gt: 1 } } }));
  expect(scanned).toEqual({ case_file: timesPlannedAnew + 3 });
});
