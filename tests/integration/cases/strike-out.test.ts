import { describe, expect, it, vi } from 'vitest';
import type { EntryKind } from '#lib/casework/entries/kinds.ts';
import { acknowledge } from '#lib/data/cases/acknowledge.ts';
import { addCoWorker } from '#lib/data/cases/add-co-worker.ts';
import { changeLevel } from '#lib/data/cases/change-level.ts';
import { openForCover } from '#lib/data/cases/cover.ts';
import { readLeadPage } from '#lib/data/cases/lead-page.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { moveLater } from '#lib/data/cases/move-later.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { askSafeguardingLead } from '#lib/data/cases/safeguarding.ts';
import { readEntryToStrike, strikeOut } from '#lib/data/cases/strike-out.ts';
import { NotFoundError } from '#lib/errors.ts';
import { addStaff } from '../records.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  audited,
  call,
  caseworker,
  colleague,
  db,
  decideAsSafeguardingLead,
  formOf,
  later,
  lead,
  newCase,
  standing,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Text in the wrong case is struck out by who wrote it, or by the lead, who is told. Nothing that was done is. */

const dsl = await addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);
const note = (text: string) => formOf({ text, audience: 'team' });

/** @returns the newest entry of a kind, as it is in the store */
async function newest(kind: EntryKind): Promise<string> {
  const [found] = await db.ask<{ id: string }>(
    'SELECT id FROM entry WHERE kind = $1 AND is_latest ORDER BY written_at DESC LIMIT 1',
    [kind],
  );
  if (found === undefined) throw new Error(`no ${kind}`);
  return found.id;
}

const strike = (reference: string, entry: string, why = 'Meant for another case') =>
  strikeOut(reference, formOf({ entry, why }), later);

async function assigned(answers = {}) {
  const found = await newCase({ role: 'undergraduate', ...answers });
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  return found;
}

/** @returns the refusals on the case that are on record */
const refusals = async (id: string) =>
  (await audited(id)).filter((action) => action === 'case.denied').length;

describe('an entry in the wrong case', () => {
  it('is struck out: nobody sees it but the lead, and that it was done is told', async () => {
    const { reference } = await assigned();
    await writeNote(reference, note('About somebody else'), later);
    const found = (await readCase(reference)).content?.story.find(({ kind }) => kind === 'note');
    const entry = found?.id ?? '';
    expect(found?.isStrikable).toBe(true);
    expect((await readEntryToStrike(reference, entry)).shown).toEqual({
      line: 'Note. About somebody else',
      isReviewed: true,
    });
    expect(await strike(reference, entry, '')).toMatchObject({
      errors: { why: 'Say why it does not belong here' },
    });
    expect(await strike(reference, entry)).toBe('saved');
    const { content } = await readCase(reference, later);
    const lines = content?.story.map(({ line }) => line);
    expect(lines).toContain('An entry was struck out. Meant for another case');
    expect(JSON.stringify(content)).not.toContain('About somebody else');
    await expect(strike(reference, entry)).rejects.toThrow(NotFoundError);
    signInAs(lead);
    const seen = (await readCase(reference)).content?.story.find(({ isStruck }) => isStruck);
    expect(seen?.line).toBe('Note. About somebody else');
  });

  it('is before the lead by the end of the next working day, who reads it and the reason', async () => {
    const { reference } = await assigned();
    await writeNote(reference, note('About somebody else'), later);
    const entry = await newest('note');
    await strike(reference, entry, 'Not hers');
    const review = {
      what: 'Review an entry that was struck out',
      why: 'Tomasz Lewandowski struck out a note: Not hers',
      name: 'Priya Raman',
      dueAt: Temporal.Instant.from('2026-12-03T17:00:00Z'),
    };
    const ofTheirs = (await readCase(reference, later)).content?.tasks;
    expect(ofTheirs).toMatchObject([{ ...review, mayEnd: false }]);
    signInAs(lead);
    const ofLead = (await readCase(reference, later)).content?.tasks;
    expect(ofLead).toMatchObject([{ ...review, mayEnd: true, struck: entry }]);
    expect((await readLeadPage(later)).reviews).toMatchObject([{ reference, why: review.why }]);
    const rows = Object.values(await readMyDay(later)).flat();
    expect(rows).toContainEqual(expect.objectContaining({ what: 'task', words: review.what }));
  });

  it('is struck out by the lead, whoever wrote it, and nobody reviews that', async () => {
    const { reference } = await assigned();
    await writeNote(reference, note('About somebody else'), later);
    const entry = await newest('note');
    signInAs(lead);
    expect((await readEntryToStrike(reference, entry)).shown.isReviewed).toBe(false);
    expect(await strike(reference, entry)).toBe('saved');
    expect((await readCase(reference, later)).content?.tasks).toEqual([]);
  });

  it('that a colleague wrote is neither for the owner of the case nor for who covers it', async () => {
    const { id, reference } = await assigned();
    signInAs(lead);
    await writeNote(reference, note('By the lead'), later);
    const byLead = await newest('note');
    const covers = formOf({ colleague: colleague.id, why: 'Away' });
    await openForCover(reference, covers, later);
    signInAs(caseworker);
    await logContact(reference, call(), later);
    const byOwner = await newest('contact');
    const before = await standing(id);
    for (const [person, entry] of [
      [caseworker, byLead],
      [colleague, byLead],
      [colleague, byOwner],
    ] as const) {
      signInAs(person);
      const { story = [] } = (await readCase(reference)).content ?? {};
      expect(story.find((line) => line.id === entry)?.isStrikable).toBe(false);
      await expect(readEntryToStrike(reference, entry)).rejects.toThrow(NotFoundError);
      await expect(strike(reference, entry)).rejects.toThrow(NotFoundError);
    }
    expect(await refusals(id)).toBe(6);
    expect(await standing(id)).toEqual(before);
  });

  it('that somebody else corrected is still for who wrote it', async () => {
    const { reference } = await assigned();
    await writeNote(reference, note('About somebody else'), later);
    const first = await newest('note');
    await db.ask(
      `INSERT INTO entry (id, case_id, kind, original_id, version, is_latest, author_id, author_name,
         author_role, happened_at, written_at, codes)
       SELECT gen_random_uuid(), case_id, kind, original_id, 2, true, $2, 'Priya Raman', 'lead',
         happened_at, written_at, codes FROM entry WHERE id = $1`,
      [first, lead.id],
    );
    await db.ask('UPDATE entry SET is_latest = false WHERE id = $1', [first]);
    expect(await strike(reference, await newest('note'))).toBe('saved');
  });

  it('is struck out by the safeguarding lead who wrote it', async () => {
    const { reference } = await assigned();
    await askSafeguardingLead(reference, formOf({ why: 'x' }), later);
    signInAs(dsl);
    await writeNote(reference, note('About somebody else'), later);
    expect(await strike(reference, await newest('note'))).toBe('saved');
  });

  it.each(['', 'nonsense', '00000000-0000-4000-8000-000000000000'])(
    'that is none (%s) is not there',
    async (entry) => {
      const { reference } = await newCase();
      signInAs(lead);
      await expect(readEntryToStrike(reference, entry)).rejects.toThrow(NotFoundError);
    },
  );
});

