import { describe, expect, it, vi } from 'vitest';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { moveLater, readWhatMoves } from '#lib/data/cases/move-later.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { writeTask } from '#lib/data/cases/task.ts';
import { listDrafts } from '#lib/data/drafts/drafts.ts';
import { dropWritten, keepDraft } from '#lib/data/drafts/keep-draft.ts';
import { sealWriter } from '#lib/data/drafts/writer-seal.ts';
import { NotFoundError } from '#lib/errors.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  audited,
  call,
  caseworker,
  colleague,
  db,
  formOf,
  later,
  lead,
  newCase,
  standing,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* What can wait is put off, with a day and one line. */

const off = (until: string, entry = '', why = 'She asked to be left alone this week') =>
  formOf({ entry, until, why });

describe('putting off', () => {
  it('the next step moves when it is due, and the Story says until when and why', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(caseworker);
    await logContact(reference, call({ outcome: 'not-reached' }), later);
    expect((await readWhatMoves(reference, '')).shown).toMatchObject({
      words: 'Try to reach them again',
    });
    expect(await moveLater(reference, off('2026-12-14'), later)).toBe('saved');
    expect((await standing(id))?.next_due_at).toEqual(new Date('2026-12-14T17:00:00Z'));
    expect((await readCase(reference)).content?.story[0]?.line).toBe(
      'Put off until Mon 14 Dec: Try to reach them again. She asked to be left alone this week',
    );
    expect(await audited(id)).toContain('case.move');
  });

  it('a task moves by itself', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await writeTask(
      reference,
      formOf({ what: 'Ask housing', why: 'She asked', owner: lead.id, due: '2026-12-03' }),
      later,
    );
    const [task] = await db.ask<{ id: string }>(`SELECT id FROM entry WHERE kind = 'task'`);
    const before = (await standing(id))?.next_due_at;
    expect(await moveLater(reference, off('2026-12-08', task?.id), later)).toBe('saved');
    expect(await db.ask(`SELECT due_at FROM entry WHERE kind = 'task'`)).toEqual([
      { due_at: new Date('2026-12-08T17:00:00Z') },
    ]);
    expect((await standing(id))?.next_due_at).toEqual(before);
  });

  it('forgets what was being written about that task, and nothing about the next step', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await writeTask(
      reference,
      formOf({ what: 'Ask housing', why: 'She asked', owner: lead.id, due: '2026-12-03' }),
      later,
    );
    const [task] = await db.ask<{ id: string }>(`SELECT id FROM entry WHERE kind = 'task'`);
    const pageOf = (about: { readonly entry?: string | undefined }) =>
      sealWriter({ staffId: lead.id, form: 'move', reference, ...about });
    const page = await pageOf({ entry: task?.id });
    for (const writer of [await pageOf({}), page]) await keepDraft(writer, { why: 'She asked' });
    expect(await moveLater(reference, off('2026-12-08', task?.id), later)).toBe('saved');
    await dropWritten(page);
    const left = await listDrafts();
    expect(left).toMatchObject([{ form: 'move', reference, entry: undefined }]);
  });

  it.each([
    [off('2026-12-02'), { until: 'Until when: choose a day after today' }],
    [off('2027-06-01'), { until: 'Until when: at most 20 working days from today' }],
    [off('2026-02-31'), { until: expect.any(String) }],
    [off('2026-12-12', '', ''), { why: 'Say why it can wait' }],
  ])('is refused beside the field, and nothing is half done', async (form, errors) => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await logContact(reference, call({ outcome: 'not-reached' }), later);
    const before = await standing(id);
    expect(await moveLater(reference, form, later)).toMatchObject({ errors });
    expect(await standing(id)).toEqual(before);
    expect(await db.ask(`SELECT 1 FROM entry WHERE kind = 'moved'`)).toEqual([]);
  });

  it('is never possible for a first contact, another attempt or a consultation of a Red case, nor for a review', async () => {
    const { reference: green } = await newCase();
    signInAs(lead);
    await expect(moveLater(green, off('2026-12-04'), later)).rejects.toThrow(NotPossibleError);
    const { id, reference: red } = await newCase({ role: 'undergraduate', safe: 'no' });
    const missed = () => call({ outcome: 'not-reached', said: '' });
    for (const step of ['contact', 'attempt', 'consult']) {
      expect((await standing(id))?.next_step).toBe(step);
      await expect(moveLater(red, off('2026-12-04'), later)).rejects.toThrow(NotPossibleError);
      await logContact(red, missed(), later);
    }
    const { reference } = await newCase();
    await writeTask(
      reference,
      formOf({ what: 'Review', why: 'Cover', owner: lead.id, due: '2026-12-03' }),
      later,
    );
    await db.ask(`ALTER TABLE entry DISABLE TRIGGER USER`);
    await db.ask(`UPDATE entry SET codes = '{"isReview": true}' WHERE kind = 'task'`);
    await db.ask(`ALTER TABLE entry ENABLE TRIGGER USER`);
    const [task] = await db.ask<{ id: string }>(`SELECT id FROM entry WHERE kind = 'task'`);
    await expect(moveLater(reference, off('2026-12-04', task?.id), later)).rejects.toThrow(
      NotPossibleError,
    );
  });

  it('is for those who work on the case, and for tasks of that case alone', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    await expect(
      moveLater(reference, off('2026-12-04', crypto.randomUUID()), later),
    ).rejects.toThrow(NotFoundError);
    await expect(moveLater(reference, off('2026-12-04', 'no id'), later)).rejects.toThrow(
      NotFoundError,
    );
    signInAs(colleague);
    await expect(moveLater(reference, off('2026-12-04'), later)).rejects.toThrow(NotFoundError);
  });
});
