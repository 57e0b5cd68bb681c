import { expect, test } from 'vitest';
import { contactDetailsSchema } from '#lib/disclosure/contact-details.ts';
import { type KnownOfContact, whatToHeed } from './heed.ts';

const known = (
  more: Partial<Omit<KnownOfContact, 'contact'>> = {},
  wishes: Record<string, unknown> = {},
): KnownOfContact => ({
  contact: contactDetailsSchema.parse({ email: 'sam@example.com', emailSafe: 'yes', ...wishes }),
  consent: 'yes',
  about: 'me',
  tickedPeople: [],
  ...more,
});

const wordsOf = (...given: Parameters<typeof known>) =>
  whatToHeed(known(...given)).map(({ words, typed }) => [words, typed]);

test('somebody of whom nothing more was said: hours, others who answer, and what to do unreached', () => {
  expect(wordsOf()).toEqual([
    ['Safe days and times: none were named', undefined],
    ['If someone else answers: hang up and say nothing', undefined],
    ['If they cannot be reached: wait for them to get in touch', undefined],
  ]);
});

test.each(['no', 'unasked', 'unaware'] as const)(
  'consent comes first where it is %s',
  (consent) => {
    const [first] = whatToHeed(known({ consent, about: 'someone-who-does-not-know' }));
    expect(first).toMatchObject({ isGrave: true });
    expect(first?.words).toContain('contact nobody without a ground');
  },
);

test('what could hurt stands before what helps', () => {
  const grave = whatToHeed(
    known(
      { consent: 'no', about: 'someone-who-does-not-know', tickedPeople: ['Priya Raman'] },
      { neverCall: 'after six', notTo: 'the dean', seenBy: 'My partner' },
    ),
  ).map(({ isGrave }) => isGrave);
  expect(grave).toEqual([...grave].sort((one, other) => Number(other) - Number(one)));
  expect(grave.filter(Boolean)).toHaveLength(4);
});

test('what they typed stands apart from our words', () => {
  expect(
    wordsOf(
      { tickedPeople: ['Priya Raman'] },
      {
        neverCall: 'after six',
        notTo: 'the dean',
        seenBy: 'My partner',
        answeredByOther: 'cover-name',
        coverName: 'Alex from the library',
      },
    ),
  ).toEqual([
    ['Never call', 'after six'],
    ['Must not be given this case, or told', 'Priya Raman, the dean'],
    ['Safe days and times: none were named', undefined],
    ['If someone else answers: use this name and no other', 'Alex from the library'],
    ['Others can see or hear it', 'My partner'],
    ['If they cannot be reached: wait for them to get in touch', undefined],
  ]);
});
