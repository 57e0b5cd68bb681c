import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '#lib/data/store/audit.ts';
import { anchorAudit } from '#lib/data/store/audit-anchor.ts';
import { database } from '#lib/data/store/database.ts';
import { verifyAudit } from '#lib/data/store/verify-audit.ts';
import { ownDatabase } from './database.ts';
import { addStaff } from './records.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'anchor-'));
const anchorFile = path.join(folder, 'audit-heads');
afterAll(() => rmSync(folder, { recursive: true }));

const db = await ownDatabase({ AUDIT_ANCHOR: anchorFile });
const actor = await addStaff(db, 'Alex', ['auditor']);

interface Entry {
  readonly sequence: number;
  readonly at: Date;
  readonly actor_id: string | null;
  readonly action: string;
  readonly subject: string | null;
  readonly previous_hash: string;
  readonly hash: string;
}

function entries(): Promise<Entry[]> {
  return db.ask<Entry>('SELECT *, sequence::int FROM audit_entry ORDER BY audit_entry.sequence');
}

/** The heads that were written down elsewhere. */
function anchors() {
  return readFileSync(anchorFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const fault = async () => (await verifyAudit([])).fault;

beforeAll(async () => {
  await audit(database(), 'case.received', { subject: crypto.randomUUID() });
  await audit(database(), 'case.read', { actorId: actor.id, subject: crypto.randomUUID() });
  await audit(database(), 'staff.refused', {});
  await audit(database(), 'case.denied', { actorId: actor.id });
});

describe('the audit log', () => {
  it('is numbered, stamped and chained by the database itself', async () => {
    const before = await entries();
    const started = Date.now();
    await audit(database(), 'case.read', { actorId: actor.id });
    const last = (await entries()).at(-1);
    expect(last?.sequence).toBe(before.length + 1);
    expect(last?.previous_hash).toBe(before.at(-1)?.hash);
    expect(Math.abs((last?.at.getTime() ?? 0) - started)).toBeLessThan(5_000);
    expect(await fault()).toBeUndefined();
  });

  const ways = [
    `UPDATE audit_entry SET action = 'case.received'`,
    'UPDATE audit_entry SET actor_id = NULL WHERE false',
    'DELETE FROM audit_entry WHERE sequence = 1',
    'TRUNCATE audit_entry',
    'TRUNCATE audit_entry CASCADE',
    `MERGE INTO audit_entry USING (SELECT 1) s ON sequence = 1 WHEN MATCHED THEN DELETE`,
  ];

  it.each([
    ...ways,
    `INSERT INTO audit_entry VALUES (900, '2020-01-01', NULL, 'case.read', NULL, '', '')`,
    `UPDATE audit_head SET sequence = 9223372036854775807`,
    'SELECT * FROM audit_head FOR UPDATE',
    'BEGIN; LOCK TABLE audit_head IN ACCESS EXCLUSIVE MODE',
    'BEGIN; LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE',
  ])('refuses the portal: %s', async (statement) => {
    const before = await entries();
    await expect(db.askAsPortal(statement)).rejects.toThrow(/permission denied/);
    expect(await entries()).toEqual(before);
  });

  it.each(ways)('refuses even the owner of the table, by mistake: %s', async (statement) => {
    const before = await entries();
    await expect(db.ask(statement)).rejects.toThrow('the audit log is append-only');
    expect(await entries()).toEqual(before);
  });

  it.each([
    'ALTER TABLE audit_entry DISABLE TRIGGER ALL',
    'DROP TRIGGER audit_entry_keep ON audit_entry',
    'DROP TABLE audit_entry',
    'ALTER TABLE audit_entry RENAME TO away',
    `CREATE OR REPLACE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE sql AS 'SELECT NULL'`,
    'DROP FUNCTION append_audit(uuid, text, text)',
    'SET session_replication_role = replica',
    'GRANT DELETE ON audit_entry TO CURRENT_USER',
  ])('does not let the portal around it: %s', async (statement) => {
    const before = await entries();
    const outcome = await db.askAsPortal(statement).then(
      () => 'done',
      (error: Error) => error.message,
    );
    // A grant by someone who may not is no error, and no grant either.
    if (!statement.startsWith('GRANT')) expect(outcome).toMatch(/must be owner|permission denied/);
    await expect(db.askAsPortal('DELETE FROM audit_entry')).rejects.toThrow(/permission denied/);
    expect(await entries()).toEqual(before);
  });

  it('stays one chain when many write at once', async () => {
    const before = (await entries()).length;
    const subjects = Array.from({ length: 60 }, () => crypto.randomUUID());
    await Promise.all(
      subjects.map((subject, index) =>
        index % 3 === 0
          ? database().$transaction(
              async (transaction) => {
                await audit(transaction, 'case.read', { actorId: actor.id, subject });
                await transaction.$queryRaw`SELECT 1`;
              },
              { maxWait: 20_000, timeout: 20_000 },
            )
          : audit(database(), 'case.received', { subject }),
      ),
    );
    const log = await entries();
    expect(log).toHaveLength(before + subjects.length);
    expect(await fault()).toBeUndefined();
    const written = log.slice(before).map(({ subject }) => subject);
    expect(written.toSorted()).toEqual(subjects.toSorted());
  });

  it('closes the gap that a transaction leaves which was rolled back', async () => {
    const before = (await entries()).length;
    await expect(
      database().$transaction(async (transaction) => {
        await audit(transaction, 'case.read', { actorId: actor.id });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await audit(database(), 'case.denied', { actorId: actor.id });
    const log = await entries();
    expect(log).toHaveLength(before + 1);
    expect(await fault()).toBeUndefined();
  });

  it('keeps the entries of somebody whose record is gone', async () => {
    const gone = await addStaff(db, 'Gone', ['auditor']);
    await audit(database(), 'staff.signed-in', { actorId: gone.id });
    await db.ask('DELETE FROM staff_member WHERE id = $1', [gone.id]);
    expect((await entries()).at(-1)?.actor_id).toBe(gone.id);
    expect(await fault()).toBeUndefined();
  });

  it('cannot be diverted by a schema, a function or a table of the portal’s own making', async () => {
    const portal = new URL(db.portalUrl).username;
    for (const statement of [
      `CREATE SCHEMA ${portal}`,
      `CREATE FUNCTION pg_temp.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS $$ SELECT '2020-01-01'::timestamptz $$`,
      'CREATE TEMPORARY TABLE audit_entry (sequence bigint)',
      'CREATE TEMPORARY TABLE audit_head AS SELECT 9223372036854775807 AS sequence',
    ]) {
      await expect(db.askAsPortal(statement), statement).rejects.toThrow(/permission denied/);
    }
  });

  it('finds its own table and clock where its owner itself made others of the same names', async () => {
    const portal = new URL(db.portalUrl).username;
    await db.ask(`CREATE SCHEMA ${portal}; CREATE TABLE ${portal}.audit_entry (LIKE public.audit_entry);
      CREATE TABLE ${portal}.audit_head AS SELECT true AS only, 7::bigint AS sequence, 'x' AS hash;
      CREATE FUNCTION ${portal}.clock_timestamp() RETURNS timestamptz LANGUAGE sql
        AS $$ SELECT '2020-01-01'::timestamptz $$;
      GRANT USAGE ON SCHEMA ${portal} TO ${portal};
      GRANT ALL ON ALL TABLES IN SCHEMA ${portal} TO ${portal}`);
    const before = await entries();
    await db.askAsPortal(
      `SELECT set_config('search_path', '${portal}, public, pg_catalog', false),
         public.append_audit('${actor.id}', 'case.read', NULL)`,
    );
    const after = await entries();
    expect(after).toHaveLength(before.length + 1);
    expect(Date.now() - (after.at(-1)?.at.getTime() ?? 0)).toBeLessThan(5_000);
    expect(await db.ask(`SELECT * FROM ${portal}.audit_entry`)).toEqual([]);
    await db.ask(`DROP SCHEMA ${portal} CASCADE`);
    expect(await fault()).toBeUndefined();
  });

  it('takes nothing but a fixed code for what was done, and an id', async () => {
    for (const [action, subject] of [
      ['Sam Taylor told us', null],
      ['case.read', 'x'.repeat(65)],
      ['', null],
    ]) {
      await expect(
        db.askAsPortal('SELECT public.append_audit(NULL, $1, $2)', [action, subject]),
      ).rejects.toThrow(/violates check constraint/);
    }
  });

  it('notices an end that its owner cut off, by the head that was written elsewhere', async () => {
    await audit(database(), 'case.read', { actorId: actor.id });
    await anchorAudit();
    await audit(database(), 'case.read', { actorId: actor.id });
    await anchorAudit();
    const log = await entries();
    expect(anchors().map(({ sequence }) => sequence)).toEqual([log.length - 1, log.length]);
    expect((await verifyAudit(anchors())).fault).toBeUndefined();
    await db.ask(`ALTER TABLE audit_entry DISABLE TRIGGER ALL;
      DELETE FROM audit_entry WHERE sequence = ${log.length};
      UPDATE audit_head SET (sequence, hash) = (
        SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1);
      ALTER TABLE audit_entry ENABLE TRIGGER ALL`);
    expect((await verifyAudit([])).fault).toBeUndefined();
    expect((await verifyAudit(anchors())).fault).toEqual({
      sequence: log.length,
      what: 'cut off at the end',
    });
  });

  it('writes its head elsewhere only where it has changed', async () => {
    await anchorAudit();
    const before = anchors().length;
    await anchorAudit();
    expect(anchors()).toHaveLength(before);
  });
});
