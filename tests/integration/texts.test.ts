import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { editableTexts } from '#lib/casework/texts/editable-texts.ts';
import { formOfText } from '#lib/casework/texts/form-of-text.ts';
import { paragraphsIn } from '#lib/casework/texts/paragraphs.ts';
import { bookAppointment } from '#lib/data/appointments/book.ts';
import { readAssignment } from '#lib/data/cases/assign.ts';
import { keepDraft } from '#lib/data/drafts/keep-draft.ts';
import { sealWriter } from '#lib/data/drafts/writer-seal.ts';
import { changeText } from '#lib/data/texts/change-text.ts';
import { readText, readTexts } from '#lib/data/texts/read-texts.ts';
import { NotFoundError } from '#lib/errors.ts';
import { sendEmail } from '#lib/mail/send-email.ts';
import {
  assign,
  caseworker,
  colleague,
  db,
  formOf,
  later,
  lead,
  newCase,
  stranger,
} from './cases/desk.ts';
import { startProvider } from './provider.ts';
import { addStaff } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* The sentences of emails that leads edit: seen whole before they stand, kept in versions, and gone through once more as an email is written. */

const provider = await startProvider();
process.env.RESEND_BASE_URL = provider.address;
afterAll(() => provider.stop());

const otherLead = await addStaff(db, 'Callum Reid', ['staff-team-lead']);

const others = [
  caseworker,
  colleague,
  stranger,
  await addStaff(db, 'Mei Tan', ['system-administrator']),
  await addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']),
  await addStaff(db, 'Obinna Nwosu', ['last-reader']),
  await addStaff(db, 'Ana Lopez', ['auditor']),
];

const key = 'introduction-next';
const words = 'Take your time. Nothing has to be done by you.';

beforeEach(async () => {
  provider.received.length = 0;
  await db.ask('DELETE FROM text_version');
  signInAs(lead);
});

const lettersSchema = z.object({
  values: z.object({ shown: z.string() }),
  errors: z.object({}).strict(),
  letters: z.array(z.object({ email: z.object({ text: z.string() }) })),
});

/** Saves a text as a person does: reads the email that it makes, and presses once more. @returns what was shown */
async function readAndSave(text: string, typed: string, seen = 0) {
  const fields = { words: typed, seen: `${seen}` };
  const { values, letters } = lettersSchema.parse(await changeText(text, formOf(fields), later));
  expect(await changeText(text, formOf({ ...fields, shown: values.shown }), later)).toBe('saved');
  return letters.map(({ email }) => paragraphsIn(email.text).slice(0, -1));
}

const versions = () =>
  db.ask('SELECT key, version, words, author_name FROM text_version ORDER BY key, version');
const lastAudited = async () =>
  (
    await db.ask('SELECT actor_id, action, subject FROM audit_entry ORDER BY sequence DESC LIMIT 1')
  )[0];

/** A case of somebody who may be emailed, given to a caseworker, with its introduction. */
async function introduced() {
  const byEmail = { email: 'sam@example.org', emailSafe: 'yes', mayConfirm: 'yes' } as const;
  const { id, reference } = await newCase({ role: 'undergraduate' }, byEmail);
  signInAs(lead);
  await assign(reference, caseworker.id);
  const [email] = await db.ask<{ id: string }>(
    `SELECT id FROM email WHERE case_id = $1 AND kind = 'introduction'`,
    [id],
  );
  return { reference, email: email?.id ?? '' };
}

