import { describe, expect, it, vi } from 'vitest';
import { demonstrationCases } from '#lib/local/demo/cases.ts';
import { demonstrationDisclosures } from '#lib/local/demo/disclosures.ts';
import { fillDemonstration } from '#lib/local/demo/fill.ts';
import { demonstrationPeople } from '#lib/local/people.ts';
import { seedStaff } from '#prisma/seed.ts';
import { ownDatabase } from './database.ts';
import { storeCounts } from './records.ts';

// As the condition “acting” has it, in the process of the command that fills.
vi.mock('#lib/session.ts', () => import('#lib/local/demo/acting-session.ts'));

const db = await ownDatabase();
await seedStaff(db.ownerUrl, demonstrationPeople);

const now = Temporal.Now.instant();
const filled = await fillDemonstration(now);

describe('a demonstration that is filled', () => {
  it('holds the cases and the disclosures of the list, each at its own moment before now', async () => {
    expect(filled).toEqual({ cases: 20, disclosures: 40 });
    const counts = await storeCounts(db);
    const unread = demonstrationDisclosures.filter(({ isRead }) => !isRead).length;
    expect(counts).toMatchObject({ cases: 20, anonymous: 40, unread, waiting: 0 });
    const [late] = await db.ask<{ count: number }>(
      `SELECT count(*)::int FROM case_file c LEFT JOIN entry e ON e.case_id = c.id
       WHERE greatest(c.received_at, e.happened_at, e.written_at) > $1`,
      [new Date(now.epochMilliseconds)],
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
    expect(all('state')).toEqual(new Set(['new', 'assigned', 'reaching', 'support', 'closed']));
    expect(all('gate')).toContain('waiting');
  });

  it('has something overdue, a Red case that nobody acknowledged, cover in force, a wall and a draft', async () => {
    const [found] = await db.ask<Record<string, number>>(`SELECT
      (SELECT count(*)::int FROM case_file WHERE next_due_at < now()) AS overdue,
      (SELECT count(*)::int FROM case_file WHERE level = 'red' AND acknowledged_at IS NULL) AS red,
      (SELECT count(*)::int FROM case_member WHERE part = 'cover' AND until > now()) AS cover,
      (SELECT count(*)::int FROM draft) AS drafts,
      (SELECT count(*)::int FROM entry WHERE struck_at IS NOT NULL) AS struck,
      (SELECT count(*)::int FROM case_wall) AS walls`);
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
    const emails = await db.ask<{ state: string; isOld: boolean }>(
      `SELECT state::text, queued_at < $1 AS "isOld" FROM email`,
      [new Date(now.subtract({ hours: 24 }).epochMilliseconds)],
    );
    expect(emails.length).toBeGreaterThan(0);
    for (const { state, isOld } of emails) expect(state).toBe(isOld ? 'refused' : 'queued');
  });

  it('is filled once: a second time nothing is done', async () => {
    const before = await storeCounts(db);
    expect(await fillDemonstration()).toBeUndefined();
    expect(await storeCounts(db)).toEqual(before);
  });
});
