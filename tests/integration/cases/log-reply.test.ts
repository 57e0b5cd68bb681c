import { describe, expect, it, vi } from 'vitest';
import { assignCase, readAssignment } from '#lib/data/cases/assign.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { correctEntry, readEntryToCorrect } from '#lib/data/cases/correct.ts';
import { declareConflict } from '#lib/data/cases/declare-conflict.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { logReply, readReplyToLog } from '#lib/data/cases/log-reply.ts';
import { moveLater } from '#lib/data/cases/move-later.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { strikeOut } from '#lib/data/cases/strike-out.ts';
import { finishTask } from '#lib/data/cases/task.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
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
  versionOf,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* A reply is written down: somebody is to answer it, and a closed case goes back before its lead. */

const reply = (changes: Readonly<Record<string, string | readonly string[]>> = {}) =>
  formOf({
    came: 'email',
    text: 'Could we meet on Monday?\nNot in the mornings.',
    at: ['2026-12-02', '10:45'],
    ...changes,
  });

async function assigned(wishes: Partial<ContactDetails> = {}) {
  const found = await newCase({ role: 'undergraduate' }, { email: 'sam@example.org', ...wishes });
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  return found;
}

const tasks = () =>
  db.ask<{ owner_id: string; due_at: Date }>(
    `SELECT owner_id, due_at FROM entry WHERE kind = 'task' AND ended_at IS NULL`,
  );

async function close(reference: string) {
  const seen = `${await versionOf(reference)}`;
  const form = formOf({ outcome: 'supported', told: 'yes', text: '', seen });
  expect(await closeCase(reference, form, later)).toBe('saved');
}

