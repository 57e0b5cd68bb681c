import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { limitsText } from '#lib/casework/texts/editable-texts.ts';
import { readFollowUpForPaper } from '#lib/data/follow-up/paper.ts';
import { readMeeting } from '#lib/data/meeting/hold.ts';
import { changeText } from '#lib/data/texts/change-text.ts';
import { readText } from '#lib/data/texts/read-texts.ts';
import { sendEmail } from '#lib/mail/send-email.ts';
import { startProvider } from '../provider.ts';
import { signInAs } from '../session.ts';
import { caseworker, db, formOf, later, lead } from './desk.ts';
import {
  afterwards,
  approveFollowUp,
  finish,
  openFollowUp,
  openToGive,
  withAppointment,
} from './meeting.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* What leads say of the limits, of each option, and around what is written afterwards. */

const provider = await startProvider();
process.env.RESEND_BASE_URL = provider.address;
afterAll(() => provider.stop());

beforeEach(async () => {
  provider.received.length = 0;
  await db.ask('DELETE FROM text_version');
});

const shownSchema = z.object({ values: z.object({ shown: z.string() }), letters: z.unknown() });

/** A lead gives a text new words, once they were shown in their place. @returns what was shown */
async function edit(key: string, words: string, seen = 0): Promise<string> {
  signInAs(lead);
  const fields = { words, seen: `${seen}` };
  const { values, letters } = shownSchema.parse(await changeText(key, formOf(fields), later));
  expect(await changeText(key, formOf({ ...fields, shown: values.shown }), later)).toBe('saved');
  signInAs(caseworker);
  return JSON.stringify(letters);
}

it('what is said of the limits and of an option is on the page of the appointment as a lead wrote it', async () => {
  const { reference, entry } = await withAppointment();
  const read = async () => (await readMeeting(reference, entry, later)).shown;
  expect((await read()).limits).toBe(limitsText.original);
  expect(await edit('limits', 'It stays with us, but for danger.')).toContain('It stays with us');
  expect(await edit('option-police', 'The police: 101. We come with you.')).toContain('101');
  const { limits, copies } = await read();
  expect(limits).toBe('It stays with us, but for danger.');
  expect(copies.police).toBe('The police: 101. We come with you.');
  expect(copies.formal).toMatch(/^A formal report/);
});

it('the draft of a follow-up says of an option what is said of it as the appointment is finished', async () => {
  const found = await withAppointment();
  await edit('option-police', 'The police: 101.\n\nWe come with you.');
  await finish(found, { 'copy-police': 'follow-up' });
  await edit('option-police', 'Other words.', 1);
  const { values } = (await openFollowUp(found.reference, afterwards)).shown;
  expect(values['part-explained']).toBe('The police: 101.\nWe come with you.');
});

it('a letter begins and ends as it was approved, however often it is printed', async () => {
  const found = await withAppointment();
  await edit('follow-up-letter-opening', 'Good morning,');
  await edit('follow-up-letter-closing', 'Take care.');
  await finish(found, { 'explained-police': 'on' });
  await approveFollowUp(found.reference, { way: 'to-hand-over' }, afterwards);
  await edit('follow-up-letter-opening', 'Other words,', 1);
  const { letter } = (await openToGive(found.reference, afterwards)).shown;
  expect(letter.paragraphs).toEqual(['Good morning,', 'We talked on Thursday 10 December 2026.']);
  expect(letter.parts?.at(-1)?.lines[0]).toBe('Take care.');
  const [entry] = await db.ask<{ id: string }>(
    `SELECT id FROM entry WHERE kind = 'follow-up' AND is_latest`,
  );
  expect((await readFollowUpForPaper(found.reference, entry?.id ?? '', afterwards)).letter).toEqual(
    letter,
  );
});

it('an email begins and ends as it was approved', async () => {
  const found = await withAppointment();
  await edit('follow-up-opening', 'Good morning,');
  await finish(found, { 'explained-police': 'on', writing: 'email', readBackEmail: 'on' });
  await approveFollowUp(found.reference, { way: 'emailed' }, afterwards);
  await edit('follow-up-opening', 'Other words,', 1);
  const [email] = await db.ask<{ id: string }>(`SELECT id FROM email WHERE kind = 'follow-up'`);
  await sendEmail(email?.id ?? '', { isLast: true }, afterwards);
  expect(provider.received[0]?.text).toMatch(/^Good morning,\n\nWe talked on Thursday 10 December/);
});

it('words that the person alone is to see may say what it is about; those that others may see may not', async () => {
  signInAs(lead);
  const told = { words: 'About your report and the hearing', seen: '0' };
  expect(await changeText('follow-up-opening', formOf(told), later)).toHaveProperty('letters');
  expect(await changeText('tried-opening', formOf(told), later)).toMatchObject({
    errors: { words: expect.stringContaining('“report” could tell') },
  });
});

it('each is shown where it stands now, with the original words as its first version', async () => {
  signInAs(lead);
  for (const key of ['limits', 'option-none', 'follow-up-opening', 'follow-up-letter-closing']) {
    const { letters, standing, original } = await readText(key, later);
    expect(standing.words).toBe(original);
    expect(JSON.stringify(letters)).toContain(original.split('\n')[0]);
  }
});
