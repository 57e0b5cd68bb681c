import { beforeEach, describe, expect, it, vi } from 'vitest';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { discardDraft, keepDraft, listDrafts, readDraft } from '#lib/data/drafts/drafts.ts';
import { NotFoundError } from '#lib/errors.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import { ownDatabase } from './database.ts';
import { addStaff, arriveNamed, contactDetails, emptyStore, readyDraft } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* What somebody is writing is kept sealed, for them alone, until it is saved or discarded. */

const db = await ownDatabase();
const lead = await addStaff(db, 'Priya Raman', ['student-team-lead']);
const other = await addStaff(db, 'Callum Reid', ['staff-team-lead']);
const viewer = { id: lead.id, name: 'Priya Raman', roles: ['student-team-lead'] } as const;
const written = { text: 'She said that it happened twice', audience: 'team' };

let id: string;
let reference: string;

beforeEach(async () => {
  await emptyStore(db);
  const draft = readyDraft({ role: 'undergraduate' });
  await arriveNamed(draft, contactDetails());
  ({ storedId: id, reference } = draft);
  signInAs(lead);
});

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

describe('what is being written', () => {
  it('comes back as it was, with when it was kept; what is kept next takes its place', async () => {
    const first = Temporal.Instant.from('2026-12-02T14:02:00Z');
    await keepDraft('note', reference, { text: 'She' }, first);
    const second = first.add({ minutes: 1 });
    await keepDraft('note', reference, written, second);
    expect(await readDraft('note', reference)).toEqual({ values: written, savedAt: second });
    expect(await db.ask('SELECT 1 FROM draft')).toHaveLength(1);
    expect(await listDrafts(viewer)).toEqual([{ verb: 'note', reference, savedAt: second }]);
  });

  it('is of one form on one case: another has its own', async () => {
    await keepDraft('note', reference, written);
    expect(await readDraft('close', reference)).toBeUndefined();
    await keepDraft('close', reference, { text: 'x' });
    expect(await db.ask('SELECT 1 FROM draft')).toHaveLength(2);
  });

  it('lies sealed: no word of it is in the store', async () => {
    await keepDraft('note', reference, written);
    const rows = await db.ask<{ row: string }>(
      'SELECT d::text AS row FROM draft d UNION ALL SELECT s::text FROM sealed_record s',
    );
    expect(JSON.stringify(rows)).not.toContain('twice');
  });

  it('is gone once it is saved, and stays where what was sent is refused', async () => {
    await keepDraft('note', reference, written);
    expect(await writeNote(reference, formOf({ text: '', audience: 'team' }))).not.toBe('saved');
    expect(await readDraft('note', reference)).toBeDefined();
    expect(await writeNote(reference, formOf(written))).toBe('saved');
    expect(await readDraft('note', reference)).toBeUndefined();
    expect(await db.ask(`SELECT 1 FROM sealed_record WHERE kind = 'draft'`)).toEqual([]);
  });

  it('is gone once it is discarded; twice changes nothing', async () => {
    await keepDraft('note', reference, written);
    await discardDraft('note', reference);
    await discardDraft('note', reference);
    expect(await readDraft('note', reference)).toBeUndefined();
  });
});

describe('somebody else', () => {
  it('has no part in it', async () => {
    await keepDraft('note', reference, written);
    const colleague = await addStaff(db, 'Another lead', ['student-team-lead']);
    signInAs(colleague);
    expect(await readDraft('note', reference)).toBeUndefined();
  });

  it('who may not do it on this case finds no case, and that is on record', async () => {
    signInAs(other);
    await expect(keepDraft('note', reference, written)).rejects.toThrow(NotFoundError);
    await expect(readDraft('note', reference)).rejects.toThrow(NotFoundError);
    const [last] = await db.ask<{ action: string; subject: string }>(
      'SELECT action, subject FROM audit_entry ORDER BY sequence DESC LIMIT 1',
    );
    expect(last).toEqual({ action: 'case.denied', subject: id });
    expect(await db.ask('SELECT 1 FROM draft')).toEqual([]);
  });
});

describe('whoever lost the case meanwhile', () => {
  it('finds neither the case nor what they were writing', async () => {
    await keepDraft('note', reference, written);
    await db.ask('INSERT INTO case_wall VALUES ($1, $2)', [id, keyedHash('wall', lead.id)]);
    await expect(readDraft('note', reference)).rejects.toThrow(NotFoundError);
    expect(await listDrafts(viewer)).toEqual([]);
  });
});

describe('a form that is not possible now', () => {
  it('keeps what was being written all the same', async () => {
    await keepDraft('log-contact', reference, { said: 'Tried at noon' });
    await db.ask(
      `UPDATE case_file SET state = 'closed', closed_at = now(), next_step = NULL, next_since = NULL, next_due_at = NULL`,
    );
    await expect(logContact(reference, formOf({}))).rejects.toThrow('The case is closed');
    expect((await readDraft('log-contact', reference))?.values).toEqual({ said: 'Tried at noon' });
  });
});
