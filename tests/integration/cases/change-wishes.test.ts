import { describe, expect, it, vi } from 'vitest';
import { bookAppointment } from '#lib/data/appointments/book.ts';
import { changeWishes, readWishesToChange } from '#lib/data/cases/change-wishes.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { confirmWishes, readWishes } from '#lib/data/cases/wishes.ts';
import { findPerson } from '#lib/data/people/find-person.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  audited,
  call,
  caseworker,
  db,
  formOf,
  later,
  lead,
  newCase,
  standing,
  stranger,
  versionOf,
} from './desk.ts';
import { shownIn } from './meeting.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* What a person says who wishes to be reached in another way. It is Wednesday 2 December, 11:00. */

/** Who came is Sam, who may be emailed and called. */
async function assigned(wishes: Partial<ContactDetails> = {}) {
  const found = await newCase({ role: 'undergraduate' }, wishes);
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  return found;
}

const told = { toldBy: 'phone', at: ['2026-12-02', '10:30'] };

/** The form as it opens now, with some of it filled in otherwise; a browser posts no box that is not ticked. */
async function filled(reference: string, changes: PostedValues) {
  const { values } = (await readWishesToChange(reference, later)).shown;
  const posted = Object.entries({ ...values, ...told, ...changes });
  return formOf(Object.fromEntries(posted.filter(([, value]) => value !== '')));
}

const change = async (reference: string, changes: PostedValues) =>
  changeWishes(reference, await filled(reference, changes), later);

const found = async (words: string) => {
  const outcome = await findPerson(formOf({ words }), later);
  return 'cases' in outcome ? outcome.cases.map(({ reference }) => reference) : outcome;
};

const row = async (id: string) =>
  (
    await db.ask<{ wishes_confirmed_at: Date; email_confirmed_at: Date | null }>(
      'SELECT wishes_confirmed_at, email_confirmed_at FROM case_file WHERE id = $1',
      [id],
    )
  )[0];

