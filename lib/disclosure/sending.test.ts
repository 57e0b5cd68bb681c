import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers } from '#tests/arbitrary-answers.ts';
import { contactDetailsSchema } from './contact-details.ts';
import { newDraft } from './draft.ts';
import { prune } from './journey.ts';
import { noticeRules } from './notices.ts';
import { questions } from './questions/current.ts';
import { receiptOf } from './receipt.ts';
import {
  anonymousSending,
  coverSending,
  envelopeLengths,
  envelopeSchema,
  NotReadyError,
  namedSending,
} from './sending.ts';
import { whyAnonymousOptions } from './why-anonymous-options.ts';

const now = Temporal.Instant.from('2026-12-23T10:15:30.123Z');
const today = Temporal.PlainDate.from('2026-12-23');
const allReasons = whyAnonymousOptions.map(({ code }) => code);
const contact = contactDetailsSchema.parse({
  email: 'sam@example.org',
  emailSafe: 'yes',
  mayConfirm: 'yes',
});

function complete(answers: object = {}) {
  const skipped = Object.fromEntries(questions.map(({ id }) => [id, 'not-given']));
  const seen = noticeRules.map(({ id }) => id);
  return { ...newDraft(), ...prune({ answers: { ...skipped, ...answers }, seen }) };
}

/** Every option of every question that takes several. */
const everyTick = Object.fromEntries(
  questions.map(({ id, kind, options }) => [
    id,
    kind === 'many'
      ? options.filter((one) => one.standsAlone !== true).map(({ code }) => code)
      : options[0]?.code,
  ]),
);

const bytes = (content: unknown) => Buffer.byteLength(JSON.stringify(content));

describe('an envelope', () => {
  it('of an anonymous disclosure has room for every tick there is, in its one length', () => {
    const { envelope } = anonymousSending(complete(everyTick), allReasons, today);
    const [only, ...more] = envelopeLengths.anonymous;
    expect(more).toEqual([]);
    expect(bytes(envelope)).toBeLessThanOrEqual(only ?? 0);
    expect(bytes(coverSending().envelope)).toBeLessThanOrEqual(only ?? 0);
  });

  it('of a named one has room for every tick, and every field full of the widest letters', () => {
    const wide = (count: number) => '\u{1F469}'.repeat(count);
    const full = contactDetailsSchema.parse({
      ...contact,
      name: wide(80),
      pronouns: wide(40),
      teams: wide(254),
      teamsSafe: 'yes',
      neverCall: wide(200),
      seenBy: wide(200),
      coverName: wide(80),
      answeredByOther: 'cover-name',
      interpreter: wide(80),
      access: wide(300),
      preference: wide(300),
      notTo: wide(300),
      note: wide(500),
      notToPeople: Array.from({ length: 100 }, () => crypto.randomUUID()),
    });
    const { envelope } = namedSending(complete(everyTick), full, now);
    expect(bytes(envelope)).toBeLessThanOrEqual(Math.max(...envelopeLengths.named));
  });

  it('is read as what it was, whatever was answered', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const draft = complete(answers);
        fc.pre(draft.answers.role !== 'neither');
        const { envelope } = anonymousSending(draft, ['reprisal'], today);
        expect(envelopeSchema.parse(JSON.parse(JSON.stringify(envelope)))).toEqual(envelope);
      }),
    );
  });

  it('of an anonymous disclosure has its date, and no time of day', () => {
    const { envelope } = anonymousSending(complete(), [], today);
    expect(JSON.stringify(envelope)).not.toMatch(/\d\d:\d\d/);
    expect(envelope).toMatchObject({ receivedOn: '2026-12-23' });
  });

  it('is not made of a draft that is not complete', () => {
    expect(() => anonymousSending(newDraft(), [], today)).toThrow(NotReadyError);
    expect(() => namedSending(newDraft(), contact, now)).toThrow(NotReadyError);
  });
});

describe('a receipt', () => {
  const draft = complete({ role: 'undergraduate', safe: 'no' });
  const named = namedSending(draft, contact, now);
  const anonymous = anonymousSending(draft, [], today);

  it('says the same for what was stored now and for the same sending again', () => {
    const first = receiptOf(draft, named, { outcome: 'stored', way: 'named' }, now);
    expect(receiptOf(draft, named, { outcome: 'same', way: 'named' }, now)).toEqual(first);
    expect(first).toMatchObject({
      path: 'named',
      reference: draft.reference,
      confirmedByEmail: true,
    });
    expect(first).not.toHaveProperty('keptEarlier');
  });

  it('promises the same day whatever the level: two working days', () => {
    const red = receiptOf(draft, named, { outcome: 'stored', way: 'named' }, now);
    const green = complete({ role: 'undergraduate' });
    expect(red.contactBy).toBe('2026-12-29');
    expect(
      receiptOf(green, namedSending(green, contact, now), { outcome: 'stored', way: 'named' }, now)
        .contactBy,
    ).toBe('2026-12-29');
  });

  it('says what was kept where something else came first', () => {
    expect(receiptOf(draft, named, { outcome: 'other', way: 'named' }, now)).toMatchObject({
      path: 'named',
      keptEarlier: 'same-way',
      confirmedByEmail: false,
    });
    expect(receiptOf(draft, named, { outcome: 'other', way: 'anonymous' }, now)).toMatchObject({
      path: 'anonymous',
      keptEarlier: 'other-way',
    });
    expect(receiptOf(draft, anonymous, { outcome: 'other', way: 'named' }, now)).toMatchObject({
      path: 'named',
      reference: draft.reference,
      keptEarlier: 'other-way',
    });
  });
});
