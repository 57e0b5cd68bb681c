import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startThrowAwayPostgres } from '#lib/local/postgres/throw-away-postgres.ts';
import { migrate } from '#prisma/migrate.ts';

export interface TemplateDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** The folder of the server: its data, its write-ahead log and its own log file. */
  readonly directory: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    template: TemplateDatabase;
  }
}

/** Starts one PostgreSQL for the whole run, with a migrated database that each test file copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(path.join(tmpdir(), 'integration-'));
  const server = await startThrowAwayPostgres(directory);
  await migrate(server.ownerUrl, server.appUrl);
  const { ownerUrl, appUrl } = server;
  project.provide('template', { ownerUrl, appUrl, directory });
  return () => server.stop();
}
