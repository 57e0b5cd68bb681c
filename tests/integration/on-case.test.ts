import { beforeEach, describe, expect, it, vi } from 'vitest';
import { acknowledge } from '#lib/data/cases/acknowledge.ts';
import { addCoWorker, readPossibleCoWorkers } from '#lib/data/cases/add-co-worker.ts';
import { assignCase, readAssignment } from '#lib/data/cases/assign.ts';
import { changeLevel } from '#lib/data/cases/change-level.ts';
import { changeWalls, readWalls } from '#lib/data/cases/change-walls.ts';
import { closeCase, reopenCase } from '#lib/data/cases/close.ts';
import { openForCover, readPossibleCover } from '#lib/data/cases/cover.ts';
import { declareConflict } from '#lib/data/cases/declare-conflict.ts';
import { CaseChangedError, NotPossibleError } from '#lib/data/cases/in-case.ts';
import { listCases } from '#lib/data/cases/list-cases.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { askSafeguardingLead, decideSafeguarding } from '#lib/data/cases/safeguarding.ts';
import { readEntryToStrike, strikeOut } from '#lib/data/cases/strike-out.ts';
import { finishTask, writeTask } from '#lib/data/cases/task.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { Answers } from '#lib/disclosure/questions/current.ts';
import { NotFoundError } from '#lib/errors.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import { ownDatabase } from './database.ts';
import { addStaff, arriveNamed, contactDetails, emptyStore, readyDraft } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* What is done on a case: by whom, in one transaction, with its entry, its place in the workflow and its audit entry. */

const db = await ownDatabase();

const lead = await addStaff(db, 'Priya Raman', ['student-team-lead']);
const caseworker = await addStaff(db, 'Tomasz Lewandowski', ['student-caseworker']);
const colleague = await addStaff(db, 'Amara Osei', ['student-caseworker']);
const stranger = await addStaff(db, 'Helen Marsh', ['staff-caseworker']);

/** A Wednesday. */
const received = Temporal.Instant.from('2026-12-02T09:00:00Z');
const assignedAt = received.add({ hours: 1 });
const later = received.add({ hours: 2 });

beforeEach(() => emptyStore(db));

function formOf(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return form;
}

async function newCase(
  answers: Answers = { role: 'undergraduate' },
  wishes: Partial<ContactDetails> = {},
): Promise<{ readonly id: string; readonly reference: string }> {
  const draft = readyDraft(answers);
  await arriveNamed(
    draft,
    contactDetails({ phone: '07700 900123', callSafe: 'yes', unreachable: 'next-way', ...wishes }),
    received,
  );
  return { id: draft.storedId, reference: draft.reference };
}

interface Standing {
  readonly state: string;
  readonly next_step: string | null;
  readonly assigned_to_id: string | null;
  readonly version: number;
  readonly first_attempt_at: Date | null;
  readonly next_due_at: Date | null;
  readonly acknowledged_at: Date | null;
  readonly reached_at: Date | null;
}

async function standing(id: string): Promise<Standing | undefined> {
  const [found] = await db.ask<Standing>('SELECT * FROM case_file WHERE id = $1', [id]);
  return found;
}

const audited = (id: string) =>
  db
    .ask<{ action: string }>(
      'SELECT action FROM audit_entry WHERE subject = $1 ORDER BY sequence',
      [id],
    )
    .then((rows) => rows.map(({ action }) => action));

async function assign(reference: string, owner: string, why = '') {
  const { version } = await readAssignment(reference);
  return assignCase(reference, formOf({ owner, why, seen: `${version}` }), assignedAt);
}

const call = (changes: Readonly<Record<string, string | readonly string[]>> = {}) =>
  formOf({
    outcome: 'reached',
    way: 'call',
    said: 'Will come on Friday',
    at: ['2026-12-02', '10:30'],
    ...changes,
  });

