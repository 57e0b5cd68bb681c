import { describe, expect, it, vi } from 'vitest';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { signInAs } from '../session.ts';
import { assign, audited, call, caseworker, db, later, lead, newCase, standing } from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* What breaks a person's wishes is refused, or takes a ground, which is logged and reviewed. It is Wednesday, 11:00. */

/** A text may be sent, a call not; a message on voicemail may not be left. */
const textOnly = { callSafe: 'no', textSafe: 'yes' } as const;
const wednesdayMorning = {
  safeDays: ['wednesday'],
  safeTimes: ['morning'],
} satisfies Partial<ContactDetails>;

const withGround = { ground: 'life', why: 'She said that he has a knife' } as const;

async function assigned(wishes: Partial<ContactDetails> = {}) {
  const found = await newCase(
    { role: 'undergraduate' },
    { emailSafe: 'no', mayConfirm: 'no', ...wishes },
  );
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  return found;
}

const log = (reference: string, changes: Parameters<typeof call>[0], now = later) =>
  logContact(reference, call({ said: '', ...changes }), now);

const entries = () =>
  db.ask<{ kind: string; codes: unknown; owner_id: string | null; due_at: Date | null }>(
    `SELECT kind, codes, owner_id, due_at FROM entry WHERE kind LIKE 'contact%' OR kind = 'task' ORDER BY kind`,
  );

const refused: readonly [string, Partial<ContactDetails>, Parameters<typeof call>[0], RegExp][] = [
  ['a way that is not safe', textOnly, { way: 'text', otherWay: 'call' }, /not a safe way/],
  [
    'a welfare check',
    {},
    { otherWay: 'welfare-check', visitorsSay: 'a', visitorsTell: 'b' },
    /not a safe way/,
  ],
  [
    'hours that are not safe',
    { ...wednesdayMorning, safeTimes: ['midday'] },
    {},
    /outside of the safe hours/,
  ],
  [
    'a day that is not safe',
    { ...wednesdayMorning, safeDays: ['friday'] },
    {},
    /outside of the safe hours/,
  ],
  [
    'a message that was not to be left',
    {},
    { outcome: 'not-reached', voicemail: 'yes' },
    /not to be left/,
  ],
];

describe('what breaks their wishes', () => {
  it.each(refused)(
    '%s: is refused without a ground, and nothing is stored',
    async (_, wishes, typed, words) => {
      const { id, reference } = await assigned(wishes);
      const before = await standing(id);
      expect(await log(reference, typed)).toMatchObject({
        errors: { ground: expect.stringMatching(words) },
      });
      expect(await entries()).toEqual([]);
      expect(await standing(id)).toEqual(before);
      expect(await audited(id)).not.toContain('case.log-contact');
    },
  );

  it.each(refused)(
    '%s: is logged with a ground, in the Story, and the lead reviews it the next working day',
    async (_, wishes, typed, words) => {
      const { id, reference } = await assigned(wishes);
      expect(await log(reference, { ...typed, ...withGround })).toBe('saved');
      const [contact, task] = await entries();
      expect(contact?.codes).toMatchObject({
        override: { ground: 'life', broke: [expect.any(String)] },
      });
      expect(JSON.stringify(contact?.codes)).not.toContain('knife');
      expect(task).toMatchObject({
        kind: 'task',
        owner_id: lead.id,
        due_at: new Date('2026-12-03T17:00:00Z'),
      });
      expect(await audited(id)).toContain('case.log-contact');
      const { content } = await readCase(reference);
      const lines = content?.story.map(({ line }) => line) ?? [];
      expect(lines).toContainEqual(expect.stringMatching(words));
      expect(lines).toContainEqual(expect.stringContaining('ground: life or serious harm'));
      expect(lines).toContainEqual(
        expect.stringContaining(
          'Tomasz Lewandowski gave as ground life or serious harm: She said that he has a knife',
        ),
      );
    },
  );

  it.each(['stop', 'wait'] as const)(
    'a second attempt, where they wished “%s”: refused, or with a ground',
    async (unreachable) => {
      const { id, reference } = await assigned({ unreachable });
      const attempt = { outcome: 'not-reached', at: ['2026-12-02', '10:15'] };
      expect(await log(reference, attempt)).toBe('saved');
      expect(await standing(id)).toMatchObject({ next_step: 'lead' });
      const again = { outcome: 'not-reached', at: ['2026-12-02', '10:45'] };
      expect(await log(reference, again)).toMatchObject({
        errors: { ground: expect.stringMatching(/they wished/) },
      });
      expect(await log(reference, { ...again, ...withGround })).toBe('saved');
      expect((await entries()).map(({ kind }) => kind)).toEqual([
        'contact-attempt',
        'contact-attempt',
        'task',
      ]);
    },
  );
});

describe('a ground', () => {
  it('needs a line of why', async () => {
    const { reference } = await assigned(textOnly);
    expect(await log(reference, { way: 'text', otherWay: 'call', ground: 'child' })).toMatchObject({
      errors: { why: 'Say what makes it necessary' },
    });
  });

  it('is not taken for a contact that breaks nothing, nor one that nobody knows', async () => {
    const { reference } = await assigned();
    expect(await log(reference, withGround)).toMatchObject({
      errors: { ground: expect.stringMatching(/needs no ground/) },
    });
    expect(await log(reference, { ground: 'because' })).toMatchObject({
      errors: { ground: 'Choose the ground from this list' },
    });
    expect(await entries()).toEqual([]);
  });
});

