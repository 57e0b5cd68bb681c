import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { bookAppointment } from '#lib/data/appointments/book.ts';
import { changeAppointment } from '#lib/data/appointments/change.ts';
import { cancelAppointment } from '#lib/data/appointments/end.ts';
import { addCoWorker } from '#lib/data/cases/add-co-worker.ts';
import { sendEmail } from '#lib/mail/send-email.ts';
import { tellsSomebodyElse } from '#lib/telling-words.ts';
import { readByBoth } from '#tests/calendar-readers.ts';
import { startProvider } from '../provider.ts';
import { signInAs } from '../session.ts';
import { assign, caseworker, colleague, db, formOf, later, lead, newCase } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Emails about an appointment: nothing goes that was not read as it arrives, and nothing that is no longer so. */

const provider = await startProvider();
process.env.RESEND_BASE_URL = provider.address;
afterAll(() => provider.stop());
beforeEach(() => {
  provider.received.length = 0;
});

type Posted = Readonly<Record<string, string | readonly string[]>>;

const asked: Posted = {
  at: ['2026-12-10', '14:00'],
  minutes: '60',
  way: 'in-person',
  place: 'Room 2.14, Fielding Johnson Building',
  colleague: caseworker.id,
  email: 'send',
};
/** The working day before, as it opens. */
const reminded = Temporal.Instant.from('2026-12-09T09:00:00Z');

async function ofCaseworker(wishes: Parameters<typeof newCase>[1] = {}) {
  const byEmail = { email: 'sam@example.org', emailSafe: 'yes', mayConfirm: 'yes' } as const;
  const found = await newCase({ role: 'undergraduate' }, { ...byEmail, ...wishes });
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  await db.ask('DELETE FROM email');
  return found;
}

const lettersSchema = z.object({
  values: z.object({ shown: z.string() }),
  letters: z.array(z.object({ email: z.object({ text: z.string() }) })),
});

/** What a form carries that showed what will arrive. */
const shownIn = (refused: unknown) => lettersSchema.parse(refused).values.shown;

/** Posts a form as a person does: reads what will arrive, and presses once more. */
async function readAndSave(
  save: (form: FormData) => Promise<unknown>,
  fields: Posted,
): Promise<readonly string[]> {
  const refused = await save(formOf(fields));
  if (typeof refused !== 'object' || refused === null || !('letters' in refused)) {
    throw new Error(`nothing to read: ${JSON.stringify(refused)}`);
  }
  const { letters } = lettersSchema.parse(refused);
  expect(await save(formOf({ ...fields, shown: shownIn(refused) }))).toBe('saved');
  return letters.map(({ email }) => email.text);
}

const emails = () =>
  db.ask<{ id: string; kind: string; state: string; reason: string | null }>(
    `SELECT id, kind, state, reason FROM email WHERE kind LIKE 'appointment-%' ORDER BY kind, queued_at`,
  );

async function send(kind: string, now: Temporal.Instant) {
  const waiting = (await emails()).filter((one) => one.kind === kind && one.state === 'queued');
  for (const { id } of waiting) await sendEmail(id, { isLast: false }, now);
  return provider.received.at(-1);
}

async function booked(changes: Posted = {}) {
  const found = await ofCaseworker();
  const fields = { ...asked, ...changes };
  const shown = await readAndSave((form) => bookAppointment(found.reference, form, later), fields);
  const [row] = await db.ask<{ id: string }>(`SELECT id FROM entry WHERE kind = 'appointment'`);
  return { ...found, shown, entry: row?.id ?? '' };
}

function eventIn(email: Awaited<ReturnType<typeof send>>) {
  const [file] = email?.attachments ?? [];
  if (file === undefined) throw new Error('no file');
  const text = Buffer.from(file.content, 'base64').toString();
  const [event] = readByBoth(text).events;
  if (event === undefined) throw new Error('no event');
  return event;
}