describe('assigning', () => {
  it('gives the case to somebody of the team, who then reads it, and says so in the Story', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    expect(await assign(reference, caseworker.id, 'Speaks Polish')).toBe('saved');
    expect(await standing(id)).toMatchObject({
      state: 'assigned',
      assigned_to_id: caseworker.id,
      next_step: 'contact',
    });
    expect((await audited(id)).at(-1)).toBe('case.assign');
    signInAs(caseworker);
    const { content } = await readCase(reference);
    expect(content?.story.map(({ line, author }) => [line, author])).toEqual([
      ['Assigned to Tomasz Lewandowski. Speaks Polish', 'Priya Raman'],
    ]);
  });

  it('offers those of the team from whom the case is not walled off, with their open cases', async () => {
    const { reference: first } = await newCase();
    signInAs(lead);
    await assign(first, caseworker.id);
    const { id, reference } = await newCase();
    await db.ask('INSERT INTO case_wall VALUES ($1, $2)', [id, keyedHash('wall', colleague.id)]);
    const { people } = await readAssignment(reference);
    expect(people.map(({ name, openCases }) => [name, openCases])).toEqual([
      ['Priya Raman', 0],
      ['Tomasz Lewandowski', 1],
    ]);
    const outcome = await assign(reference, colleague.id);
    expect(outcome).toMatchObject({ errors: { owner: 'Choose somebody from the list' } });
    expect(await assign(reference, stranger.id)).toMatchObject({ errors: {} });
    expect((await standing(id))?.assigned_to_id).toBeNull();
  });

  it('lets a caseworker take a case that nobody has, and none that somebody has', async () => {
    const { id, reference } = await newCase();
    signInAs(caseworker);
    expect((await readAssignment(reference)).people.map(({ id: one }) => one)).toEqual([
      caseworker.id,
    ]);
    expect(await assign(reference, caseworker.id)).toBe('saved');
    const { content } = await readCase(reference);
    expect(content?.story[0]?.line).toBe('Tomasz Lewandowski took the case');
    signInAs(colleague);
    await expect(assign(reference, colleague.id)).rejects.toThrow(NotPossibleError);
    expect((await standing(id))?.assigned_to_id).toBe(caseworker.id);
  });

  it('queues an introduction where they allowed an email, and none where they did not', async () => {
    const allowed = await newCase();
    const notAllowed = await newCase({ role: 'undergraduate' }, { mayConfirm: 'no' });
    signInAs(lead);
    for (const { reference } of [allowed, notAllowed]) await assign(reference, caseworker.id);
    const queued = await db.ask(`SELECT case_id, state FROM email WHERE kind = 'introduction'`);
    expect(queued).toEqual([{ case_id: allowed.id, state: 'queued' }]);
  });

  it('is told where somebody changed the case meanwhile, and changes nothing', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    const { version } = await readAssignment(reference);
    await assign(reference, caseworker.id);
    const stale = formOf({ owner: colleague.id, why: '', seen: `${version}` });
    await expect(assignCase(reference, stale, later)).rejects.toThrow(CaseChangedError);
    expect((await standing(id))?.assigned_to_id).toBe(caseworker.id);
  });
});

