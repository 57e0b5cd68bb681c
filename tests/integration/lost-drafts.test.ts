import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readCase } from '#lib/data/cases/read-case.ts';
import { listDrafts } from '#lib/data/drafts/drafts.ts';
import { keepDraft } from '#lib/data/drafts/keep-draft.ts';
import { discardLostDraft, readLostDraft, takeOverDraft } from '#lib/data/drafts/lost-drafts.ts';
import { sealWriter } from '#lib/data/drafts/writer-seal.ts';
import { NotFoundError } from '#lib/errors.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import {
  assign,
  audited,
  caseworker,
  colleague,
  db,
  formOf,
  later,
  lead,
  newCase,
} from './cases/desk.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* What somebody was writing on a case that they do not have any more is before its lead, and before nobody else. */

const written = { text: 'She said that it happened twice', audience: 'team' };
const kept = later;

let id: string;
let reference: string;

beforeEach(async () => {
  ({ id, reference } = await newCase());
  signInAs(lead);
  await assign(reference, caseworker.id);
  signInAs(caseworker);
  const sealed = await sealWriter({ staffId: caseworker.id, form: 'note', reference });
  expect(await keepDraft(sealed, written, kept)).toBe('kept');
});

async function draftsOnCase() {
  return (await readCase(reference)).content?.lostDrafts;
}

async function draftId(): Promise<string> {
  const [found] = await db.ask<{ id: string }>('SELECT id FROM draft');
  return found?.id ?? '';
}

/** Each way in which the caseworker loses the case. */
const losses: Readonly<Record<string, () => Promise<unknown>>> = {
  reassigned: async () => {
    signInAs(lead);
    await assign(reference, colleague.id);
  },
  walled: () =>
    db.ask('INSERT INTO case_wall VALUES ($1, $2)', [id, keyedHash('wall', caseworker.id)]),
  'without their role': () =>
    db.ask(`UPDATE staff_member SET roles = '{}' WHERE id = $1`, [caseworker.id]),
  deactivated: () =>
    db.ask('UPDATE staff_member SET active = false WHERE id = $1', [caseworker.id]),
};

describe('a draft whose author has the case', () => {
  it('is theirs: its lead does not see it, nor that it is there', async () => {
    signInAs(lead);
    expect(await draftsOnCase()).toEqual([]);
    await expect(readLostDraft(reference, await draftId())).rejects.toThrow(NotFoundError);
  });
});

describe.each(Object.keys(losses))('a draft whose author was %s', (how) => {
  beforeEach(async () => {
    await losses[how]?.();
    return async () => {
      await db.ask(
        `UPDATE staff_member SET active = true, roles = '{student-caseworker}' WHERE id = $1`,
        [caseworker.id],
      );
    };
  });

  it('is before the lead, who takes it over as a note that quotes them', async () => {
    signInAs(lead);
    const draft = await draftId();
    expect(await draftsOnCase()).toEqual([
      { id: draft, author: 'Tomasz Lewandowski', form: 'note', savedAt: kept },
    ]);
    expect((await readLostDraft(reference, draft)).shown.words).toBe(written.text);
    expect(await takeOverDraft(reference, formOf({ entry: draft }), kept.add({ hours: 1 }))).toBe(
      'saved',
    );
    const [line] = (await readCase(reference)).content?.story ?? [];
    expect(line).toMatchObject({
      line: 'Note. Tomasz Lewandowski was writing, and did not save it (note):',
      author: 'Priya Raman',
    });
    expect(await draftsOnCase()).toEqual([]);
    expect(await db.ask(`SELECT 1 FROM sealed_record WHERE kind = 'draft'`)).toEqual([]);
    expect(await audited(id)).toContain('case.take-over-draft');
  });

  it('is discarded by the lead alone, on record as what it was', async () => {
    signInAs(lead);
    const form = formOf({ entry: await draftId() });
    expect(await discardLostDraft(reference, form)).toBe('saved');
    expect(await db.ask('SELECT 1 FROM draft')).toEqual([]);
    expect(await audited(id)).toContain('case.discard-draft');
  });

  it('is before nobody who does not lead the case', async () => {
    const draft = await draftId();
    signInAs(colleague);
    await expect(readLostDraft(reference, draft)).rejects.toThrow(NotFoundError);
    await expect(discardLostDraft(reference, formOf({ entry: draft }))).rejects.toThrow(
      NotFoundError,
    );
    const { content } = await readCase(reference);
    expect(content?.lostDrafts ?? []).toEqual([]);
  });
});

describe('whoever lost the case', () => {
  it('has it on their day no more', async () => {
    await losses.walled?.();
    signInAs(caseworker);
    expect(await listDrafts()).toEqual([]);
  });

  it('does not read it, though they lead the team, where they are walled off', async () => {
    await losses.reassigned?.();
    await db.ask('INSERT INTO case_wall VALUES ($1, $2)', [id, keyedHash('wall', lead.id)]);
    signInAs(lead);
    await expect(readLostDraft(reference, await draftId())).rejects.toThrow(NotFoundError);
  });
});

describe('a draft of a form about two cases', () => {
  it('names no other case in the note of who takes it over', async () => {
    await db.ask('DELETE FROM draft');
    const { reference: other } = await newCase();
    const sealed = await sealWriter({ staffId: caseworker.id, form: 'leave-apart', reference });
    await keepDraft(sealed, { other, why: 'They share a phone' }, kept);
    signInAs(lead);
    const draft = await draftId();
    expect((await readLostDraft(reference, draft)).shown.words).toBe('They share a phone');
    await takeOverDraft(reference, formOf({ entry: draft }));
    const shown = JSON.stringify((await readCase(reference)).content?.story);
    expect(shown).toContain('why two cases stay apart');
    expect(shown).not.toContain(other);
  });
});