describe('an invitation', () => {
  it('is read first: until then nothing is booked and nothing queued', async () => {
    const { reference } = await ofCaseworker();
    const refused = await bookAppointment(reference, formOf(asked), later);
    expect(refused).toMatchObject({
      errors: {},
      letters: [{ email: { inbox: { to: 'sam@example.org' } } }, { email: {} }],
    });
    expect(await emails()).toEqual([]);
    expect(await db.ask(`SELECT FROM entry WHERE kind = 'appointment'`)).toEqual([]);
  });

  it('arrives as it was shown, and tells nothing', async () => {
    const { shown } = await booked();
    const email = await send('appointment-invitation', later);
    expect(email).toMatchObject({
      to: 'sam@example.org',
      subject: 'A message from the University',
    });
    expect(email?.text).toBe(shown[0]);
    expect(email?.text).toContain('Thursday 10 December 2026, 14:00 to 15:00');
    expect(tellsSomebodyElse(email?.text ?? 'report')).toBe(false);
    expect(email?.attachments).toBeUndefined();
  });

  it('says, before it goes, that a place is not in it that is no room and no building', async () => {
    const { reference } = await ofCaseworker();
    const form = formOf({ ...asked, place: 'EDI office' });
    expect(await bookAppointment(reference, form, later)).toMatchObject({
      letters: [
        { note: expect.stringMatching(/^It does not say where/) },
        { note: expect.stringMatching(/^It does not say where/) },
      ],
    });
  });

  it('does not name such a place, nor do the calendar file and the reminder', async () => {
    await booked({ place: 'EDI office', wantsFile: 'on', placeInFile: 'on' });
    const invitation = await send('appointment-invitation', later);
    expect(invitation?.text).toContain('Where: as we agreed');
    expect(eventIn(invitation)).not.toMatchObject({ location: expect.stringContaining('EDI') });
    const reminder = await send('appointment-reminder', reminded);
    for (const email of [invitation, reminder]) {
      expect(`${email?.text}${email?.html}`).not.toContain('EDI');
    }
  });

  it('says what a calendar shows of the file, where they asked for one', async () => {
    const { reference } = await ofCaseworker();
    const form = formOf({ ...asked, wantsFile: 'on' });
    expect(await bookAppointment(reference, form, later)).toMatchObject({
      letters: [
        {
          email: {
            calendar: {
              title: 'Appointment',
              when: 'Thursday 10 December 2026, 14:00 to 15:00',
              isCancelled: false,
            },
          },
        },
        // A reminder comes without.
        { email: expect.not.objectContaining({ calendar: expect.anything() }) },
      ],
    });
  });

  it('is read again where anything of it changed since it was shown', async () => {
    const { reference } = await ofCaseworker();
    const first = await bookAppointment(reference, formOf(asked), later);
    const shown = shownIn(first);
    const other = formOf({ ...asked, place: 'Room 3', shown });
    expect(await bookAppointment(reference, other, later)).toMatchObject({ letters: [{}, {}] });
  });

  it('is asked about by nobody whose wishes allow none', async () => {
    const { reference } = await ofCaseworker({ mayConfirm: 'no' });
    expect(await bookAppointment(reference, formOf(asked), later)).toBe('saved');
    expect(await emails()).toEqual([]);
  });

  it('holds a Teams link only where they asked for it', async () => {
    const link = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting';
    const { reference } = await ofCaseworker({ teamsSafe: 'yes', teams: 'sam' });
    const byTeams = { ...asked, way: 'teams', place: '', link };
    const [without] = await readAndSave((form) => bookAppointment(reference, form, later), byTeams);
    expect(without).not.toContain(link);
    const other = { ...byTeams, linkAsked: 'yes', at: ['2026-12-11', '14:00'] };
    const [withLink] = await readAndSave((form) => bookAppointment(reference, form, later), other);
    expect(withLink).toContain(link);
  });
});

describe('a change', () => {
  it('says the new time, and what waited to go of the old one does not', async () => {
    const { reference, entry } = await booked();
    const fields = { ...asked, at: ['2026-12-11', '10:00'], entry, seen: '1' };
    await readAndSave((form) => changeAppointment(reference, form, later), fields);
    expect(await emails()).toMatchObject([
      { kind: 'appointment-change', state: 'queued' },
      { kind: 'appointment-invitation', state: 'refused', reason: 'overtaken' },
      { kind: 'appointment-reminder', state: 'refused', reason: 'overtaken' },
      { kind: 'appointment-reminder', state: 'queued' },
    ]);
    const email = await send('appointment-change', later);
    expect(email?.text).toContain('It is now Friday 11 December 2026, 10:00 to 11:00');
  });
});

describe('a calendar file', () => {
  it('comes only where they asked for one, and each version supersedes the one before', async () => {
    const { reference, entry } = await booked({ wantsFile: 'yes' });
    const first = eventIn(await send('appointment-invitation', later));
    const fields = { ...asked, wantsFile: 'yes', at: ['2026-12-11', '10:00'], entry, seen: '1' };
    await readAndSave((form) => changeAppointment(reference, form, later), fields);
    const second = eventIn(await send('appointment-change', later));
    await readAndSave((form) => cancelAppointment(reference, form, later), {
      why: 'They are ill',
      email: 'send',
      entry,
      seen: '2',
    });
    const third = eventIn(await send('appointment-cancellation', later));
    expect([first.sequence, second.sequence, third.sequence]).toEqual([0, 1, 2]);
    expect(new Set([first.uid, second.uid, third.uid])).toEqual(new Set([entry]));
    expect([first.status, second.status, third.status]).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
    ]);
    expect(provider.received.at(-1)?.text).not.toContain('ill');
  });
});

describe('the place', () => {
  const placeIn = async (changes: Posted) => {
    await booked({ wantsFile: 'yes', ...changes });
    return eventIn(await send('appointment-invitation', later)).place;
  };

  it('is not in the calendar file', async () => {
    expect(await placeIn({})).toBe('');
  });

  it('is in the calendar file where they want it there', async () => {
    expect(await placeIn({ placeInFile: 'yes' })).toBe('Room 2.14, Fielding Johnson Building');
  });
});