describe('logging a contact', () => {
  async function assigned(answers?: Answers, wishes?: Partial<ContactDetails>) {
    const found = await newCase(answers, wishes);
    signInAs(lead);
    await assign(found.reference, caseworker.id);
    signInAs(caseworker);
    return found;
  }

  it('that reached them ends both clocks, and is one line of the Story', async () => {
    const { id, reference } = await assigned();
    expect(await logContact(reference, call(), later)).toBe('saved');
    expect(await standing(id)).toMatchObject({
      state: 'support',
      next_step: 'agree',
      first_attempt_at: new Date('2026-12-02T10:30:00Z'),
      reached_at: new Date('2026-12-02T10:30:00Z'),
    });
    const { content } = await readCase(reference);
    expect(content?.story[0]).toMatchObject({
      line: 'Phone call: reached. Will come on Friday',
      author: 'Tomasz Lewandowski',
    });
    expect(await audited(id)).toContain('case.log-contact');
  });

  it('may have been in the minute in which the case came: nobody types seconds', async () => {
    const { reference } = await assigned();
    await db.ask(`UPDATE case_file SET received_at = '2026-12-02T10:30:59Z'`);
    expect(await logContact(reference, call(), later)).toBe('saved');
  });

  it('that did not ends the clock of the promise, and says when they are tried again', async () => {
    const { id, reference } = await assigned();
    expect(await logContact(reference, call({ outcome: 'not-reached', said: '' }), later)).toBe(
      'saved',
    );
    expect(await standing(id)).toMatchObject({
      state: 'reaching',
      next_step: 'attempt',
      first_attempt_at: new Date('2026-12-02T10:30:00Z'),
      reached_at: null,
    });
    const { content } = await readCase(reference);
    expect(content?.story[0]?.line).toBe('Phone call: not reached');
  });

  it('counts attempts since they were last reached', async () => {
    const { id, reference } = await assigned({ role: 'undergraduate', safe: 'no' });
    const attempt = (time: string) =>
      logContact(reference, call({ outcome: 'not-reached', at: ['2026-12-02', time] }), later);
    await attempt('10:00');
    expect((await standing(id))?.next_step).toBe('attempt');
    await attempt('10:20');
    expect((await standing(id))?.next_step).toBe('consult');
    await logContact(reference, call({ at: ['2026-12-02', '10:40'] }), later);
    await attempt('10:50');
    expect((await standing(id))?.next_step).toBe('attempt');
  });

  it.each([
    ['a way that they did not call safe', { way: 'text' }, { way: /ways that they called safe/ }],
    ['no outcome', { outcome: '' }, { outcome: /whether you reached/ }],
    ['a time to come', { at: ['2026-12-02', '23:00'] }, { at: /not happened yet/ }],
    [
      'a time before the case came',
      { at: ['2026-12-01', '10:00'] },
      { at: /before the case came/ },
    ],
    ['a day that there is not', { at: ['2026-02-31', '10:00'] }, { at: /no such day/ }],
    ['a line that is too long', { said: 'a'.repeat(301) }, { said: /300 characters/ }],
    ['a line turned around', { said: 'a\u202Eb' }, { said: /hidden marks/ }],
  ])('with %s is refused beside the field, and nothing is stored', async (_, changes, errors) => {
    const { id, reference } = await assigned();
    const before = await standing(id);
    const outcome = await logContact(reference, call(changes), later);
    const expected = Object.fromEntries(
      Object.entries(errors).map(([field, words]) => [field, expect.stringMatching(words)]),
    );
    expect(outcome).toMatchObject({ errors: expected });
    expect(await standing(id)).toMatchObject({ state: before?.state, next_step: 'contact' });
    expect(await db.ask(`SELECT 1 FROM entry WHERE kind LIKE 'contact%'`)).toEqual([]);
  });
});

describe('changing the level', () => {
  const levelForm = async (reference: string, level: string, why = '') => {
    const { version } = await readAssignment(reference);
    return formOf({ level, why, seen: `${version}` });
  };

  it('up needs no reason, brings the clock nearer and asks to be acknowledged', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    const before = await standing(id);
    expect(await changeLevel(reference, await levelForm(reference, 'red'), later)).toBe('saved');
    const after = await standing(id);
    expect(after).toMatchObject({ level: 'red', acknowledged_at: null });
    expect(after?.next_due_at).toEqual(new Date('2026-12-02T15:00:00Z'));
    expect(Number(after?.next_due_at)).toBeLessThan(Number(before?.next_due_at));
    const { content } = await readCase(reference);
    expect(content?.story[0]?.line).toBe('Level changed from Green to Red');
  });

  it('down needs a reason, and the clock is that of the new level from the arrival', async () => {
    const { id, reference } = await newCase({ role: 'undergraduate', safe: 'no' });
    signInAs(lead);
    expect(await changeLevel(reference, await levelForm(reference, 'green'), later)).toMatchObject({
      errors: { why: 'Say why the level is lowered' },
    });
    expect(
      await changeLevel(reference, await levelForm(reference, 'green', 'They are safe now'), later),
    ).toBe('saved');
    expect((await standing(id))?.next_due_at).toEqual(new Date('2026-12-04T17:00:00Z'));
  });

  it('to the one that it has is refused', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    expect(await changeLevel(reference, await levelForm(reference, 'green'), later)).toMatchObject({
      errors: { level: 'The case has this level already' },
    });
  });
});

describe('a co-worker', () => {
  it('of the other team reads the whole case, and can log a contact', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(caseworker);
    const people = await readPossibleCoWorkers(reference, later);
    expect(people.map(({ name }) => name)).toEqual(['Amara Osei', 'Helen Marsh', 'Priya Raman']);
    const form = formOf({ colleague: stranger.id, why: 'Knows the department' });
    expect(await addCoWorker(reference, form, later)).toBe('saved');
    signInAs(stranger);
    expect((await readCase(reference)).content).toBeDefined();
    expect(await logContact(reference, call(), later)).toBe('saved');
  });

  it('is not added without a reason, nor from outside of the list', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    const outcome = await addCoWorker(reference, formOf({ colleague: 'nobody', why: '' }), later);
    expect(outcome).toMatchObject({
      errors: {
        colleague: 'Choose somebody from the list',
        why: 'Say why they need to see the case',
      },
    });
    expect(await db.ask('SELECT 1 FROM case_member')).toEqual([]);
  });
});

