import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { Children } from '#lib/local/children.ts';
import {
  startThrowAwayPostgres,
  type ThrowAwayPostgres,
} from '#lib/local/postgres/throw-away-postgres.ts';
import { type LocalSecrets, localSecrets } from '#lib/local/secrets.ts';
import { migrate, rolesIn } from '#prisma/migrate.ts';
import { askDatabase } from './ask-database.ts';

/** What an installation of a test's own stands on: a real PostgreSQL with the schema, and secrets of its own. */
export interface OwnStore {
  /** Holds the database's files, and what else the test puts there. */
  readonly directory: string;
  readonly database: ThrowAwayPostgres;
  readonly secrets: LocalSecrets;
  /** The processes that run on it. They are stopped before anything that they need. */
  readonly children: Children;
  /** Does something to the database, as the role that owns it. @returns the rows that it answered with */
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** What has to end before the database does: the last one first. */
  beforeStop(end: () => Promise<void>): void;
  /** Ends everything, and deletes all that there was. */
  stop(): Promise<void>;
}

/** @param name part of the folder's name, by which one who looks for what is left over knows it */
export async function startOwnStore(name: string): Promise<OwnStore> {
  const directory = await mkdtemp(path.join(os.tmpdir(), `report-and-support-${name}-`));
  const children = new Children(null);
  const endings: (() => Promise<void>)[] = [() => rm(directory, { recursive: true, force: true })];
  const stop = async () => {
    await children.stopAll(8);
    for (const end of endings.toReversed()) await end();
  };
  try {
    const secrets = await localSecrets(directory, false);
    const database = await startThrowAwayPostgres(path.join(directory, 'database'));
    endings.push(() => database.stop());
    await migrate(database.ownerUrl, rolesIn(database));
    return {
      directory,
      database,
      secrets,
      children,
      query: (text, values = []) => askDatabase(database.ownerUrl, text, values),
      beforeStop: (end) => endings.push(end),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
