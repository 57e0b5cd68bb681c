import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ContactDetails,
  contactWays,
  storedContactSchema,
} from '#lib/disclosure/contact-details.ts';
import { contactFields } from '#lib/disclosure/contact-fields.ts';
import { contradictionsIn } from '#lib/disclosure/contact-problems.ts';
import { startingValues } from '#lib/forms/read-form.ts';
import { isBoundByHours, isSafeAt } from './safe-hours.ts';
import { isSameAddress, stricterOf, untilNowUnasked } from './stricter-of.ts';

const { signLanguage: _, friend: __, ...begins } = startingValues(contactFields);

const wishes = (given: Partial<ContactDetails> = {}): ContactDetails =>
  storedContactSchema.parse({ ...begins, ...given });

const phone = { phone: '07700 900123', callSafe: 'yes' } as const;
const sam = { email: 'sam@example.org', emailSafe: 'yes', mayConfirm: 'yes' } as const;

type Part = Partial<ContactDetails>;

it.each<readonly [string, Part, Part, Part]>([
  ['a call that both call safe', phone, phone, { callSafe: 'yes' }],
  [
    'one number, written in two ways, as it stood',
    phone,
    { ...phone, phone: '+44 7700 900123' },
    { phone: '07700 900123', callSafe: 'yes' },
  ],
  [
    'a call that the newer one forbids',
    { ...phone, textSafe: 'yes' },
    { ...phone, callSafe: 'no' },
    { callSafe: 'no', textSafe: 'no' },
  ],
  [
    'a call that the older one forbids',
    { ...phone, callSafe: 'no', textSafe: 'yes' },
    phone,
    { callSafe: 'no' },
  ],
  [
    'another address: kept, and not safe yet',
    { ...sam, ...phone },
    { ...sam, ...phone, email: 'new@example.org' },
    { email: 'new@example.org', emailSafe: 'no', mayConfirm: 'no', callSafe: 'yes' },
  ],
  [
    'an address that the newer one does not name: kept, and not safe',
    { ...sam, ...phone },
    phone,
    { email: 'sam@example.org', emailSafe: 'no' },
  ],
  [
    'an address where the older one had none: as safe as it says, and no leave to write',
    phone,
    { ...phone, ...sam },
    { email: 'sam@example.org', emailSafe: 'yes', mayConfirm: 'no' },
  ],
  ['an address where the older one calls no way safe', {}, sam, { emailSafe: 'no' }],
  [
    'a number where the older one says when nobody may call',
    { ...sam, neverCall: 'After six' },
    { ...sam, ...phone },
    { phone: '07700 900123', callSafe: 'no' },
  ],
  [
    'days and times that both name',
    { safeDays: ['monday', 'tuesday'], safeTimes: ['morning'] },
    { safeDays: ['tuesday', 'friday'], safeTimes: ['morning', 'afternoon'] },
    { safeDays: ['tuesday'], safeTimes: ['morning'] },
  ],
  [
    'days of one, times of the other',
    { safeDays: ['monday'] },
    { safeTimes: ['midday'] },
    { safeDays: ['monday'], safeTimes: ['midday'] },
  ],
  [
    'no day in both: nothing that rings is safe',
    { ...phone, ...sam, safeDays: ['monday'] },
    { ...phone, ...sam, safeDays: ['friday'] },
    { safeDays: ['monday'], callSafe: 'no', emailSafe: 'yes' },
  ],
  [
    'times when nobody may call, of both and each once',
    { neverCall: 'Never call after six; on Fridays' },
    { neverCall: 'on Fridays; before nine' },
    { neverCall: 'Never call after six; on Fridays; before nine' },
  ],
  [
    'who sees it, and who must not have it',
    { seenBy: 'My partner', notTo: 'Dr Grey', notToPeople: [] },
    { seenBy: 'My flatmates', notTo: 'Dr Brown' },
    { seenBy: 'My partner; My flatmates', notTo: 'Dr Grey\nDr Brown' },
  ],
  [
    'a wrong number against the hanging up with which the form begins',
    { answeredByOther: 'wrong-number' },
    {},
    { answeredByOther: 'wrong-number' },
  ],
  [
    'a cover name that both give',
    { answeredByOther: 'cover-name', coverName: 'Kim' },
    { answeredByOther: 'cover-name', coverName: 'Kim' },
    { answeredByOther: 'cover-name', coverName: 'Kim' },
  ],
  [
    'two cover names: neither',
    { answeredByOther: 'cover-name', coverName: 'Kim' },
    { answeredByOther: 'cover-name', coverName: 'Lee' },
    { answeredByOther: 'hang-up', coverName: '' },
  ],
  [
    'a cover name against a wrong number',
    { answeredByOther: 'cover-name', coverName: 'Kim' },
    { answeredByOther: 'wrong-number' },
    { answeredByOther: 'wrong-number', coverName: '' },
  ],
  ['stop before wait', { unreachable: 'wait' }, { unreachable: 'stop' }, { unreachable: 'stop' }],
  [
    'wait before the next way',
    { unreachable: 'wait' },
    { unreachable: 'next-way' },
    { unreachable: 'wait' },
  ],
  [
    'the fewest words in a voicemail',
    { ...phone, voicemailSafe: 'yes', voicemailWords: 'first-name' },
    { ...phone, voicemailSafe: 'yes', voicemailWords: 'university' },
    { voicemailSafe: 'yes', voicemailWords: 'first-name' },
  ],
  [
    'what they need: the newer, else the older',
    { interpreter: 'Polish', access: 'No stairs', friend: 'yes' },
    { interpreter: 'Ukrainian' },
    { interpreter: 'Ukrainian', access: 'No stairs', friend: 'yes' },
  ],
])('until the person is asked: %s', (_case, older, newer, held) => {
  expect(stricterOf(wishes(older), wishes(newer))).toMatchObject(held);
});

