import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { copyDatabase, type DatabaseUrls } from '#lib/local/postgres/databases.ts';
import { startThrowAwayPostgres } from '#lib/local/postgres/throw-away-postgres.ts';
import { migrate, rolesIn } from '#prisma/migrate.ts';
import { testEnvironment } from '#tests/test-environment.ts';

export interface TestDatabase extends DatabaseUrls {
  /** The folder of the server that holds it. */
  readonly directory: string;
  /** As the superuser of the cluster. */
  readonly clusterUrl: string;
  /** Asks as the owner of the tables. */
  ask<Row extends pg.QueryResultRow>(question: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Asks as the role of the public site. */
  askAsInbox<Row extends pg.QueryResultRow>(
    question: string,
    values?: readonly unknown[],
  ): Promise<Row[]>;
  /** Asks as the role of the portal. */
  askAsPortal<Row extends pg.QueryResultRow>(
    question: string,
    values?: readonly unknown[],
  ): Promise<Row[]>;
}

/**
 * Gives a test file a migrated database of its own, and the process the environment of an installation that uses it.
 * `env()` reads the environment at its first call, so this goes at the top of a test file.
 * @param changes environment variables other than those of `testEnvironment`
 */
export async function ownDatabase(
  changes: Readonly<Record<string, string>> = {},
): Promise<TestDatabase> {
  return openDatabase(await databaseIn(inject('template')), changes);
}

/** As {@link ownDatabase}, on a server of its own: for who searches all that a server has written. */
export async function ownServer(
  changes: Readonly<Record<string, string>> = {},
): Promise<TestDatabase> {
  const directory = mkdtempSync(path.join(tmpdir(), 'own-server-'));
  const server = await startThrowAwayPostgres(directory);
  afterAll(() => server.stop());
  await migrate(server.ownerUrl, rolesIn(server));
  return openDatabase({ ...server, directory }, changes);
}

type Place = DatabaseUrls & Pick<TestDatabase, 'clusterUrl' | 'directory'>;

async function databaseIn(template: Place): Promise<Place> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  return { ...template, ...(await copyDatabase(template.clusterUrl, template, name)) };
}

function openDatabase(
  { clusterUrl, directory, ownerUrl, portalUrl, inboxUrl }: Place,
  changes: Readonly<Record<string, string>>,
): TestDatabase {
  const variables = testEnvironment({
    DATABASE_URL: portalUrl,
    INBOX_DATABASE_URL: inboxUrl,
    ...changes,
  });
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 4 });
  const portal = new pg.Pool({ connectionString: portalUrl, max: 4 });
  const inbox = new pg.Pool({ connectionString: inboxUrl, max: 4 });
  // A server that is stopped tells its last connections so.
  for (const pool of [owner, portal, inbox]) pool.on('error', () => {});
  afterAll(async () => {
    const { database } = await import('#lib/data/store/database.ts');
    const { inboxPool } = await import('#lib/data/inbox/inbox-database.ts');
    const ours = [owner.end(), portal.end(), inbox.end()];
    await Promise.all([...ours, database().$disconnect(), inboxPool().end()]);
  });
  return {
    ownerUrl,
    portalUrl,
    inboxUrl,
    directory,
    clusterUrl,
    ask: async (question, values = []) => (await owner.query(question, [...values])).rows,
    askAsInbox: async (question, values = []) => (await inbox.query(question, [...values])).rows,
    askAsPortal: async (question, values = []) => (await portal.query(question, [...values])).rows,
  };
}