describe('whoever says that they should not have a case', () => {
  it('does not find it any more, and its lead assigns it again', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(caseworker);
    expect(await declareConflict(reference, formOf({}), later)).toBe('saved');
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
    expect(await standing(id)).toMatchObject({ state: 'new', assigned_to_id: null });
    signInAs(lead);
    expect((await readAssignment(reference)).people.map(({ name }) => name)).not.toContain(
      'Tomasz Lewandowski',
    );
    const { content } = await readCase(reference);
    expect(content?.story[0]).toMatchObject({
      line: 'Gave the case back: they should not have it',
      author: 'Tomasz Lewandowski',
    });
  });

  it('being the only lead, leaves the case to those who stand in', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await declareConflict(reference, formOf({}), later);
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
    const [found] = await db.ask<{ safeguarding: boolean; last_readers: boolean }>(
      'SELECT safeguarding, last_readers FROM case_file WHERE id = $1',
      [id],
    );
    expect(found?.safeguarding || found?.last_readers).toBe(true);
  });
});

describe('closing', () => {
  const closing = async (reference: string, changes = {}) => {
    const { version } = await readAssignment(reference);
    return formOf({ outcome: 'supported', told: 'yes', text: '', seen: `${version}`, ...changes });
  };

  it('ends the clock; the case takes late notes and nothing else, and can be opened again', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, lead.id);
    expect(await closeCase(reference, await closing(reference), later)).toBe('saved');
    expect(await standing(id)).toMatchObject({
      state: 'closed',
      next_step: null,
      next_due_at: null,
    });
    expect((await listCases('')).cases).toEqual([]);
    await expect(logContact(reference, call(), later)).rejects.toThrow(NotPossibleError);
    const note = formOf({ text: 'A letter came back', audience: 'team' });
    expect(await writeNote(reference, note, later)).toBe('saved');
    expect((await standing(id))?.state).toBe('closed');
    expect(await reopenCase(reference, formOf({ why: 'She wrote again' }), later)).toBe('saved');
    expect(await standing(id)).toMatchObject({
      state: 'new',
      next_step: 'contact',
      assigned_to_id: null,
      reached_at: null,
    });
    const { content } = await readCase(reference);
    expect(content?.story.map(({ line }) => line)).toEqual(
      expect.arrayContaining([
        'Opened again. She wrote again',
        'Note. A letter came back',
        'Closed: They had the support that they wanted',
        'Priya Raman took the case',
      ]),
    );
  });

  it('without telling them needs a reason', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    const form = formOf({ outcome: 'not-reached', text: '', seen: '1' });
    const { version } = await readAssignment(reference);
    form.set('seen', `${version}`);
    expect(await closeCase(reference, form, later)).toMatchObject({
      errors: { text: 'Say why they could not be told' },
    });
    // What was refused changed nothing: not even the version.
    expect(await standing(id)).toMatchObject({ state: 'new', version });
  });
});

