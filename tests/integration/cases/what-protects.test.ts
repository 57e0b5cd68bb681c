import { describe, expect, it, vi } from 'vitest';
import { waysToMeet } from '#lib/casework/appointments/fields.ts';
import { readBooking } from '#lib/data/appointments/book.ts';
import { addCoWorker } from '#lib/data/cases/add-co-worker.ts';
import { assess } from '#lib/data/cases/assess.ts';
import { changeWalls, readWalls } from '#lib/data/cases/change-walls.ts';
import { changeWishes, readWishesToChange } from '#lib/data/cases/change-wishes.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { correctEntry, readEntryToCorrect } from '#lib/data/cases/correct.ts';
import { enterCase } from '#lib/data/cases/enter-case.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { keepInTouch } from '#lib/data/cases/keep-in-touch.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { logReply } from '#lib/data/cases/log-reply.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { readBrief, readCase } from '#lib/data/cases/read-case.ts';
import { reopenCase } from '#lib/data/cases/reopen.ts';
import { askSafeguardingLead } from '#lib/data/cases/safeguarding.ts';
import { strikeOut } from '#lib/data/cases/strike-out.ts';
import { joinCase } from '#lib/data/people/join.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { addStaff } from '../records.ts';
import { signInAs } from '../session.ts';
import { assessed } from './assessed.ts';
import {
  assign,
  call,
  caseworker,
  colleague,
  db,
  formOf,
  keptOut,
  later,
  lead,
  newCase,
  standing,
  versionOf,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* What protects a person, or a colleague, also where nobody thinks of it. */

await addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);

async function ofCaseworker(wishes: Partial<ContactDetails> = {}) {
  const found = await newCase({ role: 'undergraduate' }, wishes);
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  return found;
}

async function change(reference: string, changes: PostedValues) {
  const { values } = (await readWishesToChange(reference, later)).shown;
  const told = { toldBy: 'phone', at: ['2026-12-02', '10:30'] };
  const posted = Object.entries({ ...values, ...told, ...changes });
  const form = formOf(Object.fromEntries(posted.filter(([, value]) => value !== '')));
  return changeWishes(reference, form, later);
}

const walls = async (reference: string, changes: Parameters<typeof formOf>[0]) =>
  changeWalls(
    reference,
    formOf({ seen: `${(await readWalls(reference)).shown.version}`, ...changes }),
    later,
  );

const row = async (id: string) =>
  (
    await db.ask<{ contact_consent: string; email_confirmed_at: Date | null }>(
      'SELECT contact_consent, email_confirmed_at FROM case_file WHERE id = $1',
      [id],
    )
  )[0];

const toldOf = async (kind: string) =>
  (
    await db.ask<{ name: string }>(
      `SELECT s.name FROM email e JOIN staff_member s ON s.id = e.recipient_id
       WHERE e.kind = $1 ORDER BY s.name`,
      [kind],
    )
  ).map(({ name }) => name);

const linesOf = async (reference: string) =>
  (await readCase(reference, later)).content?.story.map(({ line }) => line) ?? [];

describe('somebody who does not want to be contacted any more', () => {
  it('is not: their consent ends, and the lead decides how to go on', async () => {
    const { id, reference } = await ofCaseworker();
    expect(await change(reference, { stops: 'yes' })).toBe('saved');
    expect(await row(id)).toMatchObject({ contact_consent: 'no' });
    expect(await standing(id)).toMatchObject({ next_step: 'lead' });
    expect((await linesOf(reference))[0]).toContain('they do not want to be contacted any more');
  });
});

describe('a wall that was lifted', () => {
  const lift = { lift: colleague.id, word: 'yes' };

  it('stays lifted when the wishes are changed in something else than how they are reached', async () => {
    await newCase({ role: 'undergraduate' }, { notTo: 'Amara Osei' });
    const { reference } = await newCase({ role: 'undergraduate' });
    signInAs(lead);
    expect((await readWalls(reference)).shown.walled).toHaveLength(1);
    expect(await walls(reference, lift)).toBe('saved');
    expect(await change(reference, { pronouns: 'they/them' })).toBe('saved');
    expect((await readWalls(reference)).shown.walled).toEqual([]);
  });
});