describe('changed wishes', () => {
  it('count at once; the Story says which and how they said it, and Everything how all of them stood before', async () => {
    const { id, reference } = await assigned({ neverCall: 'After six' });
    const changes = { phone: '07700 900999', textSafe: 'yes', safeDays: ['monday', 'friday'] };
    expect(await change(reference, changes)).toBe('saved');
    const { content } = await readCase(reference, later);
    expect(content?.contact).toMatchObject({ name: 'Sam', neverCall: 'After six', ...changes });
    expect(content?.story.map(({ line }) => line)).toContain(
      'Contact wishes changed (said on the phone): Phone number, to text them, safe days',
    );
    const everything = await readCase(reference, later, { part: 'everything', page: 1 });
    const entry = everything.content?.story.find(({ kind }) => kind === 'wishes-changed');
    expect(entry?.author).toBe('Tomasz Lewandowski');
    expect(entry?.written).toEqual([
      { term: 'The wishes before', text: expect.stringMatching(/Phone number: 07700 900123\n/) },
    ]);
    expect(entry?.written[0]?.text).toMatch(
      /To text them: No\n(.*\n)*When never to call: After six/,
    );
    expect(await audited(id)).toContain('case.change-wishes');
  });

  it('are confirmed by it, as of when they said so', async () => {
    const { id, reference } = await assigned();
    await change(reference, { name: 'Sami' });
    expect(await row(id)).toMatchObject({ wishes_confirmed_at: new Date('2026-12-02T10:30:00Z') });
  });

  it('take the reading back of an email address that is another one now, unless that was read back too', async () => {
    const { id, reference } = await assigned();
    const { version } = (await readWishes(reference)).shown;
    const readBack = { answer: 'still-right', readBack: 'yes', seen: `${version}` };
    expect(await confirmWishes(reference, formOf(readBack), later)).toBe('saved');
    await change(reference, { name: 'Sami' });
    expect((await row(id))?.email_confirmed_at).toEqual(new Date('2026-12-02T11:00:00Z'));
    await change(reference, { email: 'sami@example.org' });
    expect((await row(id))?.email_confirmed_at).toBeNull();
    await change(reference, { email: 'sam2@example.org', readBack: 'yes' });
    expect((await row(id))?.email_confirmed_at).toEqual(new Date('2026-12-02T10:30:00Z'));
  });

  it('take what may be written there, and that it was read back, from an address that was not safe meanwhile', async () => {
    const { id, reference } = await assigned();
    await db.ask(
      'UPDATE case_file SET email_confirmed_at = now(), writing_agreed_at = now() WHERE id = $1',
      [id],
    );
    await change(reference, { emailSafe: 'no', mayConfirm: 'no' });
    await change(reference, { emailSafe: 'yes', mayConfirm: 'yes' });
    expect(
      await db.ask('SELECT email_confirmed_at, writing_agreed_at FROM case_file WHERE id = $1', [
        id,
      ]),
    ).toEqual([{ email_confirmed_at: null, writing_agreed_at: null }]);
  });

  it('take what may be written from somebody who did not want to be contacted meanwhile', async () => {
    const { id, reference } = await assigned();
    await db.ask('UPDATE case_file SET writing_agreed_at = now() WHERE id = $1', [id]);
    await change(reference, { stops: 'yes' });
    await change(reference, { agrees: 'yes' });
    expect(await db.ask('SELECT writing_agreed_at FROM case_file WHERE id = $1', [id])).toEqual([
      { writing_agreed_at: null },
    ]);
  });

  it('have an appointment changed that is not safe any more, and no reminder of it goes', async () => {
    const { reference } = await assigned();
    const booking = formOf({
      at: ['2026-12-10', '14:00'],
      minutes: '30',
      way: 'phone',
      colleague: caseworker.id,
      email: 'send',
    });
    const refused = await bookAppointment(reference, booking, later);
    booking.set('shown', shownIn(refused));
    expect(await bookAppointment(reference, booking, later)).toBe('saved');
    await change(reference, { callSafe: 'no' });
    const { content } = await readCase(reference, later);
    expect(content?.tasks.map(({ what, why }) => `${what}. ${why}`)).toContainEqual(
      expect.stringMatching(/^Change the appointment .* a call is not safe for them any more/),
    );
    expect(await db.ask(`SELECT state FROM email WHERE kind = 'appointment-reminder'`)).toEqual([
      { state: 'refused' },
    ]);
  });

  it('leave an appointment that they change nothing about', async () => {
    const { reference } = await assigned();
    const booking = { at: ['2026-12-10', '14:00'], minutes: '30', way: 'phone', email: 'none' };
    await bookAppointment(reference, formOf({ ...booking, colleague: caseworker.id }), later);
    await change(reference, { safeDays: ['thursday'] });
    expect((await readCase(reference, later)).content?.tasks.map(({ what }) => what)).toEqual([]);
    await change(reference, { safeDays: ['monday'] });
    expect((await readCase(reference, later)).content?.tasks.map(({ why }) => why)).toEqual([
      expect.stringContaining('outside of the hours that they call safe now'),
    ]);
  });

  it('are what the person is found by, and what they were before is not', async () => {
    const { reference } = await assigned();
    await change(reference, {
      name: 'Robin Khan',
      email: 'robin@example.org',
      phone: '07700 900999',
    });
    for (const words of ['Khan', 'robin@example.org', '07700 900999']) {
      expect(await found(words), words).toEqual([reference]);
    }
    for (const words of ['Sam', 'sam@example.org', '07700 900123']) {
      expect(await found(words), words).toEqual([]);
    }
  });

  it('leave who must not have the case as it was', async () => {
    const { reference } = await assigned({ notToPeople: [stranger.id] });
    await change(reference, { name: 'Sami', notToPeople: [], notTo: '' });
    expect((await readCase(reference, later)).content?.contact?.notToPeople).toEqual([stranger.id]);
  });

  it('say that somebody agreed to be contacted who had not', async () => {
    const { id, reference } = await assigned();
    await db.ask(`UPDATE case_file SET contact_consent = 'unasked', next_step = 'lead'`);
    await change(reference, { agrees: 'yes' });
    const [now] = await db.ask('SELECT contact_consent, next_step FROM case_file WHERE id = $1', [
      id,
    ]);
    expect(now).toEqual({ contact_consent: 'yes', next_step: 'contact' });
  });
});

describe('the clock of the next step', () => {
  it('goes by the hours that are safe now', async () => {
    const { id, reference } = await assigned({ emailSafe: 'no', mayConfirm: 'no' });
    await change(reference, { safeDays: ['tuesday'], safeTimes: ['afternoon'] });
    expect(await standing(id)).toMatchObject({ next_due_at: new Date('2026-12-08T17:00:00Z') });
    await change(reference, { safeDays: [], safeTimes: [] });
    expect(await standing(id)).toMatchObject({ next_due_at: new Date('2026-12-04T17:00:00Z') });
  });

  it.each(['stop', 'wait'] as const)(
    'goes to the lead where they were tried and say “%s” now, and comes back when they do not',
    async (unreachable) => {
      const { id, reference } = await assigned();
      const attempt = { outcome: 'not-reached', said: '', at: ['2026-12-02', '10:15'] };
      expect(await logContact(reference, call(attempt), later)).toBe('saved');
      await change(reference, { unreachable });
      expect(await standing(id)).toMatchObject({ next_step: 'lead' });
      expect(
        await logContact(reference, call({ ...attempt, at: ['2026-12-02', '10:40'] }), later),
      ).toMatchObject({
        errors: { ground: expect.stringMatching(/they wished/) },
      });
      await change(reference, { unreachable: 'next-way' });
      expect(await standing(id)).toMatchObject({ next_step: 'attempt' });
    },
  );
});

