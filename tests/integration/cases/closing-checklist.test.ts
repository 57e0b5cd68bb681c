import { describe, expect, it, vi } from 'vitest';
import type { Verb } from '#lib/casework/case/workflow.ts';
import { closingFields } from '#lib/casework/closing/fields.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { readClosing } from '#lib/data/cases/closing-checklist.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { finishTask, writeTask } from '#lib/data/cases/task.ts';
import { keepDraft } from '#lib/data/drafts/keep-draft.ts';
import { sealWriter } from '#lib/data/drafts/writer-seal.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  call,
  caseworker,
  db,
  formOf,
  later,
  lead,
  newCase,
  standing,
  stranger,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* What is gone through before a case is closed, and the emails about it. */

async function caseWithOwner(wishes: Partial<ContactDetails> = {}) {
  const found = await newCase({ role: 'undergraduate' }, wishes);
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  return found;
}

const addTask = (reference: string) =>
  writeTask(
    reference,
    formOf({
      what: 'Write to the tutor',
      why: 'She asked',
      owner: caseworker.id,
      due: '2026-12-04',
    }),
    later,
  );

async function close(reference: string, changes: Readonly<Record<string, string>> = {}) {
  const { version } = (await readClosing(reference)).shown;
  return closeCase(
    reference,
    formOf({ outcome: 'supported', told: 'yes', text: '', seen: `${version}`, ...changes }),
    later,
  );
}

/** An attempt on a day, written down then. */
const tried = async (reference: string, day: string) =>
  expect(
    await logContact(
      reference,
      call({ outcome: 'not-reached', said: '', at: [day, '10:30'] }),
      Temporal.Instant.from(`${day}T11:00:00Z`),
    ),
  ).toBe('saved');

const emails = () =>
  db
    .ask<{ kind: string }>(
      'SELECT kind FROM email WHERE recipient_id IS NULL ORDER BY queued_at, kind',
    )
    .then((rows) => rows.map(({ kind }) => kind));

describe('before a case is closed', () => {
  it('it is not said to its owner what somebody was writing who does not have it any more', async () => {
    const { reference } = await caseWithOwner();
    const writer = { staffId: stranger.id, form: 'note', reference };
    await keepDraft(await sealWriter(writer), { text: 'x' });
    expect((await readClosing(reference)).shown.drafts).toEqual([]);
  });

  it('it is shown what is open: tasks, and what somebody is writing, of which nothing is shown', async () => {
    const { reference } = await caseWithOwner();
    await addTask(reference);
    const keep = async (form: Verb, text: string) =>
      keepDraft(await sealWriter({ staffId: caseworker.id, form, reference }), { text });
    await keep('note', 'She said that');
    await keep('close', 'Half');
    const own = (await readClosing(reference)).shown;
    expect(own.tasks.map(({ what }) => what)).toEqual(['Write to the tutor']);
    expect(own.drafts).toEqual([{ verb: 'note', author: undefined }]);
    signInAs(lead);
    const { drafts } = (await readClosing(reference)).shown;
    expect(drafts).toContainEqual({ verb: 'note', author: 'Tomasz Lewandowski' });
    expect(JSON.stringify(drafts)).not.toContain('She said');
  });

  it('it stays open while a task is, unless whoever closes it says that the task ends; the Story says so', async () => {
    const { id, reference } = await caseWithOwner();
    await addTask(reference);
    const { version } = (await standing(id)) ?? {};
    expect(await close(reference)).toMatchObject({
      errors: { endTasks: 'Finish what is open, or say that it ends' },
    });
    expect(await standing(id)).toMatchObject({ state: 'assigned', version });
    expect(await close(reference, { endTasks: 'yes' })).toBe('saved');
    const { content } = await readCase(reference);
    expect(content?.story.map(({ line }) => line)).toContain(
      'Closed: they had the support that they wanted (one open task ended)',
    );
    expect(await db.ask(`SELECT 1 FROM entry WHERE kind = 'task' AND ended_at IS NULL`)).toEqual(
      [],
    );
  });

  it('it is shown which emails wait to go, that nobody acknowledged that it is Red, and that nobody tried', async () => {
    const { id, reference } = await caseWithOwner();
    expect((await readClosing(reference)).shown).toMatchObject({
      emails: [{ kind: 'we-have-it' }, { kind: 'introduction' }],
      neverDone: ['contact'],
    });
    await db.ask(`UPDATE case_file SET level = 'red' WHERE id = $1`, [id]);
    expect((await readClosing(reference)).shown.neverDone).toEqual(['acknowledge', 'contact']);
    await db.ask(`UPDATE email SET state = 'sent', settled_at = now()`);
    await logContact(reference, call({ outcome: 'not-reached' }), later);
    expect((await readClosing(reference)).shown).toMatchObject({ emails: [], neverDone: [] });
  });

  it('that they could not be reached is said of nobody whom nobody tried', async () => {
    const { reference } = await caseWithOwner();
    const ending = { outcome: 'not-reached', told: '', text: 'x' };
    expect(await close(reference, ending)).toMatchObject({
      errors: { outcome: expect.stringContaining('Nobody has logged that they tried') },
    });
  });

  it('that they could not be reached is said once every attempt was made, and not before', async () => {
    const { reference } = await caseWithOwner();
    const ending = { outcome: 'not-reached', told: '', text: 'x' };
    for (const day of ['2026-12-02', '2026-12-04', '2026-12-09', '2026-12-16']) {
      expect(await close(reference, ending)).toMatchObject({ errors: { outcome: /./ } });
      expect((await readClosing(reference)).shown).toMatchObject({ isUnreached: false });
      await tried(reference, day);
    }
    expect((await readClosing(reference)).shown).toMatchObject({ isUnreached: true });
    expect(await close(reference, ending)).toBe('saved');
  });

  it('that they could not be reached is said of nobody who was reached', async () => {
    const { reference } = await caseWithOwner();
    await logContact(reference, call(), later);
    expect((await readClosing(reference)).shown.unreached.kind).toBe('not-possible');
    const posted = { outcome: 'not-reached', told: '', text: 'x', email: 'yes' };
    expect(await close(reference, posted)).toMatchObject({
      errors: { outcome: expect.stringContaining('Somebody was in touch with them') },
    });
    expect(await emails()).not.toContain('door-open');
  });

  it('where their wishes ended the attempts the lead says so, and no email tells of several', async () => {
    const { reference } = await caseWithOwner({ unreachable: 'wait' });
    await tried(reference, '2026-12-02');
    const ending = { outcome: 'not-reached', told: '', text: 'x' };
    expect(await close(reference, ending)).toMatchObject({
      errors: { outcome: expect.stringContaining('the lead decides') },
    });
    signInAs(lead);
    expect(await close(reference, { ...ending, email: 'yes' })).toMatchObject({
      errors: { email: expect.stringContaining('leave it without a tick') },
    });
    expect(await close(reference, ending)).toBe('saved');
    expect(await emails()).not.toContain('door-open');
  });

  it('whoever wished that nobody tries again is not emailed by habit: the tick says so', async () => {
    const { reference } = await caseWithOwner({ unreachable: 'stop' });
    expect((await readClosing(reference)).shown.wishedNone).toBe(false);
    await logContact(reference, call({ outcome: 'not-reached' }), later);
    expect((await readClosing(reference)).shown.wishedNone).toBe(true);
    const { email } = closingFields({
      openTasks: 0,
      mayEmail: true,
      wishedNone: true,
      unreached: { kind: 'possible', hasLetter: false },
    });
    expect(JSON.stringify(email)).toContain('wished that nobody tries again');
  });

  it('a task can be finished first', async () => {
    const { reference } = await caseWithOwner();
    await addTask(reference);
    const [task] = (await readClosing(reference)).shown.tasks;
    await finishTask(reference, formOf({ entry: task?.id ?? '' }), later);
    expect((await readClosing(reference)).shown.tasks).toEqual([]);
    expect(await close(reference)).toBe('saved');
  });
});

