import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';

/**
 * Marks, inside the migration's own transaction, that its script ran. The engine notes the end of a
 * migration only afterwards; a process killed in between would otherwise leave a database of which nobody
 * can say whether the migration happened.
 */
const noteApplied = `
  DO $note$ BEGIN
    IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
      UPDATE _prisma_migrations SET logs = 'applied'
        WHERE finished_at IS NULL AND rolled_back_at IS NULL;
    END IF;
  END $note$;`;

/**
 * Prisma's adapter, with scripts run whole: its own splits them at every semicolon (which breaks the bodies of
 * functions) and commits each piece by itself.
 */
export class WholeScriptAdapter extends PrismaPg {
  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      await connection.underlyingDriver().query(`${script}\n${noteApplied}`);
    };
    return connection;
  }
}

/**
 * Settles migrations that a killed process left open: those whose script ran are finished, the others are
 * forgotten, and so will run again.
 */
export async function settleInterrupted(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ exists: boolean }>(
      `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS exists`,
    );
    if (rows[0]?.exists !== true) return;
    await client.query(`
      BEGIN;
      UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1, logs = NULL
        WHERE finished_at IS NULL AND rolled_back_at IS NULL AND logs = 'applied';
      DELETE FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL;
      COMMIT;
    `);
  } finally {
    await client.end();
  }
}