describe('a note for supervision', () => {
  it('is for who wrote it and for the lead, and for nobody else on the case', async () => {
    const { reference } = await ofCaseworker();
    await addCoWorker(reference, formOf({ colleague: colleague.id, why: 'Helps' }), later);
    const text = 'I am not coping with this case';
    await writeNote(reference, formOf({ text, audience: 'supervision' }), later);
    const line = `Note for supervision. ${text}`;
    expect(await linesOf(reference)).toContain(line);
    signInAs(lead);
    expect(await linesOf(reference)).toContain(line);
    signInAs(colleague);
    expect(await linesOf(reference)).not.toContain(line);
    expect(JSON.stringify(await readBrief(reference, later))).not.toContain(text);
  });
});

describe('whoever is asked', () => {
  it('as safeguarding lead is told by email, once', async () => {
    const { reference } = await ofCaseworker();
    await askSafeguardingLead(reference, formOf({ why: 'She spoke of the bridge' }), later);
    expect(await toldOf('safeguarding-asked')).toEqual(['Yusuf Rahman']);
  });
});

describe('a reply that was in the wrong case', () => {
  it('confirms no address any more once it is struck out', async () => {
    const { id, reference } = await ofCaseworker({ email: 'sam@example.org', emailSafe: 'yes' });
    const at = ['2026-12-02', '10:30'];
    await logReply(
      reference,
      formOf({ came: 'email', isFromAddress: 'yes', text: 'Thank you', at }),
      later,
    );
    expect((await row(id))?.email_confirmed_at).not.toBeNull();
    const [entry] = await db.ask<{ id: string }>(
      `SELECT id FROM entry WHERE kind = 'message-in' AND case_id = $1`,
      [id],
    );
    await strikeOut(reference, formOf({ entry: entry?.id ?? '', why: 'Not theirs' }), later);
    expect((await row(id))?.email_confirmed_at).toBeNull();
  });
});

describe('what is not for the state of a case', () => {
  it('is said to those who have it, who are not told that it is gone', async () => {
    const { reference } = await ofCaseworker();
    const early = keepInTouch(reference, formOf({ how: '' }), later);
    await expect(early).rejects.toThrow('The case is open: Assigned');
    await expect(reopenCase(reference, formOf({ why: 'x' }), later)).rejects.toThrow(
      NotPossibleError,
    );
  });
});

describe('a case that is closed', () => {
  it('says that they are told by email, where they are', async () => {
    const { reference } = await ofCaseworker({
      email: 'sam@example.org',
      emailSafe: 'yes',
      mayConfirm: 'yes',
    });
    const seen = `${await versionOf(reference)}`;
    const form = formOf({ outcome: 'supported', email: 'yes', text: '', seen });
    expect(await closeCase(reference, form, later)).toBe('saved');
    expect(await linesOf(reference)).toContainEqual(expect.stringContaining('(told by email)'));
  });
});

describe('a case that staff write down', () => {
  const caller = {
    source: 'phoned',
    knowing: 'yes',
    name: 'Noor',
    phone: '07700 900789',
    team: 'student',
  } as const;

  it('asks what is safe where a way to reach them was typed', async () => {
    signInAs(caseworker);
    expect(await enterCase(formOf(caller), later)).toMatchObject({
      errors: { safe: expect.stringContaining('Tick what they said is safe') },
    });
  });

  it('is one, though its button is pressed several times at the same moment', async () => {
    signInAs(caseworker);
    const form = () => formOf({ ...caller, safe: ['call'], press: 'one-page', intent: 'take' });
    const outcomes = await Promise.all([1, 2, 3].map(() => enterCase(form(), later)));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    const cases = await db.ask('SELECT id FROM case_file');
    expect(cases).toHaveLength(1);
  });
});

