import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { audit } from '#lib/data/audit.ts';
import { database } from '#lib/data/database.ts';
import { ownDatabase } from './database.ts';
import { addStaff } from './records.ts';

const db = await ownDatabase();
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

/** Recomputes the chain from nothing but the entries. @returns the number of the first that does not fit */
function firstBroken(log: readonly Entry[]): number | undefined {
  let previous = '';
  let number = 0;
  for (const entry of log) {
    number += 1;
    const { sequence, at, actor_id, action, subject } = entry;
    // As PostgreSQL writes a JSON array: a space after each comma.
    const fields = [sequence, at.toISOString(), actor_id, action, subject, previous];
    const text = `[${fields.map((field) => JSON.stringify(field)).join(', ')}]`;
    const hash = createHash('sha256').update(text).digest('hex');
    if (sequence !== number || entry.previous_hash !== previous || entry.hash !== hash) {
      return number;
    }
    previous = hash;
  }
  return undefined;
}

beforeAll(async () => {
  await audit(database(), 'case.received', { subject: crypto.randomUUID() });
  await audit(database(), 'case.read', { actorId: actor.id, subject: crypto.randomUUID() });
  await audit(database(), 'staff.refused', {});
  await audit(database(), 'case.denied', { actorId: actor.id });
});

describe('the audit log', () => {
  it('is numbered, stamped and chained by the database itself, whatever it is told', async () => {
    const before = await entries();
    const started = Date.now();
    await db.askAsApp(
      `INSERT INTO audit_entry (sequence, at, action, previous_hash, hash)
       VALUES (900, '2020-01-01', 'case.read', 'mine', 'mine')`,
    );
    const after = await entries();
    const last = after.at(-1);
    expect(last?.sequence).toBe(before.length + 1);
    expect(last?.previous_hash).toBe(before.at(-1)?.hash);
    expect(Math.abs((last?.at.getTime() ?? 0) - started)).toBeLessThan(5_000);
    expect(firstBroken(after)).toBeUndefined();
  });

  it('fits the chain that is recomputed from its entries; a copy that was tampered with does not', async () => {
    const log = await entries();
    expect(log.length).toBeGreaterThanOrEqual(4);
    expect(firstBroken(log)).toBeUndefined();
    const changed = log.map((entry) =>
      entry.sequence === 2 ? { ...entry, actor_id: crypto.randomUUID() } : entry,
    );
    expect(firstBroken(changed)).toBe(2);
    const later = log.map((entry) =>
      entry.sequence === 3 ? { ...entry, at: new Date(entry.at.getTime() + 1) } : entry,
    );
    expect(firstBroken(later)).toBe(3);
    expect(firstBroken(log.filter(({ sequence }) => sequence !== 2))).toBe(2);
    const [one, two, ...rest] = log;
    expect(firstBroken([two, one, ...rest].filter((entry) => entry !== undefined))).toBe(1);
  });

  const ways = [
    `UPDATE audit_entry SET action = 'case.received'`,
    'UPDATE audit_entry SET actor_id = NULL WHERE false',
    'DELETE FROM audit_entry WHERE sequence = 1',
    'TRUNCATE audit_entry',
    'TRUNCATE audit_entry CASCADE',
    `INSERT INTO audit_entry (sequence, action) VALUES (1, 'x') ON CONFLICT (sequence) DO UPDATE SET action = 'x'`,
    `MERGE INTO audit_entry USING (SELECT 1) s ON sequence = 1 WHEN MATCHED THEN DELETE`,
  ];

  it.each(ways)('refuses the application: %s', async (statement) => {
    const before = await entries();
    await expect(db.askAsApp(statement)).rejects.toThrow(/permission denied/);
    expect(await entries()).toEqual(before);
  });

  it.each(ways)('refuses even the owner of the table: %s', async (statement) => {
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
    'SET session_replication_role = replica',
    'GRANT DELETE ON audit_entry TO CURRENT_USER',
  ])('does not let the application around it: %s', async (statement) => {
    const before = await entries();
    const outcome = await db.askAsApp(statement).then(
      () => 'done',
      (error: Error) => error.message,
    );
    // A grant by someone who may not is no error, and no grant either.
    if (!statement.startsWith('GRANT')) expect(outcome).toMatch(/must be owner|permission denied/);
    await expect(db.askAsApp('DELETE FROM audit_entry')).rejects.toThrow(/permission denied/);
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
    expect(firstBroken(log)).toBeUndefined();
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
    expect(firstBroken(log)).toBeUndefined();
  });

  it('keeps the entries of somebody whose record is gone', async () => {
    const gone = await addStaff(db, 'Gone', ['auditor']);
    await audit(database(), 'staff.signed-in', { actorId: gone.id });
    await db.ask('DELETE FROM staff_member WHERE id = $1', [gone.id]);
    expect((await entries()).at(-1)?.actor_id).toBe(gone.id);
    expect(firstBroken(await entries())).toBeUndefined();
  });
});