describe('a task', () => {
  const task = (changes: Readonly<Record<string, string>> = {}) =>
    formOf({
      what: 'Ask housing about a room',
      why: 'She cannot go back there',
      owner: caseworker.id,
      due: '2026-12-05',
      ...changes,
    });

  async function withTask() {
    const found = await newCase();
    signInAs(lead);
    await assign(found.reference, caseworker.id);
    expect(await writeTask(found.reference, task(), later)).toBe('saved');
    return found;
  }

  it('stands in the day of whoever has to do it, due when people work, until it is done', async () => {
    const { reference } = await withTask();
    signInAs(caseworker);
    const { later: rows } = await readMyDay(later);
    const [found] = rows.filter(({ what }) => what === 'task');
    expect(found).toMatchObject({ reference, words: 'Ask housing about a room' });
    // The 5th is a Saturday.
    expect(found?.dueAt?.toString()).toBe('2026-12-07T17:00:00Z');
    expect(await finishTask(reference, formOf({ entry: found?.entry ?? '' }), later)).toBe('saved');
    expect((await readMyDay(later)).later.filter(({ what }) => what === 'task')).toEqual([]);
    await expect(
      finishTask(reference, formOf({ entry: found?.entry ?? '' }), later),
    ).rejects.toThrow(NotFoundError);
  });

  it('is not seen by anybody else', async () => {
    await withTask();
    signInAs(colleague);
    const day = await readMyDay(later);
    expect(Object.values(day).flat()).toEqual([]);
  });

  it('goes from the day of somebody from whom the case is walled off', async () => {
    const { id } = await withTask();
    await db.ask('INSERT INTO case_wall VALUES ($1, $2)', [id, keyedHash('wall', caseworker.id)]);
    signInAs(caseworker);
    expect(Object.values(await readMyDay(later)).flat()).toEqual([]);
  });

  it.each([
    ['nothing to do', { what: '' }, { what: /Say what/ }],
    ['no reason', { why: '' }, { why: /Say why/ }],
    ['somebody who may not read the case', { owner: stranger.id }, { owner: /from the list/ }],
    ['a day that is over', { due: '2026-12-01' }, { due: /over/ }],
    ['a day far away', { due: '2030-12-01' }, { due: /two years/ }],
    ['a day that there is not', { due: '2027-02-29' }, { due: /no such day/ }],
  ])('with %s is refused beside the field', async (_, changes, errors) => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    const expected = Object.fromEntries(
      Object.entries(errors).map(([field, words]) => [field, expect.stringMatching(words)]),
    );
    expect(await writeTask(reference, task(changes), later)).toMatchObject({ errors: expected });
    expect(await db.ask(`SELECT 1 FROM entry WHERE kind = 'task'`)).toEqual([]);
  });

  it.each([['nonsense'], [''], ['00000000-0000-4000-8000-000000000000']])(
    'that is none (%s) cannot be done',
    async (entry) => {
      const { reference } = await newCase();
      signInAs(lead);
      await expect(finishTask(reference, formOf({ entry }), later)).rejects.toThrow(NotFoundError);
    },
  );
});

describe('a day', () => {
  it('of a lead begins with Red ones to acknowledge and cases that nobody has', async () => {
    const { reference: red } = await newCase({ role: 'undergraduate', safe: 'no' });
    const { reference: green } = await newCase();
    signInAs(lead);
    const day = await readMyDay(later);
    expect(day.now.map(({ what, reference }) => [what, reference])).toEqual([['acknowledge', red]]);
    expect(day.nobodys.map(({ reference }) => reference)).toEqual([green]);
    // Assigned, it still has to be seen by somebody, until a contact is logged.
    await assign(red, caseworker.id);
    expect((await readMyDay(later)).now.map(({ reference }) => reference)).toEqual([red]);
    signInAs(caseworker);
    await logContact(red, call(), later);
    expect((await readMyDay(later)).now).toEqual([]);
    signInAs(lead);
    expect((await readMyDay(later)).now).toEqual([]);
  });

  it('is for nobody without cases', async () => {
    signInAs(await addStaff(db, 'Mei Tan', ['system-administrator']));
    await expect(readMyDay(later)).rejects.toThrow(NotFoundError);
  });
});

describe('cover', () => {
  const cover = (colleagueId: string, why = 'Nobody answers, and she is not safe') =>
    formOf({ colleague: colleagueId, why });

  it('opened by the lead lets a colleague read the case until the end of the next working day', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    expect(await openForCover(reference, cover(colleague.id), later)).toBe('saved');
    const [member] = await db.ask<{ until: Date }>('SELECT until FROM case_member');
    expect(member?.until).toEqual(new Date('2026-12-03T17:00:00Z'));
    await db.ask(`UPDATE case_member SET until = now() + interval '1 hour'`);
    signInAs(colleague);
    expect((await readCase(reference)).content?.story[0]?.line).toBe(
      'Amara Osei covers for one working day. Nobody answers, and she is not safe',
    );
    await db.ask(`UPDATE case_member SET until = now() - interval '1 second'`);
    expect((await readCase(reference)).content).toBeUndefined();
    expect(await db.ask(`SELECT 1 FROM entry WHERE kind = 'task'`)).toEqual([]);
  });

  it('of a Red case may be opened by any caseworker of the team, for themselves; the lead reviews it', async () => {
    const { reference } = await newCase({ role: 'undergraduate', safe: 'no' });
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(colleague);
    expect((await readPossibleCover(reference, later)).map(({ name }) => name)).toEqual([
      'Amara Osei',
    ]);
    expect(await openForCover(reference, cover(stranger.id), later)).toMatchObject({
      errors: { colleague: 'Choose somebody from the list' },
    });
    expect(await openForCover(reference, cover(colleague.id, ''), later)).toMatchObject({
      errors: { why: 'Say why it cannot wait for its owner' },
    });
    expect(await openForCover(reference, cover(colleague.id), later)).toBe('saved');
    signInAs(lead);
    const rows = Object.values(await readMyDay(later)).flat();
    expect(rows.map(({ words }) => words)).toContain('Review that the case was opened for cover');
  });

  it('of a Green case that is in time is for its lead alone; overdue, it is not', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(colleague);
    await expect(openForCover(reference, cover(colleague.id), later)).rejects.toThrow(
      NotPossibleError,
    );
    await db.ask(`UPDATE case_file SET next_due_at = '2026-12-02T10:00:00Z' WHERE id = $1`, [id]);
    expect(await openForCover(reference, cover(colleague.id), later)).toBe('saved');
  });
});