it('of somebody who had not been asked, the newer ways count, and what was typed to keep them safe', () => {
  const passedOn = wishes({ phone: '07700 900123', notTo: 'Dr Grey', neverCall: 'After six' });
  const own = wishes({ ...phone, ...sam, unreachable: 'next-way' });
  expect(stricterOf(untilNowUnasked(passedOn, own), own)).toMatchObject({
    ...phone,
    ...sam,
    unreachable: 'next-way',
    notTo: 'Dr Grey',
    neverCall: 'After six',
  });
});

const one = <T>(...of: T[]) => fc.constantFrom(...of);
const safety = one('yes' as const, 'no' as const);
const anyWishes = fc
  .record({
    email: one('', 'sam@example.org', 'new@example.org'),
    phone: one('', '07700 900123', '07700 900124'),
    teams: one('', 'sam', 'kim'),
    ...{ emailSafe: safety, callSafe: safety, textSafe: safety, voicemailSafe: safety },
    ...{ teamsSafe: safety, mayConfirm: safety },
    voicemailWords: one('none' as const, 'first-name' as const, 'university' as const),
    safeDays: fc.subarray(['monday', 'tuesday', 'wednesday'] as const),
    safeTimes: fc.subarray(['morning', 'midday', 'afternoon'] as const),
    neverCall: one('', 'After six', 'On Fridays'),
    seenBy: one('', 'My partner', 'My mother'),
    answeredByOther: one('hang-up' as const, 'wrong-number' as const, 'cover-name' as const),
    coverName: one('Kim', 'Lee'),
    unreachable: one('stop' as const, 'wait' as const, 'next-way' as const),
    notTo: one('', 'Dr Grey', 'Dr Brown'),
  })
  .map((given) => wishes(given))
  // As the form takes them.
  .filter((given) => Object.keys(contradictionsIn(given)).length === 0);

const addresses = {
  email: 'email',
  call: 'phone',
  text: 'phone',
  voicemail: 'phone',
  teams: 'teams',
} as const;
const days = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-04'];
const moments = days.flatMap((day) =>
  ['10:00', '13:00', '15:00', '19:00'].map((time) => Temporal.Instant.from(`${day}T${time}:00Z`)),
);

describe('what holds until the person is asked', () => {
  it('never allows what one of the two forbids', () => {
    fc.assert(
      fc.property(anyWishes, anyWishes, (older, newer) => {
        const held = stricterOf(older, newer);
        for (const way of contactWays) {
          if (held[`${way}Safe`] !== 'yes') continue;
          const kind = addresses[way];
          for (const set of [older, newer]) {
            // The older one may have nothing of that kind, which forbids nothing.
            if (set === older && set[kind] === '') continue;
            expect(set[`${way}Safe`]).toBe('yes');
            expect(isSameAddress(kind, set[kind], held[kind])).toBe(true);
          }
          if (!isBoundByHours(way)) continue;
          for (const moment of moments.filter((at) => isSafeAt(at, held, 'Europe/London'))) {
            for (const set of [older, newer])
              expect(isSafeAt(moment, set, 'Europe/London')).toBe(true);
          }
        }
        for (const set of [older, newer]) {
          if (held.mayConfirm === 'yes') expect(set.mayConfirm).toBe('yes');
          if (held.unreachable === 'next-way') expect(set.unreachable).toBe('next-way');
          if (set.unreachable === 'stop') expect(held.unreachable).toBe('stop');
          if (set.voicemailWords === 'none') expect(held.voicemailWords).toBe('none');
          if (held.answeredByOther === 'cover-name') expect(set.coverName).toBe(held.coverName);
          if (set.answeredByOther !== 'cover-name')
            expect(held.answeredByOther).not.toBe('cover-name');
          for (const name of ['neverCall', 'seenBy', 'notTo'] as const) {
            expect(held[name]).toContain(set[name]);
          }
        }
      }),
    );
  });

  it('does not contradict itself, can be kept, and stays the same when it is joined again', () => {
    fc.assert(
      fc.property(anyWishes, anyWishes, (older, newer) => {
        const held = stricterOf(older, newer);
        expect(contradictionsIn(held)).toEqual({});
        expect(storedContactSchema.parse(held)).toEqual(held);
        expect(stricterOf(held, held)).toEqual(held);
      }),
    );
  });
});
