import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureGenerated } from '#lib/local/build.ts';
import { Children } from '#lib/local/children.ts';
import type { DatabaseUrls } from '#lib/local/postgres/databases.ts';
import { startThrowAwayPostgres } from '#lib/local/postgres/throw-away-postgres.ts';
import { progressTo } from '#lib/local/progress.ts';
import { migrate, rolesIn } from '#prisma/migrate.ts';

export interface TemplateDatabase extends DatabaseUrls {
  /** As the superuser of the cluster: it makes and copies databases. */
  readonly clusterUrl: string;
  /** The folder of the server: its data, its write-ahead log and its own log file. */
  readonly directory: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    template: TemplateDatabase;
  }
}

/**
 * Starts one PostgreSQL for the whole run, with a migrated database that each test file copies. What nobody writes by hand is made
 * before, and stamped: a command that found it unstamped would make it while it is tested, and say so.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const children = new Children(null);
  await ensureGenerated(
    children,
    progressTo((text) => process.stderr.write(text)),
  );
  const directory = mkdtempSync(path.join(tmpdir(), 'integration-'));
  const server = await startThrowAwayPostgres(directory);
  const { clusterUrl, ownerUrl, portalUrl, inboxUrl } = server;
  await migrate(ownerUrl, rolesIn(server));
  project.provide('template', { clusterUrl, ownerUrl, portalUrl, inboxUrl, directory });
  return () => server.stop();
}