describe('a safeguarding consultation', () => {
  const safeguarding = () => addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);

  it('opens the case to the safeguarding lead, who decides the same working day; then it goes on', async () => {
    const dsl = await safeguarding();
    const { id, reference } = await newCase();
    signInAs(dsl);
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
    signInAs(lead);
    await assign(reference, lead.id);
    await logContact(reference, call(), later);
    const why = formOf({ why: 'He waits outside her house' });
    expect(await askSafeguardingLead(reference, why, later)).toBe('saved');
    expect(await standing(id)).toMatchObject({
      next_step: 'decide',
      next_due_at: new Date('2026-12-02T17:00:00Z'),
    });
    await expect(askSafeguardingLead(reference, why, later)).rejects.toThrow(NotPossibleError);
    signInAs(dsl);
    expect((await readMyDay(later)).now.map(({ what }) => what)).toEqual(['decide']);
    const decision = { decision: 'police', told: 'told', grounds: 'Imminent risk of harm' };
    expect(
      await decideSafeguarding(reference, formOf({ ...decision, grounds: '' }), later),
    ).toMatchObject({ errors: { grounds: 'Give the grounds' } });
    const decidedAt = later.add({ minutes: 1 });
    expect(await decideSafeguarding(reference, formOf(decision), decidedAt)).toBe('saved');
    expect(await standing(id)).toMatchObject({ next_step: 'agree', state: 'support' });
    const { content } = await readCase(reference);
    expect(content?.story[0]?.line).toBe(
      'Safeguarding: Police (The person was told). Imminent risk of harm',
    );
  });

  it('stays with the safeguarding lead when somebody else loses the case', async () => {
    const dsl = await safeguarding();
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(caseworker);
    await askSafeguardingLead(reference, formOf({ why: 'x' }), later);
    await declareConflict(reference, formOf({}), later);
    signInAs(dsl);
    const decision = { decision: 'no-further', told: 'told', grounds: 'No risk' };
    expect(await decideSafeguarding(reference, formOf(decision), later)).toBe('saved');
  });

  it('is decided by nobody else', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await askSafeguardingLead(reference, formOf({ why: 'x' }), later);
    await expect(decideSafeguarding(reference, formOf({}), later)).rejects.toThrow(NotFoundError);
  });
});

describe('who must not have a case', () => {
  const walls = async (reference: string, changes: Readonly<Record<string, string>>) =>
    formOf({ seen: `${(await readWalls(reference)).version}`, ...changes });

  it('is walled off at once, and is no owner or co-worker any more', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    const form = await walls(reference, { add: caseworker.id });
    expect(await changeWalls(reference, form, later)).toBe('saved');
    expect(await standing(id)).toMatchObject({ state: 'new', assigned_to_id: null });
    signInAs(caseworker);
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
  });

  it('may have it again only on the person’s word, by the lead', async () => {
    const { reference } = await newCase({ role: 'undergraduate' }, { notTo: 'Amara Osei' });
    signInAs(lead);
    expect((await readWalls(reference)).walled.map(({ name }) => name)).toEqual(['Amara Osei']);
    const lift = { lift: colleague.id };
    expect(await changeWalls(reference, await walls(reference, lift), later)).toMatchObject({
      errors: { word: 'A wall is lifted only where the person said so themselves' },
    });
    const said = await walls(reference, { ...lift, word: 'yes' });
    expect(await changeWalls(reference, said, later)).toBe('saved');
    await assign(reference, caseworker.id);
    signInAs(colleague);
    expect((await readCase(reference)).summary.mayRead).toBe(false);
    signInAs(caseworker);
    expect((await readWalls(reference)).walled).toEqual([]);
    const nothing = await walls(reference, { lift: colleague.id, word: 'yes' });
    expect(await changeWalls(reference, nothing, later)).toMatchObject({
      errors: { add: 'Tick somebody' },
    });
  });
});

