import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Verb } from '#lib/casework/case/workflow.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { lookAtCase } from '#lib/data/cases/look-at-case.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import {
  discardDraft as discard,
  keepDraftOn,
  listDrafts,
  readDraftValues,
  readNewCaseDraft,
} from '#lib/data/drafts/drafts.ts';
import { dropWritten, keepDraft as keep, requireWriter } from '#lib/data/drafts/keep-draft.ts';
import { sealWriter } from '#lib/data/drafts/writer-seal.ts';
import { putIn } from '#lib/data/inbox.ts';
import { leaveApart } from '#lib/data/people/leave-apart.ts';
import { entryOfPair } from '#lib/data/people/pair-draft.ts';
import { database } from '#lib/data/store/database.ts';
import { namedSending } from '#lib/disclosure/sending.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import { ownDatabase } from './database.ts';
import { addStaff, arriveNamed, contactDetails, emptyStore, readyDraft } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* What somebody is writing is kept sealed, for them alone, until it is saved or discarded. */

const db = await ownDatabase();
const lead = await addStaff(db, 'Priya Raman', ['student-team-lead']);
const other = await addStaff(db, 'Callum Reid', ['staff-team-lead']);
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

/** Keeps what the lead writes in a form that was opened for them. */
async function keepDraft(form: Verb, _: string, values: PostedValues, now?: Temporal.Instant) {
  const page = await openPage(form);
  return keep(page, values, now);
}

/** Opens the page of a form. @returns what the viewer was writing in it */
async function readDraft(form: Verb, on: string, entry?: string) {
  return (await lookAtCase(on, form, async () => ({}), { entry })).draft;
}

/** Opens the page of a form as the lead. @returns what it keeps by */
async function openPage(form: Verb = 'note'): Promise<string> {
  const mayOpen = await readDraft(form, reference).catch(() => undefined);
  const from = mayOpen && { id: mayOpen.id, savedAt: mayOpen.savedAt.epochMilliseconds };
  return sealWriter({ staffId: lead.id, form, reference, from });
}

