import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { type DatabaseUrls, databaseUrls } from '#lib/local/postgres/databases.ts';
import { type LocalSecrets, localSecrets } from '#lib/local/secrets.ts';
import { askDatabase } from './ask-database.ts';
import { stack } from './stack.ts';

/** @returns the secrets of the installation that all tests share, and where its database is while it runs */
export async function storeOfStack(): Promise<{
  readonly secrets: LocalSecrets;
  readonly database: DatabaseUrls;
}> {
  const { DATA_DIR } = stack.environment;
  const secrets = await localSecrets(DATA_DIR, true);
  const running = await readFile(path.join(DATA_DIR, 'postgres/postmaster.pid'), 'utf8');
  const port = Number(running.split('\n')[3]);
  return { secrets, database: databaseUrls(port, secrets) };
}

/** Does something to the database that all tests share, as the role that owns it. @returns the rows that it answered with */
export async function queryStack<Row extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { database } = await storeOfStack();
  return askDatabase(database.ownerUrl, text, values);
}