describe('an entry in the wrong case', () => {
  it('is struck out: nobody sees it but the lead, and that it was done is told', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(caseworker);
    await writeNote(reference, formOf({ text: 'About somebody else', audience: 'team' }), later);
    const found = (await readCase(reference)).content?.story.find(({ kind }) => kind === 'note');
    const entry = found?.id ?? '';
    expect(await readEntryToStrike(reference, entry)).toBe('Note. About somebody else');
    const form = formOf({ entry, why: 'Meant for another case' });
    expect(await strikeOut(reference, formOf({ entry, why: '' }), later)).toMatchObject({
      errors: { why: 'Say why it does not belong here' },
    });
    expect(await strikeOut(reference, form, later)).toBe('saved');
    const lines = (await readCase(reference)).content?.story.map(({ line }) => line);
    expect(lines).toContain('An entry was struck out. Meant for another case');
    expect(JSON.stringify(lines)).not.toContain('About somebody else');
    await expect(strikeOut(reference, form, later)).rejects.toThrow(NotFoundError);
    signInAs(lead);
    const seen = (await readCase(reference)).content?.story.find(({ isStruck }) => isStruck);
    expect(seen?.line).toBe('Note. About somebody else');
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

describe('acknowledging', () => {
  it('a Red case is done once', async () => {
    const { id, reference } = await newCase({ role: 'undergraduate', safe: 'no' });
    signInAs(lead);
    expect(await acknowledge(reference, formOf({}), later)).toBe('saved');
    expect((await standing(id))?.acknowledged_at).toEqual(new Date(later.epochMilliseconds));
    await expect(acknowledge(reference, formOf({}), later)).rejects.toThrow(NotPossibleError);
  });
});

describe('whoever may not do something on a case', () => {
  it.each([
    ['of another team', stranger],
    ['of the team, whose case it is not', colleague],
  ])('being %s, finds no case, and that is on record', async (_, person) => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    signInAs(person);
    await expect(logContact(reference, call(), later)).rejects.toThrow(NotFoundError);
    expect((await audited(id)).at(-1)).toBe('case.denied');
    expect(await db.ask(`SELECT 1 FROM entry WHERE kind = 'contact'`)).toEqual([]);
  });

  it('being walled off meanwhile, finds no case, and nothing is half stored', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, caseworker.id);
    await db.ask('INSERT INTO case_wall VALUES ($1, $2)', [id, keyedHash('wall', caseworker.id)]);
    signInAs(caseworker);
    const before = await standing(id);
    await expect(logContact(reference, call(), later)).rejects.toThrow(NotFoundError);
    expect(await standing(id)).toEqual(before);
  });
});

describe('two at once on one case', () => {
  it('are done one after the other: both contacts are there', async () => {
    const { id, reference } = await newCase();
    signInAs(lead);
    await assign(reference, lead.id);
    await Promise.all([
      logContact(reference, call({ said: 'One' }), later),
      logContact(reference, call({ said: 'Two' }), later),
    ]);
    expect(await db.ask(`SELECT 1 FROM entry WHERE kind = 'contact'`)).toHaveLength(2);
    expect((await standing(id))?.version).toBe(4);
  });
});

describe('what was written', () => {
  it('lies sealed: no word of it is in the row beside it', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, lead.id, 'A word of their own');
    const [row] = await db.ask<{ row: string }>('SELECT e::text AS row FROM entry e');
    expect(row?.row).not.toContain('word');
    expect(row?.row).toContain('Priya Raman');
  });

  it('cannot be changed by the portal', async () => {
    const { reference } = await newCase();
    signInAs(lead);
    await assign(reference, lead.id);
    await expect(db.askAsPortal(`UPDATE entry SET kind = 'contact'`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(db.askAsPortal('DELETE FROM entry')).rejects.toThrow(/permission denied/);
  });
});
