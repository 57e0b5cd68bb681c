import pg from 'pg';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ownDatabase } from './database.ts';

const db = await ownDatabase();

function forgetTrials(): void {
  vi.resetModules();
  globalThis.trialsOfInbox = undefined;
  globalThis.trialsOfPortal = undefined;
}

/** The health of a process that has just started: nothing is remembered. */
async function healthNow() {
  forgetTrials();
  const { health, isWell } = await import('#lib/data/running/health.ts');
  const found = await health();
  return { ...found, isWell: isWell(found) };
}

beforeEach(async () => {
  await db.ask('DELETE FROM worker_pulse');
  await db.ask(`INSERT INTO worker_pulse VALUES (gen_random_uuid(), '{}', clock_timestamp())`);
  await db.ask('DELETE FROM administrator_notice');
});

const name = new URL(db.ownerUrl).pathname.slice(1);

describe('the health answer', () => {
  it('is good where a disclosure would be stored, taken in and followed by its email', async () => {
    expect(await healthNow()).toEqual({
      stores: true,
      schema: true,
      key: true,
      worker: true,
      audits: true,
      mail: true,
      isWell: true,
    });
  });

  it('is bad while no worker lives', async () => {
    await db.ask('DELETE FROM worker_pulse');
    expect(await healthNow()).toMatchObject({ stores: true, worker: false, isWell: false });
  });

  it('is bad while the email provider takes nothing', async () => {
    await db.ask(`INSERT INTO administrator_notice VALUES ('mail-refused', '401 x', current_date)`);
    expect(await healthNow()).toMatchObject({ stores: true, mail: false, isWell: false });
  });

  it('says nothing of the mail where the database does not answer in time: that would send people to the wrong place', async () => {
    const holder = new pg.Client({ connectionString: db.portalUrl });
    await holder.connect();
    try {
      await holder.query(`BEGIN; SELECT public.append_audit(NULL, 'case.read', NULL)`);
      const found = await healthNow();
      expect(found).toMatchObject({ stores: true, audits: false, isWell: false });
      expect(found).not.toHaveProperty('mail');
    } finally {
      await holder.end();
    }
  });

  it('is bad with a database that is only read from', async () => {
    await db.ask(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    try {
      expect(await healthNow()).toMatchObject({ stores: false, audits: false, isWell: false });
    } finally {
      await db.ask(
        `BEGIN; SET TRANSACTION READ WRITE; ALTER DATABASE ${name} RESET default_transaction_read_only; COMMIT`,
      );
    }
  });

  it('is bad with a role that has no rights', async () => {
    const inbox = new URL(db.inboxUrl).username;
    await db.ask(`REVOKE EXECUTE ON FUNCTION public.try_inbox() FROM ${inbox}`);
    try {
      expect(await healthNow()).toMatchObject({ stores: false, isWell: false });
    } finally {
      await db.ask(`GRANT EXECUTE ON FUNCTION public.try_inbox() TO ${inbox}`);
    }
  });

  it('is bad with a database of another version', async () => {
    await db.ask(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('x', 'x', '29990101000000_later', now(), 1)`,
    );
    try {
      expect(await healthNow()).toMatchObject({ schema: false, isWell: false });
    } finally {
      await db.ask(`DELETE FROM _prisma_migrations WHERE id = 'x'`);
    }
  });

  it('is bad where the portal cannot open what this process seals', async () => {
    await db.ask(`UPDATE installation SET envelope_key_ids = '{another}'`);
    try {
      expect(await healthNow()).toMatchObject({ key: false, isWell: false });
    } finally {
      await db.ask(`UPDATE installation SET envelope_key_ids = '{}'`);
    }
  });

  it('is bad, and soon there, with a database that swallows what it is asked', async () => {
    await db.ask(`ALTER FUNCTION public.try_inbox() RENAME TO try_inbox_away`);
    await db.ask(
      `CREATE FUNCTION public.try_inbox() RETURNS TABLE (stores boolean) LANGUAGE sql AS 'SELECT true FROM pg_sleep(20)'`,
    );
    try {
      const started = performance.now();
      expect(await healthNow()).toMatchObject({ stores: false, isWell: false });
      expect(performance.now() - started).toBeLessThan(2_500);
    } finally {
      await db.ask('DROP FUNCTION public.try_inbox()');
      await db.ask('ALTER FUNCTION public.try_inbox_away() RENAME TO try_inbox');
    }
  });

  it('is tried by the clock, however often it is asked: a trial tells when it was', async () => {
    forgetTrials();
    const { health } = await import('#lib/data/running/health.ts');
    await health();
    const numbersTaken = async () => {
      const [before] = await db.ask<{ xid: string }>('SELECT pg_current_xact_id()::text AS xid');
      for (let count = 0; count < 20; count += 1) await health();
      const [after] = await db.ask<{ xid: string }>('SELECT pg_current_xact_id()::text AS xid');
      return Number(after?.xid) - Number(before?.xid);
    };
    // Nothing but these two questions took a transaction's number, which is what leaves a trace. Tests beside this one take some too:
    // now and then none of theirs comes between.
    await expect.poll(numbersTaken, { timeout: 15_000 }).toBe(1);
  });
});
