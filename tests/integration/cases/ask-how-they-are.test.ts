import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { originalTexts } from '#lib/casework/texts/editable-texts.ts';
import { askHowTheyAre, readToAskHow } from '#lib/data/cases/ask-how-they-are.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { keepInTouch } from '#lib/data/cases/keep-in-touch.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { markOfShown } from '#lib/data/cases/mark-of-shown.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { stopKeepingInTouch } from '#lib/data/cases/stop-keeping-in-touch.ts';
import { standWithout } from '#lib/data/emails/refuse-email.ts';
import { failEmail } from '#lib/data/staff-emails/not-delivered.ts';
import { database } from '#lib/data/store/database.ts';
import { keepRecord } from '#lib/data/store/sealed-records.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { NotFoundError } from '#lib/errors.ts';
import { sendEmail } from '#lib/mail/send-email.ts';
import { startProvider } from '../provider.ts';
import { contactDetails } from '../records.ts';
import { signInAs } from '../session.ts';
import {
  assign,
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

/* Where it was agreed to keep in touch, an email asks them every twenty working days how they are: ready to go, and sent by one press. */

const provider = await startProvider();
process.env.RESEND_BASE_URL = provider.address;
afterAll(() => provider.stop());
beforeEach(() => {
  provider.received.length = 0;
  provider.answerWith();
});

const byEmail = { email: 'sam@example.org', emailSafe: 'yes', mayConfirm: 'yes' } as const;
const onlyByCall = { email: '', emailSafe: 'no', mayConfirm: 'no' } as const;

/** The day on which it is due, a Monday. */
const due = Temporal.Instant.from('2027-01-04T10:00:00Z');
const dueBefore = new Date('2027-01-04T17:00:00Z');
/** Twenty working days after it. */
const dueNext = new Date('2027-02-01T17:00:00Z');

async function inTouch(wishes: Partial<ContactDetails> = byEmail) {
  const found = await newCase({ role: 'undergraduate' }, wishes);
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  await logContact(found.reference, call(), later);
  await keepInTouch(found.reference, formOf({ how: '' }), later);
  expect(await standing(found.id)).toMatchObject({ next_step: 'touch', next_due_at: dueBefore });
  return found;
}

const asShown = (writer = '') =>
  formOf({
    shown: markOfShown({
      to: 'sam@example.org',
      email: { kind: 'keeping-in-touch', words: { texts: originalTexts('keeping-in-touch') } },
    }),
    ...(writer !== '' && { writer }),
  });

const emails = () =>
  db.ask<{ id: string; case_id: string; state: string; reason: string | null }>(
    `SELECT id, case_id, state, reason FROM email WHERE kind = 'keeping-in-touch' ORDER BY queued_at`,
  );

/** Sends it as the worker does. */
async function send() {
  const [email] = await emails();
  await sendEmail(email?.id ?? '', { isLast: true }, due);
}

async function changeWishes(id: string, changes: Partial<ContactDetails>) {
  const { notTo: _, notToPeople: __, ...wishes } = contactDetails(changes);
  await database().$transaction((transaction) =>
    keepRecord(transaction, { kind: 'case-contact', id }, id, wishes),
  );
}

describe('the page', () => {
  it('shows the email exactly as it arrives', async () => {
    const { reference } = await inTouch();
    const { toSend } = (await readToAskHow(reference, due)).shown;
    expect(await askHowTheyAre(reference, formOf({ shown: toSend?.shown ?? '' }), due)).toBe(
      'saved',
    );
    await send();
    const [sent] = provider.received;
    const { inbox, html, text } = toSend?.email ?? {};
    expect(sent).toMatchObject({ html, text, subject: inbox?.subject, to: inbox?.to });
    expect(inbox?.to).toBe('sam@example.org');
  });

  it('says which way to take where email is not safe, and nothing can be sent', async () => {
    const { reference } = await inTouch(onlyByCall);
    const { shown } = await readToAskHow(reference, due);
    expect(shown.toSend).toBeUndefined();
    expect(shown.ways).toContain('call');
    await expect(askHowTheyAre(reference, asShown(), due)).rejects.toThrow('allow no email');
    expect(await emails()).toEqual([]);
  });
});

describe('one press', () => {
  it('queues the email, stands in the Story, and begins the next twenty working days', async () => {
    const { id, reference } = await inTouch();
    expect(await askHowTheyAre(reference, asShown(), due)).toBe('saved');
    expect(await standing(id)).toMatchObject({
      state: 'touch',
      next_step: 'touch',
      next_due_at: dueNext,
    });
    await send();
    expect(await standing(id)).toMatchObject({ next_step: 'touch', next_due_at: dueNext });
    const { content } = await readCase(reference, due);
    const lines = content?.story.map(({ line }) => line);
    expect(lines).toContain('Asked by email how they are, as agreed');
    expect(lines).toContain('Email: Keeping in touch. Sent');
  });

  it('that comes twice sends one email', async () => {
    const { reference } = await inTouch();
    const [one, other] = [asShown('one'), asShown('one')];
    expect(await askHowTheyAre(reference, one, due)).toBe('saved');
    expect(await askHowTheyAre(reference, other, due)).toBe('saved');
    expect(await emails()).toHaveLength(1);
  });

  it('of a second person on the same day sends nothing more', async () => {
    const { reference } = await inTouch();
    await askHowTheyAre(reference, asShown(), due);
    signInAs(lead);
    await expect(askHowTheyAre(reference, asShown(), due)).rejects.toThrow('today already');
    await expect(readToAskHow(reference, due)).rejects.toThrow('today already');
    expect(await emails()).toHaveLength(1);
  });

  it('does not send what was not shown: the email as it is now is to be read first', async () => {
    const { id, reference } = await inTouch();
    const before = await standing(id);
    const refused = await askHowTheyAre(reference, formOf({ shown: 'Hello, | Other words' }), due);
    expect(refused).toMatchObject({
      letters: [
        { email: { inbox: { to: 'sam@example.org' }, text: expect.stringMatching(/^Hello,/) } },
      ],
    });
    expect(await standing(id)).toEqual(before);
  });

  it('is for those who have the case, and for where it was agreed', async () => {
    const { reference } = await inTouch();
    signInAs(colleague);
    await expect(askHowTheyAre(reference, asShown(), due)).rejects.toThrow(NotFoundError);
    signInAs(caseworker);
    const stop = formOf({ askedBy: 'person', why: '', at: ['2027-01-04', '09:45'] });
    await stopKeepingInTouch(reference, stop, due);
    await expect(askHowTheyAre(reference, asShown(), due)).rejects.toThrow('The case is open');
  });
});

describe('an email that waits', () => {
  const cases: readonly [string, string, (id: string, reference: string) => Promise<unknown>][] = [
    [
      'their address is not safe any more',
      'not-safe',
      (id) => changeWishes(id, { ...onlyByCall, phone: '07700 900123', callSafe: 'yes' }),
    ],
    [
      'they do not agree to be contacted any more',
      'no-consent',
      (id) => db.ask(`UPDATE case_file SET contact_consent = 'no' WHERE id = $1`, [id]),
    ],
    [
      'they asked to stop meanwhile',
      'overtaken',
      (_, reference) =>
        stopKeepingInTouch(
          reference,
          formOf({ askedBy: 'person', why: '', at: ['2027-01-04', '09:45'] }),
          due,
        ),
    ],
    [
      'the case was closed meanwhile',
      'overtaken',
      async (_, reference) =>
        closeCase(
          reference,
          formOf({
            outcome: 'supported',
            told: 'yes',
            text: '',
            seen: `${await versionOf(reference)}`,
          }),
          due,
        ),
    ],
  ];

  it.each(cases)('does not go where %s', async (_, reason, happens) => {
    const { id, reference } = await inTouch();
    await askHowTheyAre(reference, asShown(), due);
    await happens(id, reference);
    await send();
    expect(provider.received).toEqual([]);
    expect(await emails()).toMatchObject([{ state: 'refused', reason }]);
  });

  it('and then does not go, leaves them to be asked when they were', async () => {
    const { id, reference } = await inTouch();
    await askHowTheyAre(reference, asShown(), due);
    const version = await versionOf(reference);
    await changeWishes(id, { ...onlyByCall, phone: '07700 900123', callSafe: 'yes' });
    await send();
    expect(await standing(id)).toMatchObject({
      next_step: 'touch',
      next_due_at: dueBefore,
      version: version + 1,
    });
  });

  it('and cannot be delivered, does too, with a task', async () => {
    const { id, reference } = await inTouch();
    await askHowTheyAre(reference, asShown(), due);
    const [email] = await emails();
    await failEmail(
      { id: email?.id ?? '', caseId: id, kind: 'keeping-in-touch' },
      '422 invalid',
      due,
    );
    expect(await standing(id)).toMatchObject({ next_step: 'touch', next_due_at: dueBefore });
    const { content } = await readCase(reference, due);
    expect(content?.tasks.map(({ what }) => what)).toEqual([
      'An email could not be delivered: Keeping in touch',
    ]);
  });

  it('of another kind changes nothing where a case stands', async () => {
    const { id } = await inTouch();
    const before = await standing(id);
    await database().$transaction((transaction) =>
      standWithout(transaction, { caseId: id, kind: 'introduction' }),
    );
    expect(await standing(id)).toEqual(before);
  });
});

it('a call that was logged counts as well: the next twenty working days begin', async () => {
  const { id, reference } = await inTouch(onlyByCall);
  await logContact(reference, call({ at: ['2027-01-04', '09:30'] }), due);
  expect(await standing(id)).toMatchObject({ next_step: 'touch', next_due_at: dueNext });
});