describe('people who must not have two joined cases', () => {
  it('may have both again once the lead lifts it on the one that goes on', async () => {
    const older = await newCase();
    await db.ask(
      `UPDATE case_file SET received_at = received_at - interval '1 day' WHERE id = $1`,
      [older.id],
    );
    const newer = await newCase();
    signInAs(lead);
    const seen = `${await versionOf(newer.reference)}`;
    const joining = formOf({ sure: 'yes', other: older.reference, seen });
    expect(await joinCase(newer.reference, joining, later)).toBe('saved');
    await walls(older.reference, keptOut(colleague.id));
    const count = () => db.ask('SELECT 1 FROM case_wall');
    expect(await count()).toHaveLength(2);
    await walls(older.reference, { lift: colleague.id, word: 'yes' });
    expect(await count()).toEqual([]);
  });
});

describe('somebody in support who wants no contact any more', () => {
  it('is before the lead, is not called for an appointment, and is kept in touch with no more', async () => {
    const { id, reference } = await ofCaseworker({ callSafe: 'yes' });
    await logContact(reference, call(), later);
    expect(await change(reference, { stops: 'on' })).toBe('saved');
    expect(await standing(id)).toMatchObject({ next_step: 'lead' });
    const { toBook } = (await readBooking(reference, later)).shown;
    expect(waysToMeet(toBook.wishes)).toEqual(['in-person']);
  });
});

describe('a note for supervision that is corrected', () => {
  const noteFor = async (reference: string) => {
    await writeNote(reference, formOf({ text: 'I am worried', audience: 'supervision' }), later);
    const [found] = await db.ask<{ id: string }>(`SELECT id FROM entry WHERE kind = 'note'`);
    return found?.id ?? '';
  };
  const correct = async (reference: string, entry: string, changes: PostedValues) => {
    const { values } = (await readEntryToCorrect(reference, entry)).shown;
    return correctEntry(reference, formOf({ ...values, ...changes }), later);
  };
  const storyOf = async (reference: string) =>
    JSON.stringify((await readBrief(reference, later)).content.story);

  it('is not opened to be corrected by a co-worker: it is like one that is not there', async () => {
    const { reference } = await ofCaseworker();
    const entry = await noteFor(reference);
    await addCoWorker(reference, formOf({ colleague: colleague.id, why: 'Helps' }), later);
    signInAs(colleague);
    await expect(readEntryToCorrect(reference, entry)).rejects.toThrow(NotFoundError);
  });

  it('stays its author’s when the lead corrects it, and its earlier words stay between them when it is opened to all', async () => {
    const { reference } = await ofCaseworker();
    const entry = await noteFor(reference);
    await addCoWorker(reference, formOf({ colleague: colleague.id, why: 'Helps' }), later);
    signInAs(lead);
    await correct(reference, entry, { text: 'She is worried' });
    signInAs(caseworker);
    expect(await storyOf(reference)).toContain('She is worried');
    await correct(reference, entry, { text: 'All is well', audience: 'team' });
    expect(await storyOf(reference)).toContain('I am worried');
    signInAs(colleague);
    expect(await storyOf(reference)).toContain('All is well');
    expect(await storyOf(reference)).not.toMatch(/worried/);
  });
});

describe('an appointment or an assessment in the wrong case', () => {
  it('can be struck out; an assessment leaves its level until it is assessed again today', async () => {
    const { id, reference } = await ofCaseworker();
    await assess(reference, formOf(assessed({ level: 'high', seen: '' })), later);
    const [found] = await db.ask<{ id: string }>(`SELECT id FROM entry WHERE kind = 'assessment'`);
    await strikeOut(reference, formOf({ entry: found?.id ?? '', why: 'Another person' }), later);
    expect(await standing(id)).toMatchObject({ level: 'red', assessed_level: 'high' });
    const { tasks } = (await readBrief(reference, later)).content;
    expect(tasks.map(({ what }) => what)).toContain('Assess needs and risk');
  });
});