describe('what was done on a case', () => {
  it('is struck out by nobody: neither by who did it nor by the lead, and the case stands as it did', async () => {
    const { id, reference } = await assigned({ safe: 'no' });
    const why = 'x';
    await acknowledge(reference, formOf({}), later);
    await addCoWorker(reference, formOf({ colleague: colleague.id, why }), later);
    await logContact(reference, call(), later);
    const putOff = await moveLater(
      reference,
      formOf({ entry: '', until: '2026-12-18', why }),
      later,
    );
    expect(putOff).toBe('saved');
    await changeLevel(reference, formOf({ level: 'amber', why, seen: 'red' }), later);
    await askSafeguardingLead(reference, formOf({ why }), later);
    signInAs(dsl);
    const decision = { decision: 'no-further', told: 'told', grounds: 'No risk' };
    await decideAsSafeguardingLead(reference, decision, later);
    signInAs(caseworker);
    await askSafeguardingLead(reference, formOf({ why }), later.add({ minutes: 1 }));
    signInAs(lead);
    await openForCover(reference, formOf({ colleague: colleague.id, why }), later);
    const before = await standing(id);
    expect(before?.next_step).toBe('decide');
    const done = [
      'acknowledgement',
      'assignment',
      'co-worker',
      'moved',
      'level',
      'consultation',
      'safeguarding-decision',
      'cover',
    ] as const;
    for (const kind of done) {
      const entry = await newest(kind);
      for (const person of [caseworker, lead]) {
        signInAs(person);
        const { story = [] } = (await readCase(reference)).content ?? {};
        const line = story.find((one) => one.id === entry);
        expect(line?.isStrikable, kind).toBe(false);
        await expect(strike(reference, entry), kind).rejects.toThrow(NotFoundError);
      }
    }
    expect(await refusals(id)).toBe(done.length * 2);
    expect(await standing(id)).toEqual(before);
    signInAs(dsl);
    const rows = Object.values(await readMyDay(later)).flat();
    expect(rows).toContainEqual(expect.objectContaining({ what: 'decide', reference }));
  });
});