describe('a forged form', () => {
  it.each([
    ['way', 'call'],
    ['way', 'welfare-check'],
    ['way', 'voicemail'],
    ['otherWay', 'text'],
    ['otherWay', 'in-person'],
  ])('with %s “%s”, which was not offered there, is refused', async (field, way) => {
    const { reference } = await assigned(textOnly);
    expect(await log(reference, { way: 'text', ...withGround, [field]: way })).toMatchObject({
      errors: { [field]: expect.any(String) },
    });
    expect(await entries()).toEqual([]);
  });
});

describe('a contact that the person began', () => {
  it('breaks nothing, at any hour and after any wish', async () => {
    const { id, reference } = await assigned({
      unreachable: 'stop',
      ...wednesdayMorning,
      safeDays: ['friday'],
      textSafe: 'yes',
    });
    await log(reference, { outcome: 'not-reached', ...withGround, at: ['2026-12-02', '10:15'] });
    expect(await log(reference, { way: 'from-them', said: 'She rang' })).toBe('saved');
    expect(await standing(id)).toMatchObject({ state: 'support', next_step: 'agree' });
  });

  it('and that came to nothing is answered: they may be tried again, as the first time', async () => {
    const { id, reference } = await assigned({ unreachable: 'wait' });
    await log(reference, { outcome: 'not-reached', at: ['2026-12-02', '10:10'] });
    const missed = { way: 'from-them', outcome: 'not-reached', at: ['2026-12-02', '10:20'] };
    expect(await log(reference, missed)).toBe('saved');
    expect(await standing(id)).toMatchObject({ next_step: 'attempt' });
    expect(await log(reference, { outcome: 'not-reached', at: ['2026-12-02', '10:40'] })).toBe(
      'saved',
    );
  });

  it('is no attempt of ours: the clock of the promise runs on until there is one', async () => {
    const { id, reference } = await assigned();
    await log(reference, { way: 'from-them', outcome: 'not-reached' });
    expect(await standing(id)).toMatchObject({ first_attempt_at: null });
    await log(reference, { outcome: 'not-reached' });
    expect((await standing(id))?.first_attempt_at).not.toBeNull();
  });
});

describe('the promise of a first contact', () => {
  it('is kept by an attempt in a safe way, and not by one in another', async () => {
    const { id, reference } = await assigned(textOnly);
    const unsafe = { way: 'text', otherWay: 'call', outcome: 'not-reached', ...withGround };
    expect(await log(reference, unsafe)).toBe('saved');
    expect(await standing(id)).toMatchObject({ state: 'reaching', first_attempt_at: null });
    expect(await log(reference, { way: 'text', outcome: 'not-reached' })).toBe('saved');
    expect((await standing(id))?.first_attempt_at).not.toBeNull();
  });

  it('stays what it was, where the first safe window is later; the clock of the case shows that window', async () => {
    const { id } = await assigned({ safeDays: ['tuesday'], safeTimes: ['afternoon'] });
    const [found] = await db.ask<{ first_contact_due_at: Date; next_due_at: Date }>(
      'SELECT first_contact_due_at, next_due_at FROM case_file WHERE id = $1',
      [id],
    );
    expect(found).toEqual({
      first_contact_due_at: new Date('2026-12-04T17:00:00Z'),
      next_due_at: new Date('2026-12-08T17:00:00Z'),
    });
  });
});

describe('a welfare check', () => {
  const check = { otherWay: 'welfare-check', outcome: 'not-reached', ...withGround };

  it('records what its visitors may say, and to whom', async () => {
    const { reference } = await assigned();
    expect(await log(reference, check)).toMatchObject({
      errors: {
        visitorsSay: 'Say what the visitors may say',
        visitorsTell: 'Say to whom the visitors may say it',
      },
    });
    const lines = { visitorsSay: 'That they are from the hall', visitorsTell: 'To her alone' };
    expect(await log(reference, { ...check, ...lines })).toBe('saved');
    expect((await entries())[0]?.codes).toMatchObject({ way: 'welfare-check' });
    // What visitors may say is said of no other way.
    expect(await log(reference, { ...lines })).toMatchObject({
      errors: { otherWay: expect.any(String) },
    });
  });
});

describe('a message', () => {
  it('is left by a call that did not reach them', async () => {
    const { reference } = await assigned({ ...textOnly, callSafe: 'yes', voicemailSafe: 'yes' });
    for (const contradiction of [{ way: 'text', outcome: 'not-reached' }, { outcome: 'reached' }]) {
      expect(await log(reference, { ...contradiction, voicemail: 'yes' })).toMatchObject({
        errors: { voicemail: expect.any(String) },
      });
    }
    expect(await log(reference, { outcome: 'not-reached', voicemail: 'yes' })).toBe('saved');
    const { content } = await readCase(reference);
    expect(content?.story[0]?.line).toBe(
      'Phone call: not reached, a message was left as they wish',
    );
  });

  it('is a way of its own where a call is not safe', async () => {
    const { reference } = await assigned({ callSafe: 'no', voicemailSafe: 'yes' });
    expect(await log(reference, { way: 'voicemail', outcome: 'not-reached' })).toBe('saved');
  });
});

describe('a time that there was not', () => {
  it.each([
    ['31 February', ['2026-02-31', '10:00'], /no such day/],
    ['the hour that the clocks skip', ['2026-03-29', '01:30'], /there is no 01:30/],
  ])('%s is refused beside the field, and what was typed comes back', async (_, at, words) => {
    const { reference } = await assigned();
    const outcome = await log(reference, { at, said: 'Tried' });
    expect(outcome).toMatchObject({
      errors: { at: expect.stringMatching(words) },
      values: { at, said: 'Tried' },
    });
  });
});