describe('a text', () => {
  it('is saved once the whole email was shown, as a new version, with who, when and an audit entry', async () => {
    const [first, late] = await readAndSave(key, words);
    expect(first).toEqual([
      'Hello,',
      expect.stringContaining('Priya Raman from the University will contact you by the end of'),
      ...words.split('\n'),
      expect.stringContaining('You do not have to answer this email.'),
    ]);
    expect(late?.[1]).toContain('Priya Raman from the University will contact you, in the way');
    expect(await versions()).toEqual([{ key, version: 1, words, author_name: 'Priya Raman' }]);
    expect(await lastAudited()).toEqual({
      actor_id: lead.id,
      action: 'text.changed',
      subject: `${key} 1`,
    });
    const view = await readText(key, later);
    expect(view.standing).toEqual({
      version: 1,
      words,
      written: { by: 'Priya Raman', at: later },
    });
    expect(paragraphsIn(view.letters[0]?.email?.text ?? '')).toContain(words);
  });

  it('is shared by the leads of both teams, who find each text with since when and by whom', async () => {
    await readAndSave(key, words);
    signInAs(otherLead);
    const texts = await readTexts();
    expect(texts.map((text) => text.key)).toEqual(editableTexts.map((text) => text.key));
    expect(texts.find((text) => text.key === key)?.standing).toMatchObject({
      words,
      written: { by: 'Priya Raman' },
    });
    expect(texts.filter(({ standing }) => standing.written !== undefined)).toHaveLength(1);
  });

  it('is shown anew where another part of the email changed since it was shown', async () => {
    const fields = { words, seen: '0' };
    const { values } = lettersSchema.parse(await changeText(key, formOf(fields), later));
    await readAndSave('introduction-closing', 'With kind regards');
    const again = await changeText(key, formOf({ ...fields, shown: values.shown }), later);
    expect(lettersSchema.parse(again).letters[0]?.email.text).toContain('With kind regards');
    expect(await versions()).toHaveLength(1);
  });

  it('is not saved unseen, whatever a form says that it showed', async () => {
    const forged = formOf({ words, seen: '0', shown: 'a'.repeat(64) });
    expect(await changeText(key, forged, later)).toMatchObject({ letters: [{}, {}] });
    expect(await versions()).toEqual([]);
  });

  it('is tidied as an email shows it, and saved once however often it is pressed', async () => {
    await readAndSave(key, `  ${words}\r\n\r\n\r\nUntil  then. `);
    expect(await versions()).toMatchObject([{ words: `${words}\n\nUntil then.` }]);
    const again = formOf({ words: `${words}\nUntil then.`, seen: '0', shown: 'x' });
    expect(await changeText(key, again, later)).toBe('saved');
    expect(await versions()).toHaveLength(1);
  });

  it.each([
    ['', 'Write something'],
    ['Thank you for your report', '“report” could tell'],
    ['See https://example.com', 'Take out “https://example.com”'],
    ['Hello {{name}}', 'Take out “{”'],
    ['\u202eHello', 'must not have hidden marks'],
    ['a'.repeat(601), 'must be 600 characters or fewer'],
    ['You do not need to do anything until then.', 'stand there already'],
  ])(
    '%j is refused beside the field, with what was typed, and nothing is stored',
    async (typed, why) => {
      const refused = await changeText(key, formOf({ words: typed, seen: '0' }), later);
      expect(refused).toMatchObject({ errors: { words: expect.stringContaining(why) } });
      expect(await versions()).toEqual([]);
    },
  );

  it('that somebody else changed meanwhile is shown beside one’s own, and either can stand', async () => {
    await readAndSave(key, words);
    signInAs(otherLead);
    const mine = { words: 'We will be in touch.', seen: '0' };
    const refused = await changeText(key, formOf(mine), later.add({ minutes: 5 }));
    expect(refused).toMatchObject({
      values: { words: mine.words, seen: '1', shown: '' },
      errors: {},
      theirs: { by: 'Priya Raman', when: 'today 11:00', values: { words } },
    });
    expect(await versions()).toHaveLength(1);
    await readAndSave(key, mine.words, 1);
    expect(await versions()).toMatchObject([
      { version: 1, author_name: 'Priya Raman' },
      { version: 2, author_name: 'Callum Reid', words: mine.words },
    ]);
  });

  it('of two who save at the same moment one stands, and the other sees it', async () => {
    const typed = ['One way to say it.', 'Another way.'];
    const forms: FormData[] = [];
    for (const one of typed) {
      const fields = { words: one, seen: '0' };
      const { values } = lettersSchema.parse(await changeText(key, formOf(fields), later));
      forms.push(formOf({ ...fields, shown: values.shown }));
    }
    const outcomes = await Promise.all(forms.map((form) => changeText(key, form, later)));
    expect(outcomes.filter((one) => one === 'saved')).toHaveLength(1);
    expect(outcomes.find((one) => one !== 'saved')).toMatchObject({
      theirs: { by: 'Priya Raman' },
    });
    expect(await versions()).toHaveLength(1);
  });

  it('has its words of before used again as a version of its own: nothing is gone', async () => {
    await readAndSave(key, words);
    const [original = ''] = editableTexts
      .filter((one) => one.key === key)
      .map((one) => one.original);
    await readAndSave(key, original, 1);
    expect((await readText(key)).versions).toMatchObject([
      { version: 2, words: original },
      { version: 1, words },
    ]);
  });

  it('that somebody is writing is kept for them alone', async () => {
    const form = formOfText('appointment-cancellation-opening');
    const writer = await sealWriter({ form, staffId: lead.id });
    expect(await keepDraft(writer, { words: 'Good mor', seen: '0' })).toBe('kept');
    const of = () => readText('appointment-cancellation-opening');
    expect((await of()).draft?.values).toEqual({ words: 'Good mor', seen: '0' });
    signInAs(otherLead);
    expect((await of()).draft).toBeUndefined();
  });
});