describe('somebody who has no safe way any more', () => {
  const none = { emailSafe: 'no', callSafe: 'no', mayConfirm: 'no' };

  it('is contacted by nobody: it is said, the lead decides how to go on, and a call takes a ground', async () => {
    const { id, reference } = await assigned();
    expect(await change(reference, none)).toMatchObject({
      errors: { noWay: expect.stringMatching(/^No way is called safe/) },
    });
    expect(await change(reference, { ...none, noWay: 'yes' })).toBe('saved');
    expect(await standing(id)).toMatchObject({ next_step: 'lead' });
    const { content } = await readCase(reference, later);
    expect(content?.story[0]?.line).toMatch(/no way is safe any more, nobody contacts them$/);
    expect(await logContact(reference, call(), later)).toMatchObject({
      errors: { way: expect.any(String) },
    });
    expect(await logContact(reference, call({ way: 'from-them' }), later)).toBe('saved');
  });

  it('is not somebody of whom a way is called safe', async () => {
    const { reference } = await assigned();
    expect(await change(reference, { name: 'Sami', noWay: 'yes' })).toMatchObject({
      errors: { noWay: expect.stringMatching(/^A way is called safe/) },
    });
  });
});

describe('what cannot be so', () => {
  it.each<[string, PostedValues, Readonly<Record<string, RegExp>>]>([
    ['nothing is changed', {}, { name: /^Nothing is changed yet/ }],
    ['a safe way without an address', { teamsSafe: 'yes' }, { teams: /^Type the Teams name/ }],
    [
      'a reading back of no address',
      { email: '', emailSafe: 'no', mayConfirm: 'no', readBack: 'yes' },
      { readBack: /no safe email/ },
    ],
    ['said on 31 February', { name: 'x', at: ['2026-02-31', '10:00'] }, { at: /no such day/ }],
    ['said tomorrow', { name: 'x', at: ['2026-12-03', '10:00'] }, { at: /not happened yet/ }],
    [
      'said before the case came',
      { name: 'x', at: ['2026-12-01', '10:00'] },
      { at: /before the case came/ },
    ],
    ['said in no way', { name: 'x', toldBy: '' }, { toldBy: /^Choose how/ }],
    ['markup and marks that turn the text', { email: '<b>\u202Ex</b>' }, { email: /./ }],
    ['a text beyond its limit', { note: 'x'.repeat(4001) }, { note: /4,?000/ }],
  ])(
    '%s: is said beside the field, everything comes back, and nothing is stored',
    async (_words, changes, errors) => {
      const { id, reference } = await assigned();
      const before = await standing(id);
      const refused = await change(reference, changes);
      if (refused === 'saved') throw new Error('it was taken');
      for (const [field, words] of Object.entries(errors)) {
        expect(refused.errors[field]).toMatch(words);
      }
      const shown = Object.entries(changes).flatMap(([field, value]) =>
        // Hidden marks alone are taken out.
        value === ''
          ? []
          : [[field, typeof value === 'string' ? value.replace('\u202E', '') : value]],
      );
      expect(refused.values).toMatchObject(Object.fromEntries(shown));
      expect(await standing(id)).toEqual(before);
    },
  );
});

describe('meanwhile', () => {
  it('somebody else changed them: the second sees both, and chooses', async () => {
    const { reference } = await assigned();
    const mine = await filled(reference, { phone: '07700 900222' });
    signInAs(lead);
    await change(reference, { phone: '07700 900111' });
    signInAs(caseworker);
    const refused = await changeWishes(reference, mine, later);
    if (refused === 'saved') throw new Error('it was taken');
    expect(refused).toMatchObject({
      values: { phone: '07700 900222' },
      theirs: { by: 'Priya Raman', values: { phone: '07700 900111' } },
    });
    mine.set('seen', `${refused.values.seen}`);
    expect(await changeWishes(reference, mine, later)).toBe('saved');
    expect((await readCase(reference, later)).content?.contact?.phone).toBe('07700 900222');
    const everything = await readCase(reference, later, { part: 'everything', page: 1 });
    expect(JSON.stringify(everything.content?.story)).toContain('07700 900111');
  });

  it('a note or a contact was written: that is in nobody’s way', async () => {
    const { reference } = await assigned();
    const mine = await filled(reference, { name: 'Sami' });
    await logContact(reference, call(), later);
    expect(await changeWishes(reference, mine, later)).toBe('saved');
  });

  it('they were walled off, or the case is not theirs: as one that is not there, audited', async () => {
    const { id, reference } = await assigned();
    const mine = await filled(reference, { name: 'Sami' });
    signInAs(stranger);
    await expect(changeWishes(reference, mine, later)).rejects.toThrow(NotFoundError);
    await db.ask('INSERT INTO case_wall VALUES ($1, $2)', [id, keyedHash('wall', caseworker.id)]);
    signInAs(caseworker);
    await expect(changeWishes(reference, mine, later)).rejects.toThrow(NotFoundError);
    await expect(readWishesToChange(reference, later)).rejects.toThrow(NotFoundError);
    expect((await audited(id)).filter((action) => action === 'case.denied')).toHaveLength(3);
  });

  it('it was closed: it says why not', async () => {
    const { reference } = await assigned();
    const mine = await filled(reference, { name: 'Sami' });
    const seen = `${await versionOf(reference)}`;
    const closing = formOf({ outcome: 'supported', told: 'yes', text: '', seen });
    expect(await closeCase(reference, closing, later)).toBe('saved');
    await expect(changeWishes(reference, mine, later)).rejects.toThrow(NotPossibleError);
  });
});
