import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers } from '#tests/arbitrary-answers.ts';
import { carriedSchema, newDraft, type Receipt, secondsToCarry } from './draft.ts';
import { noticeRules } from './notices.ts';
import { questionSetVersion } from './questions/current.ts';

const receipt: Receipt = {
  kind: 'receipt',
  path: 'named',
  reference: 'RS-7K3M-Q2X9',
  contactBy: '2026-12-29',
  confirmedByEmail: true,
  support: { urgent: ['samaritans'], fitting: ['victim-first'] },
};

const accepts = (carried: unknown) => carriedSchema.safeParse(carried).success;

describe('a new draft', () => {
  it('has no answer, no notice read, and the version of the questions', () => {
    expect(newDraft()).toMatchObject({ answers: {}, seen: [], version: questionSetVersion });
  });

  it('has two random ids in which there is no time, a reference and a salt, none told by another', () => {
    const names = ['sendingId', 'storedId', 'reference', 'salt'] as const;
    const drafts = [newDraft(), newDraft()];
    const made = drafts.flatMap((draft) => names.map((name) => draft[name]));
    expect(new Set(made).size).toBe(8);
    for (const { sendingId, storedId } of drafts) {
      for (const id of [sendingId, storedId]) {
        expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      }
    }
  });

  it.each([
    ['just begun', { hours: 0 }, 30 * 60],
    ['half a day old', { hours: 12 }, 30 * 60],
    ['half an hour before its day is over', { hours: 23, minutes: 30 }, 30 * 60],
    ['a minute before its day is over', { hours: 23, minutes: 59 }, 60],
    ['when its day is over', { hours: 24 }, 0],
    ['later', { hours: 25 }, 0],
  ])('%s, is carried for half an hour from now, and never beyond its day', (_, age, seconds) => {
    const born = Temporal.Instant.from('2026-11-26T02:00:00Z');
    expect(secondsToCarry(newDraft(born), born.add(age))).toBe(seconds);
  });
});

describe('what a browser carries', () => {
  it('after a draft lives for half an hour, and after sending for five minutes', () => {
    expect(secondsToCarry({ kind: 'expired' })).toBe(30 * 60);
    expect(secondsToCarry(receipt)).toBe(5 * 60);
  });

  it('may be a draft with any answers, and comes back as it was', () => {
    const anySeen = fc.subarray(noticeRules.map(({ id }) => id));
    fc.assert(
      fc.property(anyAnswers, anySeen, (answers, seen) => {
        const draft = { ...newDraft(), answers, seen };
        expect(carriedSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
      }),
    );
  });

  it('may be a draft with what was just refused, and why', () => {
    const refused = {
      step: 'told',
      chosen: ['nobody', 'police'],
      error: 'Untick one or the other',
    };
    const draft = { ...newDraft(), refused };
    expect(carriedSchema.parse(draft)).toEqual(draft);
    expect(accepts({ ...draft, refused: { ...refused, typed: 'a story' } })).toBe(false);
  });

  it.each<[string, object]>([
    ['of another version', { version: '2025-01' }],
    ['with an id that tells a time', { id: '018f3b5e-7c00-7000-8000-000000000000' }],
    ['without an id', { id: undefined }],
    ['with an unknown answer', { answers: { about: 'nobody' } }],
    ['with answers that contradict each other', { answers: { told: ['nobody', 'police'] } }],
    ['with a notice that there is not', { seen: ['welcome'] }],
    ['with anything else', { name: 'Alex' }],
  ])('may not be a draft %s', (_, change) => {
    expect(accepts({ ...newDraft(), ...change })).toBe(false);
  });

  it('may be a receipt, with or without somebody getting in touch', () => {
    const { contactBy: _, ...anonymous } = receipt;
    expect(carriedSchema.parse(receipt)).toEqual(receipt);
    expect(accepts({ ...anonymous, path: 'anonymous', confirmedByEmail: false })).toBe(true);
  });

  it.each<[string, object]>([
    ['with answers', { answers: {} }],
    ['of no path', { path: 'both' }],
    ['with a date that is none', { contactBy: '2026-02-30' }],
  ])('may not be a receipt %s', (_, change) => {
    expect(accepts({ ...receipt, ...change })).toBe(false);
  });

  it.each([[undefined], [null], ['draft'], [[]], [{}], [{ kind: 'nothing' }]])(
    'may not be %o',
    (carried) => {
      expect(accepts(carried)).toBe(false);
    },
  );
});
