import { expect, it, vi } from 'vitest';
import { closeCase } from '#lib/data/cases/close.ts';
import { openForCover } from '#lib/data/cases/cover.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { logReply } from '#lib/data/cases/log-reply.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { askSafeguardingLead } from '#lib/data/cases/safeguarding.ts';
import { writeTask } from '#lib/data/cases/task.ts';
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
  versionOf,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* No answer came, or the button was pressed twice: what was written comes once more. */

const note = () => formOf({ text: 'She rang', audience: 'team' });

const verbs = [
  ['note', writeNote, note()],
  ['log-contact', logContact, call()],
  [
    'log-reply',
    logReply,
    formOf({ came: 'email', text: 'Friday is fine', at: ['2026-12-02', '10:30'] }),
  ],
  [
    'task',
    writeTask,
    formOf({ what: 'Ring housing', why: 'A room', owner: caseworker.id, due: '2026-12-04' }),
  ],
  ['cover', openForCover, formOf({ colleague: colleague.id, why: 'Nobody answers' })],
  ['ask-safeguarding-lead', askSafeguardingLead, formOf({ why: 'There is a child' })],
] as const;

async function withCase() {
  const found = await newCase();
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  return found;
}

async function onPage(form: FormData, reference: string, verb: string): Promise<FormData> {
  const page = new FormData();
  for (const [name, value] of form) page.append(name, value);
  page.set('writer', await sealWriter({ staffId: lead.id, form: verb, reference }));
  return page;
}

const entries = () =>
  db.ask<{ id: string; kind: string }>('SELECT id, kind FROM entry ORDER BY id');

it.each(verbs)(
  'what %s writes is there once, and both are told the same',
  async (verb, save, form) => {
    const { id, reference } = await withCase();
    const page = await onPage(form, reference, verb);
    const both = await Promise.all([save(reference, page, later), save(reference, page, later)]);
    expect(both).toEqual(['saved', 'saved']);
    const once = await entries();
    const version = await versionOf(reference);
    const known = await audited(id);
    expect(await save(reference, page, later)).toBe('saved');
    expect(await entries()).toEqual(once);
    expect(await versionOf(reference)).toBe(version);
    expect(await audited(id)).toEqual(known);
    expect(known.filter((action) => action === `case.${verb}`)).toHaveLength(1);
  },
);

it('the same words from a page that was opened anew are written again, as are others from the same page', async () => {
  const { reference } = await withCase();
  const page = await onPage(note(), reference, 'note');
  const anew = await onPage(note(), reference, 'note');
  const changed = await onPage(note(), reference, 'note');
  changed.set('writer', `${page.get('writer')}`);
  changed.set('text', 'She rang twice');
  for (const form of [page, anew, changed, page]) {
    expect(await writeNote(reference, form, later)).toBe('saved');
  }
  expect((await entries()).filter(({ kind }) => kind === 'note')).toHaveLength(3);
});

it('is answered where the verb is not possible any more, and is refused to anybody else', async () => {
  const { reference } = await withCase();
  const page = await onPage(call(), reference, 'log-contact');
  expect(await logContact(reference, page, later)).toBe('saved');
  const closing = formOf({
    outcome: 'supported',
    told: 'yes',
    text: 'They had what they wanted',
    seen: `${await versionOf(reference)}`,
  });
  expect(await closeCase(reference, closing, later)).toBe('saved');
  expect(await logContact(reference, page, later)).toBe('saved');
  signInAs(colleague);
  await expect(logContact(reference, page, later)).rejects.toThrow(NotFoundError);
});
