import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { type MigrationList, SchemaEngine, type SchemaFilter } from '@prisma/schema-engine-wasm';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { settleInterrupted, WholeScriptAdapter } from './migration-adapter.ts';

const prismaFolder = import.meta.dirname;

/** The job queue's own schema is not Prisma's business. */
const filters: SchemaFilter = { externalTables: [], externalEnums: [] };

/**
 * Brings a database up to date and grants the application's role what it may do, no more. The job queue's own schema
 * belongs to the application's role, which therefore needs CREATE on the database. A second run at the same time
 * waits for the first; no connection is left open.
 * @param ownerUrl connection string of the role that owns the tables
 * @param appUrl connection string of the role that the application uses; may be the same
 * @returns the names of the migrations that were applied now, none when all had been
 * @throws an error with the database's own message when a migration fails
 */
export async function migrate(ownerUrl: string, appUrl: string): Promise<readonly string[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl });
  try {
    return await oneAtATime(pool, async () => {
      await settleInterrupted(ownerUrl);
      const applied = await applyMigrations(pool);
      await grant(ownerUrl, appUrl);
      await runMigrations({ connectionString: appUrl, logger: new Logger(() => () => {}) });
      return applied;
    });
  } finally {
    await pool.end();
  }
}

/** Two at a time would take each other's open migration for one that was interrupted. */
async function oneAtATime<Result>(pool: pg.Pool, work: () => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtextextended('migrate', 0))`);
    return await work();
  } finally {
    // The lock ends with its connection, which is not to be used again.
    client.release(true);
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

/** Reads and writes everywhere, but of the audit log only adding and reading; the schema stays the owner's. */
async function grant(ownerUrl: string, appUrl: string): Promise<void> {
  const role = decodeURIComponent(new URL(appUrl).username);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ owner: string }>('SELECT current_user AS owner');
    if (role === '' || rows[0]?.owner === role) return;
    const app = client.escapeIdentifier(role);
    await client.query(`
      BEGIN;
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${app};
      GRANT USAGE ON SCHEMA public TO ${app};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${app};
      GRANT TRUNCATE ON anonymous_disclosure, anonymous_unread TO ${app};
      REVOKE UPDATE, DELETE ON audit_entry FROM ${app};
      REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${app};
      COMMIT;
    `);
  } finally {
    await client.end();
  }
}