describe('a reminder', () => {
  it('waits for the working day before, however often the queue is hurried', async () => {
    await booked();
    expect(await send('appointment-reminder', later)).toBeUndefined();
    expect(await send('appointment-reminder', reminded.subtract({ minutes: 1 }))).toBeUndefined();
    expect((await send('appointment-reminder', reminded))?.text).toContain('This is a reminder');
  });

  it.each([
    ['that has begun', Temporal.Instant.from('2026-12-10T14:00:00Z'), async () => undefined],
    [
      'with somebody who does not have the case any more',
      reminded,
      async (reference: string) => {
        signInAs(lead);
        await assign(reference, colleague.id);
      },
    ],
  ])('of an appointment %s does not go', async (_, now, meanwhile) => {
    const { reference } = await booked();
    await meanwhile(reference);
    expect(await send('appointment-reminder', now)).toBeUndefined();
    expect(await emails()).toContainEqual(
      expect.objectContaining({
        kind: 'appointment-reminder',
        state: 'refused',
        reason: 'overtaken',
      }),
    );
  });

  it('is not queued where its day has begun', async () => {
    const { reference } = await ofCaseworker();
    const fields = { ...asked, at: ['2026-12-03', '14:00'] };
    const dayBefore = Temporal.Instant.from('2026-12-02T11:00:00Z');
    await readAndSave((form) => bookAppointment(reference, form, dayBefore), fields);
    expect((await emails()).map(({ kind }) => kind)).toEqual(['appointment-invitation']);
  });
});

describe('a colleague', () => {
  const told = () =>
    db.ask<{ id: string; name: string }>(
      `SELECT e.id, s.name FROM email e JOIN staff_member s ON s.id = e.recipient_id
        WHERE e.kind = 'appointment-booked' ORDER BY e.queued_at, e.id`,
    );
  const stateOf = async (id: string) =>
    (await db.ask('SELECT state, reason FROM email WHERE id = $1', [id]))[0];
  const notByEmail = { ...asked, email: 'none' };

  /** A case of two, whose owner books for the other one. */
  async function bookedForColleague() {
    const found = await ofCaseworker();
    signInAs(lead);
    const form = formOf({ colleague: colleague.id, why: 'They know Punjabi' });
    expect(await addCoWorker(found.reference, form, later)).toBe('saved');
    await db.ask('DELETE FROM email');
    signInAs(caseworker);
    const book = formOf({ ...notByEmail, colleague: colleague.id });
    expect(await bookAppointment(found.reference, book, later)).toBe('saved');
    const [row] = await db.ask<{ id: string }>(`SELECT id FROM entry WHERE kind = 'appointment'`);
    return { ...found, entry: row?.id ?? '' };
  }

  it('who was booked by somebody else is told reference, queue and time, and nothing else', async () => {
    const { reference } = await bookedForColleague();
    const [email, ...others] = await told();
    expect([email?.name, others]).toEqual(['Amara Osei', []]);
    await sendEmail(email?.id ?? '', { isLast: false }, later);
    const [sent] = provider.received;
    expect(sent?.subject).toBe(`${reference}: an appointment for you`);
    expect(sent?.text).toMatch(/Queue: Standing Together\n\nDue: Thu 10 Dec 14:00/);
    expect(JSON.stringify(sent)).not.toMatch(/Room|Fielding|Sam|sam@/);
  });

  it('is told of the time as it is when the email goes, and not once somebody else has the appointment', async () => {
    const { reference, entry } = await bookedForColleague();
    const change = (fields: Posted, seen: string) =>
      changeAppointment(reference, formOf({ ...notByEmail, ...fields, entry, seen }), later);
    const at = ['2026-12-11', '10:00'];
    expect(await change({ at, colleague: colleague.id }, '1')).toBe('saved');
    const [email] = await told();
    await sendEmail(email?.id ?? '', { isLast: false }, later);
    expect(provider.received[0]?.text).toContain('Due: Fri 11 Dec 10:00');
    await db.ask(`UPDATE email SET state = 'queued', reason = NULL, settled_at = NULL`);
    expect(await change({ at, colleague: caseworker.id }, '2')).toBe('saved');
    await sendEmail(email?.id ?? '', { isLast: false }, later);
    expect(await stateOf(email?.id ?? '')).toEqual({ state: 'refused', reason: 'overtaken' });
  });

  it('is told when an appointment comes to them by a change; whoever books for themselves is not', async () => {
    const { reference, entry } = await bookedForColleague();
    await db.ask(`DELETE FROM email`);
    const change = (colleagueId: string, seen: string) =>
      changeAppointment(
        reference,
        formOf({ ...notByEmail, colleague: colleagueId, entry, seen }),
        later,
      );
    expect(await change(caseworker.id, '1')).toBe('saved');
    expect(await told()).toEqual([]);
    expect(await change(colleague.id, '2')).toBe('saved');
    expect((await told()).map(({ name }) => name)).toEqual(['Amara Osei']);
  });
});
