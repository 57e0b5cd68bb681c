import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { copyDatabase, type DatabaseUrls } from '#lib/local/postgres/databases.ts';
import { migrate, rolesIn } from '#prisma/migrate.ts';

/** @returns a database with nothing in it, as the launcher makes one */
function emptyDatabase(): Promise<DatabaseUrls> {
  const { clusterUrl, ownerUrl, portalUrl, inboxUrl } = inject('template');
  const empty = new URL(ownerUrl);
  empty.pathname = '/template1';
  return copyDatabase(
    clusterUrl,
    { ownerUrl: empty.href, portalUrl, inboxUrl },
    `empty_${randomBytes(6).toString('hex')}`,
  );
}

async function ask<Row extends pg.QueryResultRow>(url: string, question: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
}

const applied = `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
  FROM _prisma_migrations ORDER BY started_at`;

async function tablesOf({ ownerUrl }: DatabaseUrls): Promise<string[]> {
  const rows = await ask<{ name: string }>(
    ownerUrl,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

const finished = (names: readonly string[]) => names.map((name) => ({ name, finished: true }));

describe('migrating', () => {
  it('applies every migration once, and leaves no connection open', async () => {
    const urls = await emptyDatabase();
    const names = await migrate(urls.ownerUrl, rolesIn(urls));
    expect(names).toContain('20261126000000_first_store');
    expect(await migrate(urls.ownerUrl, rolesIn(urls))).toEqual([]);
    expect(await ask(urls.ownerUrl, applied)).toEqual(finished(names));
    // The database takes a moment to see that a connection was closed.
    const connected = () =>
      ask(
        urls.ownerUrl,
        `SELECT query FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    await expect.poll(connected).toEqual([]);
  });

  it('several times at once applies each once', async () => {
    const urls = await emptyDatabase();
    const outcomes = await Promise.all(
      Array.from({ length: 3 }, () => migrate(urls.ownerUrl, rolesIn(urls))),
    );
    const names = outcomes.flat();
    expect(new Set(names).size).toBe(names.length);
    expect(await ask(urls.ownerUrl, applied)).toEqual(finished(names));
    expect(await tablesOf(urls)).toContain('case_file');
  });

  it('waits for another that is in the middle of a migration', async () => {
    const urls = await emptyDatabase();
    const obstacle = new pg.Client({ connectionString: urls.ownerUrl });
    await obstacle.connect();
    // A type of the same name, not committed: the first migration has to wait for its end.
    await obstacle.query(`BEGIN; CREATE TYPE "Level" AS ENUM ('none')`);
    const first = migrate(urls.ownerUrl, rolesIn(urls));
    const held = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
      AND wait_event_type = 'Lock' AND query LIKE '%CREATE TYPE%'`;
    while ((await ask(urls.ownerUrl, held)).length === 0) await pause(20);
    const second = migrate(urls.ownerUrl, rolesIn(urls));
    await pause(400);
    await obstacle.query('ROLLBACK');
    await obstacle.end();
    const [names, ...none] = await Promise.all([first, second]);
    expect(none).toEqual([[]]);
    expect(await ask(urls.ownerUrl, applied)).toEqual(finished(names));
  });

  it('finishes what a killed run had applied without noting it', async () => {
    const urls = await emptyDatabase();
    const names = await migrate(urls.ownerUrl, rolesIn(urls));
    await ask(
      urls.ownerUrl,
      `UPDATE _prisma_migrations SET finished_at = NULL, applied_steps_count = 0, logs = 'applied'`,
    );
    await ask(urls.ownerUrl, `SELECT append_audit(NULL, 'case.read', NULL)`);
    expect(await migrate(urls.ownerUrl, rolesIn(urls))).toEqual([]);
    expect(await ask(urls.ownerUrl, applied)).toEqual(finished(names));
    expect(await ask(urls.ownerUrl, 'SELECT 1 FROM audit_entry')).toHaveLength(1);
  });

  it('runs again what a killed run had begun and not applied', async () => {
    const urls = await emptyDatabase();
    const names = await migrate(urls.ownerUrl, rolesIn(urls));
    const tables = await tablesOf(urls);
    await ask(
      urls.ownerUrl,
      `CREATE SCHEMA aside;
       ALTER TABLE _prisma_migrations SET SCHEMA aside;
       DROP SCHEMA public CASCADE;
       CREATE SCHEMA public;
       ALTER TABLE aside._prisma_migrations SET SCHEMA public;
       UPDATE _prisma_migrations SET finished_at = NULL, applied_steps_count = 0, logs = NULL;`,
    );
    expect(await tablesOf(urls)).toEqual(['_prisma_migrations']);
    expect(await migrate(urls.ownerUrl, rolesIn(urls))).toEqual(names);
    expect(await ask(urls.ownerUrl, applied)).toEqual(finished(names));
    expect(await tablesOf(urls)).toEqual(tables);
  });

  it('refuses roles that are one and the same: what one may not, another of its name could', async () => {
    const urls = await emptyDatabase();
    const { portal, inbox } = rolesIn(urls);
    const owner = new URL(urls.ownerUrl).username;
    for (const roles of [
      { portal, inbox: portal },
      { portal: owner, inbox },
      { portal, inbox: owner },
    ]) {
      await expect(migrate(urls.ownerUrl, roles)).rejects.toThrow('three different roles');
    }
  });

  it('waits for nobody who holds a lock that any role may hold', async () => {
    const urls = await emptyDatabase();
    const idle = new pg.Client({ connectionString: urls.inboxUrl });
    await idle.connect();
    await idle.query(`SELECT pg_advisory_lock(hashtextextended('migrate', 0))`);
    expect(await migrate(urls.ownerUrl, rolesIn(urls))).not.toEqual([]);
    await idle.end();
  });
});