describe('the emails', () => {
  it('have it as they were shown, in the text and in the HTML', async () => {
    const { email } = await introduced();
    const [shown] = await readAndSave(key, `${words}\n\nUntil then, all the best.`);
    await sendEmail(email, { isLast: false }, later);
    const [sent] = provider.received;
    const [, ...rest] = shown ?? [];
    const own = rest.filter((paragraph) => !paragraph.includes('Priya Raman'));
    expect(sent?.text).toContain(own.join('\n\n'));
    for (const paragraph of own) expect(sent?.html).toContain(paragraph);
    expect(sent?.text).toContain('Tomasz Lewandowski from the University');
  });

  it('go as they are sealed, though their texts change between two tries', async () => {
    const { email } = await introduced();
    provider.answerWith(500);
    await expect(sendEmail(email, { isLast: false }, later)).rejects.toThrow('500');
    await readAndSave(key, words);
    await sendEmail(email, { isLast: false }, later);
    const [first, second] = provider.received;
    expect(second?.text).toBe(first?.text);
    expect(second?.text).not.toContain(words);
  });

  it('have the words that they come with where others came into the store by another way than the form', async () => {
    const { email } = await introduced();
    await db.ask(
      `INSERT INTO text_version VALUES ($1, 1, 'About your report: https://example.com', $2, 'X', now())`,
      [key, lead.id],
    );
    await sendEmail(email, { isLast: false }, later);
    expect(provider.received[0]?.text).toContain('You do not need to do anything until then.');
    expect(provider.received[0]?.text).not.toContain('example.com');
    const { wrong, letters } = await readText(key);
    expect(wrong).toBeDefined();
    expect(letters[0]?.email?.text).not.toContain('example.com');
  });

  it('are shown with it to whoever assigns a case or books', async () => {
    await readAndSave(key, words);
    await readAndSave('appointment-reminder-closing', 'See you then.');
    const { reference } = await introduced();
    const { introduction } = (await readAssignment(reference, later)).shown;
    expect(introduction).toMatchObject({ text: expect.stringContaining(words) });
    const booking = formOf({
      at: ['2026-12-10', '14:00'],
      minutes: '60',
      way: 'in-person',
      place: 'Room 2',
      colleague: caseworker.id,
      email: 'send',
    });
    const refused = lettersSchema.parse(await bookAppointment(reference, booking, later));
    expect(refused.letters.map(({ email }) => paragraphsIn(email.text).at(-2))).toEqual([
      'If you did not expect this email, you can ignore it.',
      'See you then.',
    ]);
  });
});

describe('for everybody but the leads of teams the texts are a missing page, and that is audited', () => {
  it.each([
    ['the list', () => readTexts()],
    ['one', () => readText(key)],
    ['a change', () => changeText(key, formOf({ words, seen: '0' }))],
    ['one that is not there', () => readText('no-such-text')],
  ])('%s', async (_, ask) => {
    for (const person of others) {
      signInAs(person);
      await expect(ask()).rejects.toThrow(NotFoundError);
      expect(await lastAudited()).toEqual({
        actor_id: person.id,
        action: 'text.denied',
        subject: null,
      });
    }
  });

  it('one that is not there, for a lead too', async () => {
    for (const missing of ['no-such-text', '', '__proto__', 'introduction-next/../x']) {
      await expect(readText(missing)).rejects.toThrow(NotFoundError);
      await expect(changeText(missing, formOf({ words, seen: '0' }))).rejects.toThrow(
        NotFoundError,
      );
    }
  });
});

it.each([
  ['changes', `UPDATE text_version SET words = 'x'`],
  ['removes', 'DELETE FROM text_version'],
  ['empties', 'TRUNCATE text_version'],
])('whoever has the role of the portal %s no version', async (_, statement) => {
  await expect(db.askAsPortal(statement)).rejects.toThrow('permission denied');
});