describe('the closing email', () => {
  it('goes where whoever closes the case wants it', async () => {
    const { reference } = await caseWithOwner();
    expect((await readClosing(reference)).shown.emailsToGo?.closed).toMatchObject({
      inbox: { to: 'sam@example.org', subject: 'A message from the University' },
      text: expect.stringMatching(/\n\nUniversity of Leicester$/),
    });
    await close(reference, { email: 'yes' });
    expect(await emails()).toContain('closed');
  });

  it('does not go unless they want it', async () => {
    const { reference } = await caseWithOwner();
    await close(reference);
    expect(await emails()).not.toContain('closed');
  });

  it('says that the door stays open to somebody who could not be reached, whom it tells', async () => {
    const { reference } = await caseWithOwner();
    for (const day of ['2026-12-02', '2026-12-04', '2026-12-09', '2026-12-16']) {
      await tried(reference, day);
    }
    expect(await close(reference, { outcome: 'not-reached', told: '', email: 'yes' })).toBe(
      'saved',
    );
    expect(await emails()).toContain('door-open');
  });

  it('is not offered, and does not go whatever is posted, where their wishes allow none', async () => {
    const { reference } = await caseWithOwner({ mayConfirm: 'no' });
    expect((await readClosing(reference)).shown.emailsToGo).toBeUndefined();
    expect(await close(reference, { email: 'yes' })).toBe('saved');
    expect(await emails()).toEqual([]);
  });
});

describe('an attempt that failed', () => {
  const attempts = async (reference: string, days: readonly string[]) => {
    for (const day of days) await tried(reference, day);
  };
  const days = ['2026-12-02', '2026-12-03', '2026-12-04', '2026-12-09', '2026-12-16', '2026-12-17'];

  it('is told by email at 2, 5 and 10 working days, and then the door stays open', async () => {
    const { id, reference } = await caseWithOwner();
    await attempts(reference, days);
    expect((await emails()).filter((kind) => kind === 'tried')).toHaveLength(3);
    expect(await standing(id)).toMatchObject({ next_step: 'door' });
  });

  it.each<Partial<ContactDetails>>([{ mayConfirm: 'no' }, { emailSafe: 'no', mayConfirm: 'no' }])(
    'is told to nobody whose wishes do not allow it: %j',
    async (wishes) => {
      const { reference } = await caseWithOwner(wishes);
      await attempts(reference, days.slice(0, 3));
      expect(await emails()).not.toContain('tried');
    },
  );
});
