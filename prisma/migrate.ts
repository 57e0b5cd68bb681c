import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { type MigrationList, SchemaEngine, type SchemaFilter } from '@prisma/schema-engine-wasm';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { grant, type ServingRoles } from './grants.ts';
import { settleInterrupted, WholeScriptAdapter } from './migration-adapter.ts';

const prismaFolder = import.meta.dirname;

/** The job queue's own schema is not Prisma's business. */
const filters: SchemaFilter = { externalTables: [], externalEnums: [] };

/**
 * Brings a database up to date and grants the two roles that serve what they may do, no more. A second run at the same time
 * waits for the first; no connection is left open.
 * @param ownerUrl connection string of the role that owns the database
 * @param roles the names of the roles that serve
 * @returns the names of the migrations that were applied now, none when all had been
 * @throws an error with the database's own message when a migration fails
 */
export async function migrate(ownerUrl: string, roles: ServingRoles): Promise<readonly string[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl });
  // A connection that breaks while idle is replaced; the query that needs one reports it.
  pool.on('error', () => {});
  try {
    return await oneAtATime(pool, async () => {
      await settleInterrupted(ownerUrl);
      // Functions of the first migration name its queue.
      await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => {}) });
      const applied = await applyMigrations(pool);
      await grant(ownerUrl, roles);
      return applied;
    });
  } finally {
    await pool.end();
  }
}

/** @returns the roles that the connection strings of the portal and of the public site name */
export function rolesIn({
  portalUrl,
  inboxUrl,
}: {
  readonly portalUrl: string;
  readonly inboxUrl: string;
}): ServingRoles {
  const roleIn = (url: string) => decodeURIComponent(new URL(url).username);
  return { portal: roleIn(portalUrl), inbox: roleIn(inboxUrl) };
}

/**
 * Two at a time would take each other's open migration for one that was interrupted. A row that the owner alone may lock:
 * any role could hold an advisory lock.
 */
async function oneAtATime<Result>(pool: pg.Pool, work: () => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await ensureTurn(client);
    await client.query('BEGIN; LOCK TABLE migration.turn IN ACCESS EXCLUSIVE MODE');
    return await work();
  } finally {
    // The lock ends with its connection, which is not to be used again.
    client.release(true);
  }
}

const alreadyThere = new Set(['23505', '42P06', '42P07', '42710']);

async function ensureTurn(client: pg.PoolClient): Promise<void> {
  // In a schema of its own: the engine takes one with a table in it for somebody else's.
  await make(client, 'CREATE SCHEMA IF NOT EXISTS migration');
  await make(client, 'CREATE TABLE IF NOT EXISTS migration.turn ()');
}

/** Of two that make it at once, one makes it; the other goes on. */
async function make(client: pg.PoolClient, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || !alreadyThere.has(error.code ?? '')) throw error;
  }
}

async function applyMigrations(pool: pg.Pool): Promise<readonly string[]> {
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptAdapter(pool));
  const engine = await SchemaEngine.new({ datamodels: [await readSchema()] }, () => {}, adapter);
  try {
    const migrationsList = await readMigrations();
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
  } finally {
    engine.free();
  }
}

async function readSchema(): Promise<[path: string, content: string]> {
  const schema = path.join(prismaFolder, 'schema.prisma');
  return [schema, await readFile(schema, 'utf8')];
}

async function readMigrations(): Promise<MigrationList> {
  const baseDir = path.join(prismaFolder, 'migrations');
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(path.join(baseDir, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(path.join(baseDir, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  };
}
