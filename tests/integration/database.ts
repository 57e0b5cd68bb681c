import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { copyDatabase, type DatabaseUrls } from '#lib/local/postgres/databases.ts';
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
  const template = inject('template');
  const urls = await copyDatabase(
    template.clusterUrl,
    template,
    `test_${randomBytes(6).toString('hex')}`,
  );
  const variables = testEnvironment({
    DATABASE_URL: urls.portalUrl,
    INBOX_DATABASE_URL: urls.inboxUrl,
    ...changes,
  });
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  const owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 4 });
  const portal = new pg.Pool({ connectionString: urls.portalUrl, max: 4 });
  const inbox = new pg.Pool({ connectionString: urls.inboxUrl, max: 4 });
  afterAll(async () => {
    const { database } = await import('#lib/data/store/database.ts');
    const { inboxPool } = await import('#lib/data/inbox-database.ts');
    const ours = [owner.end(), portal.end(), inbox.end()];
    await Promise.all([...ours, database().$disconnect(), inboxPool().end()]);
  });
  return {
    ...urls,
    directory: template.directory,
    clusterUrl: template.clusterUrl,
    ask: async (question, values = []) => (await owner.query(question, [...values])).rows,
    askAsInbox: async (question, values = []) => (await inbox.query(question, [...values])).rows,
    askAsPortal: async (question, values = []) => (await portal.query(question, [...values])).rows,
  };
}