/** @returns what is kept, the newest first */
async function textsKept(): Promise<readonly unknown[]> {
  const drafts = await listDrafts();
  const texts: unknown[] = [];
  for (const { id: draft } of drafts) {
    texts.push((await readDraftValues(database(), draft))?.text);
  }
  return texts;
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

describe('what is being written', () => {
  it('can be begun on a case whose disclosure nobody has taken in yet', async () => {
    const draft = readyDraft({ role: 'undergraduate' });
    await putIn(namedSending(draft, contactDetails(), Temporal.Now.instant()));
    expect(await readDraft('note', draft.reference)).toBeUndefined();
  });

  it('comes back as it was, with when it was kept; what is kept next takes its place', async () => {
    const first = Temporal.Instant.from('2026-12-02T14:02:00Z');
    await keepDraft('note', reference, { text: 'She' }, first);
    const second = first.add({ minutes: 1 });
    await keepDraft('note', reference, written, second);
    expect(await readDraft('note', reference)).toMatchObject({
      values: written,
      savedAt: second,
      others: [],
    });
    expect(await db.ask('SELECT 1 FROM draft')).toHaveLength(1);
    expect(await listDrafts(second)).toMatchObject([
      { form: 'note', reference, savedAt: second, isOld: false },
    ]);
  });

  it('comes back without what its page showed: that is read again before anything goes', async () => {
    await keepDraft('follow-up', reference, { 'part-next': 'x', shown: 'a mark of it' });
    const [draft] = await listDrafts();
    expect(await readDraftValues(database(), draft?.id ?? '')).toEqual({ 'part-next': 'x' });
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

  it('is gone once it is saved, and nothing of it stays in the store', async () => {
    const page = await openPage();
    await keep(page, written);
    await dropWritten(page);
    expect(await readDraft('note', reference)).toBeUndefined();
    expect(await db.ask(`SELECT 1 FROM sealed_record WHERE kind = 'draft'`)).toEqual([]);
  });

  it('is gone once it is discarded; twice changes nothing', async () => {
    await keepDraft('note', reference, written);
    const { id: draft = '' } = (await readDraft('note', reference)) ?? {};
    await discard({ form: 'note', reference }, draft);
    await discard({ form: 'note', reference }, draft);
    await discard({ form: 'note', reference }, 'nonsense');
    expect(await readDraft('note', reference)).toBeUndefined();
  });
});

describe('two pages of one form that are open at once', () => {
  it('keep each its own: neither takes the place of what the other kept', async () => {
    const one = await openPage();
    const other = await openPage();
    await keep(one, { text: 'One' });
    await keep(other, { text: 'Other' });
    await keep(one, { text: 'One more' });
    await keep(other, { text: 'Other still' });
    expect(new Set(await textsKept())).toEqual(new Set(['One more', 'Other still']));
    expect((await readDraft('note', reference))?.others).toHaveLength(1);
  });

  it('keep each its own where both opened with the same draft, which is in both', async () => {
    await keepDraft('note', reference, { text: 'Begun' });
    const one = await openPage();
    const other = await openPage();
    await keep(one, { text: 'Begun, one' });
    await keep(other, { text: 'Begun, other' });
    expect(new Set(await textsKept())).toEqual(new Set(['Begun, one', 'Begun, other']));
  });

  it('lose nothing where one goes on with what the other opened with', async () => {
    const one = await openPage();
    const at = Temporal.Now.instant();
    await keep(one, { text: 'Begun' }, at.subtract({ minutes: 1 }));
    const other = await openPage();
    await keep(one, { text: 'Begun, and more' }, at);
    await dropWritten(other);
    expect(await textsKept()).toEqual(['Begun, and more']);
    await keep(other, { text: 'Other' }, at.add({ seconds: 1 }));
    expect(await textsKept()).toEqual(['Other', 'Begun, and more']);
  });

  it('forget what is saved on one of them alone, with what that one opened with', async () => {
    await keepDraft('note', reference, { text: 'Begun' });
    const one = await openPage();
    const other = await openPage();
    await keep(other, { text: 'Other' });
    await dropWritten(one);
    expect(await textsKept()).toEqual(['Other']);
    await dropWritten(other);
    expect(await textsKept()).toEqual([]);
    expect(await db.ask(`SELECT 1 FROM sealed_record WHERE kind = 'draft'`)).toEqual([]);
  });

  it('are both kept where they come at the same moment, and one that comes twice once', async () => {
    const one = await openPage();
    const other = await openPage();
    await Promise.all(
      [one, one, other, other].map((page) => keep(page, { text: page === one ? '1' : '2' })),
    );
    expect((await textsKept()).toSorted()).toEqual(['1', '2']);
  });

  it('are opened one or the other: the one that is chosen is in the form next', async () => {
    const at = Temporal.Now.instant();
    await keep(await openPage(), { text: 'Older' }, at.subtract({ minutes: 2 }));
    const newer = await sealWriter({ staffId: lead.id, form: 'note', reference });
    await keep(newer, { text: 'Newer' }, at.subtract({ minutes: 1 }));
    const form = { form: 'note', reference };
    const [older] = (await readDraft('note', reference))?.others ?? [];
    await keepDraftOn(form, older?.id ?? '', at);
    expect((await readDraft('note', reference))?.values).toEqual({ text: 'Older' });
    expect(await textsKept()).toEqual(['Older', 'Newer']);
  });

  it('are of their writer alone: nobody else has them opened, forgotten or kept on', async () => {
    const page = await openPage();
    await keep(page, written);
    const { id: draft = '' } = (await readDraft('note', reference)) ?? {};
    signInAs(await addStaff(db, 'Another lead', ['student-team-lead']));
    await dropWritten(page);
    await discard({ form: 'note', reference }, draft);
    await keepDraftOn({ form: 'note', reference }, draft);
    signInAs(lead);
    expect(await textsKept()).toEqual([written.text]);
  });
});

describe('somebody else', () => {
  it('has no part in it', async () => {
    await keepDraft('note', reference, written);
    const colleague = await addStaff(db, 'Another lead', ['student-team-lead']);
    signInAs(colleague);
    expect(await readDraft('note', reference)).toBeUndefined();
    expect((await readCase(reference)).content?.drafts).toEqual([]);
    signInAs(lead);
    expect((await readCase(reference)).content?.drafts).toMatchObject([
      { form: 'note', reference },
    ]);
  });

  it('who may not do it on this case finds no case, and that is on record', async () => {
    signInAs(other);
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
    expect(await listDrafts()).toEqual([]);
  });

  it('has what they write at that moment kept, and is told that the case is not theirs', async () => {
    await db.ask('INSERT INTO case_wall VALUES ($1, $2)', [id, keyedHash('wall', lead.id)]);
    expect(await keepDraft('note', reference, written)).toBe('lost');
    expect(await db.ask('SELECT 1 FROM draft')).toHaveLength(1);
    await expect(readDraft('note', reference)).rejects.toThrow(NotFoundError);
  });
});

describe('whoever was deactivated', () => {
  it('has what they were writing kept: their colleagues go on with it', async () => {
    const gone = await addStaff(db, 'Somebody who left', ['student-team-lead']);
    const sealed = await sealWriter({ staffId: gone.id, form: 'note', reference });
    await db.ask('UPDATE staff_member SET active = false WHERE id = $1', [gone.id]);
    signInAs(gone);
    expect(await keep(sealed, written)).toBe('lost');
    expect(await db.ask('SELECT 1 FROM draft WHERE staff_id = $1', [gone.id])).toHaveLength(1);
  });
});

describe('whoever is signed out', () => {
  it('has what they write kept, for when they sign in again', async () => {
    signInAs(undefined);
    expect(await keepDraft('note', reference, written)).toBe('signed-out');
    signInAs(lead);
    expect((await readDraft('note', reference))?.values).toEqual(written);
  });

  it('has it kept for them where somebody else is signed in by now, who does not save it as theirs', async () => {
    const sealed = await sealWriter({ staffId: lead.id, form: 'note', reference });
    const colleague = await addStaff(db, 'Another lead', ['student-team-lead']);
    signInAs(colleague);
    await expect(requireWriter(sealed)).rejects.toThrow('somebody else is signed in');
    expect(await keep(sealed, written)).toBe('signed-out');
    expect(await readDraft('note', reference)).toBeUndefined();
    signInAs(lead);
    await requireWriter(sealed);
    expect((await readDraft('note', reference))?.values).toEqual(written);
  });

  it.each(['', 'x', 'x'.repeat(2_000)])(
    'has nothing kept by a form that nobody opened: %#',
    async (sealed) => {
      signInAs(undefined);
      await expect(keep(sealed, written)).rejects.toThrow(NotFoundError);
      expect(await db.ask('SELECT 1 FROM draft')).toEqual([]);
    },
  );
});

describe('a form of no case', () => {
  it('keeps what is written in it', async () => {
    const sealed = await sealWriter({ staffId: lead.id, form: 'new-case' });
    expect(await keep(sealed, { name: 'Sam' })).toBe('kept');
    expect(await keep(sealed, { name: 'Samira' })).toBe('kept');
    expect((await readNewCaseDraft())?.values).toEqual({ name: 'Samira' });
    await discard({ form: 'new-case' }, (await readNewCaseDraft())?.id ?? '');
    expect(await readNewCaseDraft()).toBeUndefined();
  });
});

describe('a draft that lies untouched', () => {
  const written14 = Temporal.Instant.from('2026-12-02T14:02:00Z');

  it('is asked about after 14 days, and is never destroyed by itself', async () => {
    await keepDraft('note', reference, written, written14);
    const days = (count: number) => written14.add({ hours: 24 * count });
    const isOld = async (now: Temporal.Instant) => (await listDrafts(now))[0]?.isOld;
    expect(await isOld(days(14).subtract({ seconds: 1 }))).toBe(false);
    expect(await isOld(days(14))).toBe(true);
    expect(await isOld(days(400))).toBe(true);
    const { id: draft = '' } = (await readDraft('note', reference)) ?? {};
    await keepDraftOn({ form: 'note', reference }, draft, days(14));
    expect(await isOld(days(15))).toBe(false);
    expect((await readDraft('note', reference))?.values).toEqual(written);
  });
});

describe('a form that is not possible now', () => {
  it('keeps what was being written all the same', async () => {
    await keepDraft('log-contact', reference, { said: 'Tried at noon' });
    await db.ask(
      `UPDATE case_file SET state = 'closed', closed_at = now(), next_step = NULL, next_since = NULL, next_due_at = NULL`,
    );
    await expect(logContact(reference, formOf({}))).rejects.toThrow('The case is closed');
    const [listed] = await listDrafts();
    expect(listed).toMatchObject({ form: 'log-contact', reference });
    expect(await readDraftValues(database(), listed?.id ?? '')).toEqual({ said: 'Tried at noon' });
  });
});

describe('a form of somebody who sees the summary alone', () => {
  const kept = async (form: string, person: { readonly id: string }) =>
    keep(await sealWriter({ staffId: person.id, form, reference }), { why: 'x' });

  it('stands on their day as any other: to take a case, to cover, to answer at the gate', async () => {
    const colleague = await addStaff(db, 'Amara Osei', ['student-caseworker']);
    for (const form of ['assign', 'cover']) await kept(form, colleague);
    const forms = async (who: Parameters<typeof signInAs>[0]) => {
      signInAs(who);
      return (await listDrafts()).map(({ form }) => form).toSorted();
    };
    expect(await forms(colleague)).toEqual(['assign', 'cover']);
    await db.ask(`UPDATE case_file SET gate = 'waiting', gate_reader_id = $1`, [other.id]);
    await kept('gate', other);
    expect(await forms(other)).toEqual(['gate']);
    // While it waits, nobody else knows of it.
    expect(await forms(colleague)).toEqual([]);
  });

  it('is not there for who may not write it: a note on a case of which they know the summary', async () => {
    const colleague = await addStaff(db, 'Amara Osei', ['student-caseworker']);
    await kept('note', colleague);
    signInAs(colleague);
    expect(await listDrafts()).toEqual([]);
  });
});

describe('what is being written about two cases that may be of one person', () => {
  it('is kept for each pair by itself, and forgotten with its own pair alone', async () => {
    const newer = readyDraft({ role: 'undergraduate' });
    const second = readyDraft({ role: 'undergraduate' });
    const at = (hours: number) => Temporal.Now.instant().add({ hours });
    await arriveNamed(second, contactDetails(), at(-2));
    await arriveNamed(newer, contactDetails(), at(-1));
    await db.ask(`UPDATE case_file SET received_at = now() - interval '1 day' WHERE id = $1`, [id]);
    const keepFor = async (older: string, why: string) => {
      const entry = entryOfPair(newer.reference, older, undefined);
      const writer = { staffId: lead.id, form: 'leave-apart', reference: newer.reference, entry };
      const page = await sealWriter(writer);
      await keep(page, { why, other: older });
      return { entry, page };
    };
    const { entry: one, page } = await keepFor(reference, 'A shared phone');
    const { entry: other } = await keepFor(second.reference, 'Two sisters');
    const kept = (entry: string | undefined) => readDraft('leave-apart', newer.reference, entry);
    expect((await kept(one))?.values.why).toBe('A shared phone');
    expect((await kept(other))?.values.why).toBe('Two sisters');
    const form = formOf({ other: reference, why: 'A shared phone', entry: one ?? '' });
    expect(await leaveApart(newer.reference, form)).toBe('saved');
    await dropWritten(page);
    expect(await kept(one)).toBeUndefined();
    expect((await kept(other))?.values).toEqual({ why: 'Two sisters', other: second.reference });
    // From My day one comes back by the draft alone.
    const [listed] = await listDrafts();
    expect(listed).toMatchObject({ form: 'leave-apart', entry: other });
    expect(entryOfPair(newer.reference, undefined, listed?.entry)).toBe(other);
  });

  it('is of the same pair however its reference is typed, and of none where neither is named', () => {
    const typed = entryOfPair('rs-2345-6789', 'RS-3456-789A', undefined);
    expect(entryOfPair('RS-2345-6789', 'rs-3456-789a', 'x')).toBe(typed);
    expect(entryOfPair('RS-2345-6789', 'RS-3456-789B', undefined)).not.toBe(typed);
    expect(entryOfPair('RS-2345-6789', ['a', 'b'], 'not one')).toBeUndefined();
  });
});