describe('a reply', () => {
  it('is a line of the Story, whole where everything is shown, and a task for whoever has the case', async () => {
    const { id, reference } = await assigned();
    expect(await logReply(reference, reply(), later)).toBe('saved');
    const { content } = await readCase(reference);
    expect(content?.story.map(({ line }) => line)).toEqual(
      expect.arrayContaining([
        'Email from them. Could we meet on Monday?',
        'Task for Tomasz Lewandowski: Answer them. They wrote to us',
      ]),
    );
    const whole = await readCase(reference, later, { part: 'everything', page: 1 });
    expect(whole.content?.story.flatMap(({ written }) => written)).toContainEqual({
      term: 'In words',
      text: 'Could we meet on Monday?\nNot in the mornings.',
    });
    expect(await tasks()).toEqual([
      { owner_id: caseworker.id, due_at: new Date('2026-12-03T17:00:00Z') },
    ]);
    expect((await readMyDay(later)).now).toMatchObject([{ what: 'reply', words: 'Answer them' }]);
    expect(await standing(id)).toMatchObject({
      state: 'assigned',
      next_step: 'contact',
      last_contact_at: new Date('2026-12-02T10:45:00Z'),
      email_confirmed_at: null,
    });
    expect(await audited(id)).toContain('case.log-reply');
  });

  it('stands in Now until it is answered, or put off: then it stands by its date', async () => {
    const { reference } = await assigned();
    await logReply(reference, reply(), later);
    const row = (await readMyDay(later)).now.find(({ what }) => what === 'reply');
    const entry = row?.entry ?? '';
    const form = formOf({ entry, until: '2026-12-07', why: 'They are away until then' });
    expect(await moveLater(reference, form, later)).toBe('saved');
    const day = await readMyDay(later);
    expect(day.now).toEqual([]);
    expect(day.later).toContainEqual(expect.objectContaining({ what: 'reply', entry }));
    expect(await finishTask(reference, formOf({ entry }), later)).toBe('saved');
    const left = Object.values(await readMyDay(later)).flat();
    expect(left.map(({ what }) => what)).toEqual(['next']);
  });

  it('lies sealed: nothing of it stands in the clear', async () => {
    const { id, reference } = await assigned();
    await logReply(reference, reply(), later);
    const rows = await db.ask(`SELECT * FROM entry WHERE case_id = $1`, [id]);
    expect(JSON.stringify(rows)).not.toMatch(/Monday|mornings/);
  });

  it('stands in the Story above what was written earlier in the same minute', async () => {
    const { reference } = await assigned();
    const minute = Temporal.Instant.from('2026-12-02T10:45:00Z');
    const note = formOf({ text: 'Before it', audience: 'team' });
    await writeNote(reference, note, minute.add({ seconds: 20 }));
    await logReply(reference, reply(), minute.add({ seconds: 40 }));
    await writeNote(
      reference,
      formOf({ text: 'After it', audience: 'team' }),
      minute.add({ seconds: 50 }),
    );
    const { content } = await readCase(reference);
    const kinds = new Set(['note', 'message-in']);
    expect(content?.story.filter(({ kind }) => kinds.has(kind)).map(({ line }) => line)).toEqual([
      'Note. After it',
      'Email from them. Could we meet on Monday?',
      'Note. Before it',
    ]);
  });

  it('is for the lead while nobody has the case, and then for who has it, where who was to answer may not have it', async () => {
    const { reference } = await assigned();
    await logReply(reference, reply(), later);
    await declareConflict(reference, formOf({}), later);
    signInAs(lead);
    const toAnswer = expect.objectContaining({
      what: 'reply',
      words: 'Answer them',
      waitsFor: undefined,
    });
    const whose = async () => (await readCase(reference)).content?.tasks.map(({ name }) => name);
    expect(await whose()).toEqual(['nobody']);
    expect((await readMyDay(later)).now).toContainEqual(toAnswer);
    await assign(reference, colleague.id);
    expect(await whose()).toEqual(['Amara Osei']);
    expect((await readMyDay(later)).now).not.toContainEqual(toAnswer);
    signInAs(colleague);
    expect((await readMyDay(later)).now).toContainEqual(toAnswer);
  });

  it('from the address on file confirms it', async () => {
    const { id, reference } = await assigned();
    expect((await readReplyToLog(reference)).shown.email).toBe('sam@example.org');
    expect(await logReply(reference, reply({ isFromAddress: 'yes' }), later)).toBe('saved');
    expect(await standing(id)).toMatchObject({
      email_confirmed_at: new Date(later.epochMilliseconds),
    });
    const { content } = await readCase(reference);
    expect(content?.story.map(({ line }) => line)).toContain(
      'Email from them, from the address on file. Could we meet on Monday?',
    );
  });

  it('puts a closed case back before its lead as new, who is told and is to answer, and the wishes are asked again', async () => {
    const { id, reference } = await assigned();
    await logContact(reference, call(), later);
    await close(reference);
    await db.ask('DELETE FROM email');
    const next = Temporal.Instant.from('2026-12-03T10:00:00Z');
    const form = reply({ isFromAddress: 'yes', at: ['2026-12-03', '09:30'] });
    expect(await logReply(reference, form, next)).toBe('saved');
    expect(await standing(id)).toMatchObject({
      state: 'new',
      next_step: 'contact',
      next_due_at: new Date('2026-12-07T17:00:00Z'),
      assigned_to_id: null,
      closed_at: null,
      reached_at: null,
      wishes_confirmed_at: null,
      email_confirmed_at: new Date('2026-12-03T10:00:00Z'),
    });
    expect(await tasks()).toMatchObject([{ owner_id: lead.id }]);
    expect(
      await db.ask(
        'SELECT e.kind, s.name FROM email e JOIN staff_member s ON s.id = e.recipient_id',
      ),
    ).toEqual([{ kind: 'new-case', name: 'Priya Raman' }]);
    signInAs(lead);
    const { content } = await readCase(reference);
    expect(content?.story.map(({ line }) => line)).toContain(
      'Opened again. Before, Tomasz Lewandowski had it. They wrote',
    );
  });

  it.each(['stop', 'wait'] as const)(
    'ends the wait of whoever said “%s”: they are answered, and may be introduced to somebody',
    async (unreachable) => {
      const byEmail = { emailSafe: 'yes', mayConfirm: 'yes' } as const;
      const { id, reference } = await assigned({ ...byEmail, unreachable });
      await logContact(reference, call({ outcome: 'not-reached', said: '' }), later);
      expect(await standing(id)).toMatchObject({ next_step: 'lead' });
      await logReply(reference, reply(), later);
      expect(await standing(id)).toMatchObject({ state: 'reaching', next_step: 'attempt' });
      signInAs(lead);
      const { seen, introduction } = (await readAssignment(reference)).shown;
      expect(introduction).toMatchObject({ inbox: expect.any(Object) });
      const form = formOf({ owner: colleague.id, why: '', seen });
      expect(await assignCase(reference, form, later)).toBe('saved');
    },
  );

  it('is corrected, and struck out, and the case stands as it did', async () => {
    const { id, reference } = await assigned({ unreachable: 'wait' });
    await logContact(reference, call({ outcome: 'not-reached', said: '' }), later);
    const before = await standing(id);
    await logReply(reference, reply(), later);
    const [entry] = await db.ask<{ id: string }>(`SELECT id FROM entry WHERE kind = 'message-in'`);
    const { values } = (await readEntryToCorrect(reference, entry?.id ?? '')).shown;
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...values, at: ['2026-12-02', '10:15'] })) {
      for (const one of [value].flat()) form.append(name, one);
    }
    expect(await correctEntry(reference, form, later)).toBe('saved');
    // They wrote before they were tried: the attempt was not answered.
    expect(await standing(id)).toMatchObject({ next_step: 'lead' });
    const [latest] = await db.ask<{ id: string }>(
      `SELECT id FROM entry WHERE kind = 'message-in' AND is_latest`,
    );
    await strikeOut(reference, formOf({ entry: latest?.id ?? '', why: 'Not hers' }), later);
    expect(await standing(id)).toEqual({ ...before, version: expect.any(Number) });
  });

  it.each([
    ['no way', { came: '' }, { came: 'Choose how it came' }],
    ['nothing said', { text: ' ' }, { text: 'Write what they said' }],
    ['a time to come', { at: ['2026-12-02', '23:00'] }, { at: /not happened yet/ }],
    ['a time before the case came', { at: ['2026-12-01', '10:00'] }, { at: /before the case/ }],
    ['a day that there is not', { at: ['2026-02-31', '10:00'] }, { at: /no such day/ }],
    [
      'an address that a letter cannot come from',
      { came: 'letter', isFromAddress: 'yes' },
      { isFromAddress: /email that comes from/ },
    ],
    ['a line turned around', { text: 'a\u202Eb' }, { text: /hidden marks/ }],
  ])('with %s is refused beside the field, and nothing is stored', async (_, changes, errors) => {
    const { id, reference } = await assigned();
    await close(reference);
    const before = await standing(id);
    const expected = Object.fromEntries(
      Object.entries(errors).map(([field, words]) => [field, expect.stringMatching(words)]),
    );
    expect(await logReply(reference, reply(changes), later)).toMatchObject({ errors: expected });
    expect(await standing(id)).toEqual(before);
    expect(await tasks()).toEqual([]);
  });

  it('of somebody without an email address confirms none, whatever is posted', async () => {
    const { id, reference } = await assigned({ email: '', emailSafe: 'no', mayConfirm: 'no' });
    expect(await logReply(reference, reply({ isFromAddress: 'yes' }), later)).toBe('saved');
    expect(await standing(id)).toMatchObject({ email_confirmed_at: null });
  });

  it('is logged by nobody who does not have the case', async () => {
    const { reference } = await assigned();
    signInAs(colleague);
    await expect(logReply(reference, reply(), later)).rejects.toThrow(NotFoundError);
    await expect(readReplyToLog(reference)).rejects.toThrow(NotFoundError);
  });
});
