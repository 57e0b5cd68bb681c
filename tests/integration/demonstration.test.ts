import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Children } from '#lib/local/children.ts';
import { demonstrationCases } from '#lib/local/demo/cases.ts';
import { demonstrationDisclosures } from '#lib/local/demo/disclosures.ts';
import { fillOnce } from '#lib/local/demonstration.ts';
import { demonstrationPeople } from '#lib/local/people.ts';
import { progressTo } from '#lib/local/progress.ts';
import { readSettings } from '#lib/local/settings.ts';
import { seedStaff } from '#prisma/seed.ts';
import { ownDatabase } from './database.ts';
import { storeCounts } from './records.ts';

/* As the launcher fills it: by the command, in a process of its own, under the condition “acting”. */

const db = await ownDatabase();
await seedStaff(db.ownerUrl, demonstrationPeople);

const folder = mkdtempSync(path.join(tmpdir(), 'demonstration-'));
const dataDirectory = path.join(folder, 'data');
mkdirSync(dataDirectory);
const children = new Children(null);
const commands = vi.spyOn(children, 'startNode');
let said = '';
const progress = progressTo((text) => {
  said += text;
});

/** What a start of the installation does, as far as it is about this. */
const start = (settings = { dataDirectory, fillsDemonstration: true }) =>
  fillOnce(settings, children, {}, progress);

await start();

afterAll(async () => {
  await children.stopAll(5);
  rmSync(folder, { recursive: true });
});

describe('a demonstration that is filled', () => {
  it('says in one line what it was filled with', () => {
    expect(said).toMatch(
      /^ *\d+\.\d s {2}demonstration filled: 20 cases and 40 anonymous disclosures\n$/,
    );
  });

  it('holds the cases and the disclosures of the list, each at its own moment before now', async () => {
    const counts = await storeCounts(db);
    const unread = demonstrationDisclosures.filter(({ isRead }) => !isRead).length;
    expect(counts).toMatchObject({ cases: 20, anonymous: 40, unread, waiting: 0 });
    const [late] = await db.ask<{ count: number }>(
      `SELECT count(*)::int FROM case_file c LEFT JOIN entry e ON e.case_id = c.id
       WHERE greatest(c.received_at, e.happened_at, e.written_at) > now()`,
    );
    expect(late?.count).toBe(0);
  });

  it('has each level, team and state that a verb leads to, and each level as the list says it', async () => {
    const rows = await db.ask<{ level: string; team: string; state: string; gate: string }>(
      'SELECT level::text, team::text, state::text, gate::text FROM case_file',
    );
    const all = (field: keyof (typeof rows)[number]) => new Set(rows.map((row) => row[field]));
    expect(all('level')).toEqual(new Set(['red', 'amber', 'green']));
    expect(all('team')).toEqual(new Set(['student', 'staff', 'triage']));
    expect(all('state')).toEqual(
      new Set(['new', 'assigned', 'reaching', 'support', 'touch', 'closed']),
    );
    expect(all('gate')).toContain('waiting');
  });

  it('has something overdue, a Red case that nobody acknowledged, cover in force, a wall, a draft, a reply to answer and somebody away', async () => {
    const [found] = await db.ask<Record<string, number>>(`SELECT
      (SELECT count(*)::int FROM case_file WHERE next_due_at < now()) AS overdue,
      (SELECT count(*)::int FROM case_file WHERE level = 'red' AND acknowledged_at IS NULL) AS red,
      (SELECT count(*)::int FROM case_member WHERE part = 'cover' AND until > now()) AS cover,
      (SELECT count(*)::int FROM draft) AS drafts,
      (SELECT count(*)::int FROM entry WHERE struck_at IS NOT NULL) AS struck,
      (SELECT count(*)::int FROM case_wall) AS walls,
      (SELECT count(*)::int FROM entry WHERE kind = 'message-in') AS replies,
      (SELECT count(*)::int FROM staff_member WHERE current_date BETWEEN away_from AND away_to) AS away`);
    for (const count of Object.values(found ?? {})) expect(count).toBeGreaterThan(0);
  });

  it('is on record as done by these people', async () => {
    const audited = await db.ask<{ name: string }>(
      `SELECT DISTINCT s.name FROM audit_entry a JOIN staff_member s ON s.id = a.actor_id
       WHERE a.action LIKE 'case.%'`,
    );
    const acting = new Set(demonstrationCases.flatMap(({ steps }) => steps.map(({ by }) => by)));
    expect(audited).toHaveLength(acting.size);
  });

  it('says of no old email that it was sent, and leaves those of today to the worker', async () => {
    // Filled moments ago: an hour around the boundary is left out.
    const emails = await db.ask<{ state: string; isOld: boolean; isInPlace: boolean }>(
      `SELECT state::text, queued_at < now() - interval '1 day' AS "isOld", settled_at = queued_at AS "isInPlace"
       FROM email WHERE abs(extract(epoch FROM now() - interval '1 day' - queued_at)) > 1800`,
    );
    expect(emails.some(({ isOld, isInPlace }) => isOld && isInPlace)).toBe(true);
    for (const { state, isOld } of emails) expect(state).toBe(isOld ? 'refused' : 'queued');
  });
});

describe('a start of a demonstration', () => {
  beforeEach(() => {
    commands.mockClear();
    said = '';
  });

  it('fills it once: the next one does not even ask', async () => {
    await start();
    expect(commands).not.toHaveBeenCalled();
    expect(said).toBe('');
  });

  it('leaves it empty where DEMONSTRATION_CASES is no', async () => {
    const dataOfOther = path.join(folder, 'other');
    const { fillsDemonstration } = readSettings({ DEMONSTRATION_CASES: 'no' });
    await start({ dataDirectory: dataOfOther, fillsDemonstration });
    expect(commands).not.toHaveBeenCalled();
    expect(existsSync(dataOfOther)).toBe(false);
  });

  it('asks again after npm run demo:reset, and leaves alone a store that holds anything', async () => {
    for (const part of ['postgres', 'mailbox']) mkdirSync(path.join(dataDirectory, part));
    writeFileSync(path.join(dataDirectory, 'secrets.json'), '{}');
    const before = readdirSync(dataDirectory);
    expect(reset('no\n').status).toBe(1);
    expect(reset('', { DATABASE_URL: db.portalUrl }, '--yes').stderr).toContain('no demonstration');
    expect(readdirSync(dataDirectory)).toEqual(before);
    expect(reset('', {}, '--yes').stdout).toContain('npm start begins again');
    expect(readdirSync(dataDirectory)).toEqual(['secrets.json']);

    const counts = await storeCounts(db);
    await start();
    expect(commands).toHaveBeenCalledOnce();
    expect(said).toBe('');
    expect(await storeCounts(db)).toEqual(counts);
    await start();
    expect(commands).toHaveBeenCalledOnce();
  });

  /** Runs `npm run demo:reset`, less what npm does. */
  function reset(input: string, changes: Readonly<Record<string, string>> = {}, ...rest: string[]) {
    return spawnSync(process.execPath, ['lib/local/reset-demonstration.ts', ...rest], {
      encoding: 'utf8',
      input,
      env: {
        NODE_ENV: 'production',
        PATH: process.env.PATH,
        DATA_DIR: dataDirectory,
        ...changes,
      },
    });
  }
});
