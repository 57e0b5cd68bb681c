import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { listCases } from '#lib/data/cases/list-cases.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { findPerson } from '#lib/data/people/find-person.ts';
import { alertUnacknowledged } from '#lib/data/staff-emails/red-alerts.ts';
import { seededReference } from '#lib/local/demo/seed/draws.ts';
import { progressBar } from '#lib/local/demo/seed/progress-bar.ts';
import { seedCases } from '#lib/local/demo/seed/seed-cases.ts';
import { seedDisclosures } from '#lib/local/demo/seed/seed-disclosures.ts';
import {
  caseWithFew,
  caseWithMany,
  openAmong,
  ordinaryCaseload,
  seededContact,
} from '#lib/local/demo/seed/seeded-case.ts';
import { seededColleagues } from '#lib/local/demo/seed/seeded-people.ts';
import { demonstrationPeople } from '#lib/local/people.ts';
import { seedStaff } from '#prisma/seed.ts';
import { testEnvironment } from '#tests/test-environment.ts';
import { ownDatabase } from './database.ts';
import { storeCounts } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* `npm run seed`: many invented cases and disclosures, for a demonstration that is to be as full as a real desk. */

const db = await ownDatabase();
const cases = 300;
const disclosures = 500;
const now = Temporal.Now.instant();

async function seed(): Promise<readonly number[]> {
  const client = new pg.Client({ connectionString: db.portalUrl });
  await client.connect();
  const told: number[] = [];
  const onStored = (stored: number) => told.push(stored);
  await seedCases(client, { cases, now, onStored });
  await seedDisclosures(client, { disclosures, onStored });
  await client.end();
  return told;
}

beforeAll(async () => {
  await seedStaff(db.ownerUrl, [...demonstrationPeople, ...seededColleagues()]);
  await db.ask('UPDATE staff_member SET subject = email');
  expect(await seed()).toEqual([200, 300, 500]);
});

const signIn = (person: string) => signInAs({ subject: `${person}@example.ac.uk` });

describe('a demonstration that is seeded', () => {
  it('has as many cases and disclosures as were asked for; a second time nothing comes to them', async () => {
    const counts = await storeCounts(db);
    expect(counts).toMatchObject({
      cases,
      anonymous: disclosures,
      unread: 200,
      emails: 0,
      jobs: 0,
    });
    await seed();
    expect(await storeCounts(db)).toEqual(counts);
  });

  it('alerts nobody', async () => {
    expect(await alertUnacknowledged()).toBe(0);
  });

  it('has open cases up to three years old, and an ordinary caseload', async () => {
    const [found] = await db.ask<{ open: number; years: number }>(
      `SELECT count(*)::int AS open, max(extract(epoch FROM now() - received_at) / 31536000)::float AS years
       FROM case_file WHERE state <> 'closed'`,
    );
    expect(found?.open).toBe(openAmong(cases));
    expect(found?.years).toBeGreaterThan(1);
    expect(found?.years).toBeLessThan(3.1);
    const owned = await db.ask(
      `SELECT 1 FROM case_file c JOIN staff_member s ON s.id = c.assigned_to_id
       WHERE s.email = 'amara.osei@example.ac.uk' AND c.state <> 'closed'`,
    );
    expect(owned).toHaveLength(ordinaryCaseload);
  });

  it('can be read like any other: in the queue, by page, and by the person', async () => {
    signIn('priya.raman');
    const queue = await listCases('');
    expect(queue.cases).toHaveLength(50);
    expect(queue.cases.filter(({ name }) => name !== undefined).length).toBeGreaterThan(40);
    const form = new FormData();
    form.set('words', seededContact(caseWithFew.number).email);
    expect(await findPerson(form)).toMatchObject({
      cases: [{ reference: seededReference(caseWithFew.number) }],
    });
    signIn('amara.osei');
    const few = await readCase(seededReference(caseWithFew.number));
    // How it came is a line too.
    expect(few.content?.story).toHaveLength(caseWithFew.entries + 1);
    const many = await readCase(seededReference(caseWithMany.number));
    expect(many.content).toMatchObject({ hasOlder: true });
    expect(many.content?.story).toHaveLength(30);
  });
});

it('npm run seed refuses anything that is no demonstration, and what is no number', () => {
  const run = (...rest: readonly string[]) =>
    spawnSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--conditions=react-server',
        'lib/local/demo/seed/seed-command.ts',
        ...rest,
      ],
      {
        encoding: 'utf8',
        env: {
          NODE_ENV: 'production',
          PATH: process.env.PATH,
          ...testEnvironment({
            DATABASE_URL: db.portalUrl,
            INBOX_DATABASE_URL: db.inboxUrl,
          }),
        },
      },
    );
  expect(run('--cases', '5')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('This is no demonstration'),
  });
  expect(run('--cases', 'many')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('--cases is "many"'),
  });
});

describe('how far it has come', () => {
  it.each([
    [true, '\r  ███████████████░░░░░░░░░░░░░░░ 500 of 1,000 cases'],
    [false, '  500 of 1,000 cases\n'],
  ])('is shown (on a terminal: %s)', (isTTY, words) => {
    const written: string[] = [];
    progressBar({ isTTY, write: (text) => written.push(text) }, 'cases', 1_000)(500);
    expect(written).toEqual([words]);
  });
});
