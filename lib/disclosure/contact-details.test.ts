import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressForConfirmation,
  type ContactDetails,
  contactDetailsSchema,
  contactWays,
  readContactDetails,
  safeWays,
} from './contact-details.ts';

type Posted = Readonly<Record<string, string | readonly string[]>>;

const justEmail = { email: 'alex@example.org', emailSafe: 'yes' };
const justPhone = { phone: '07700 900123', callSafe: 'yes' };

/** How each field's messages name it: a list of them must make sense far from the fields. */
const whatItAsksFor: Readonly<Record<string, RegExp>> = {
  name: /^Name /,
  pronouns: /^Pronouns /,
  email: /email address/i,
  emailSafe: /email/,
  phone: /phone number/i,
  callSafe: /call/,
  textSafe: /text/,
  voicemailSafe: /voicemail/,
  voicemailWords: /voicemail/,
  teams: /Teams name or address/,
  teamsSafe: /Teams/,
  mayConfirm: /confirm/,
  safeDays: /days/,
  safeTimes: /times/,
  neverCall: /never call/,
  seenBy: /who else can see your messages/,
  answeredByOther: /someone else answers/,
  coverName: /name to use if someone else answers/,
  unreachable: /cannot reach you/,
  interpreter: /interpreter/,
  signLanguage: /sign language/,
  access: /^Access needs /,
  friend: /friend/,
  notToPeople: /who must not be given this case/,
  preference: /who you would like to see/,
  notTo: /who must not be given this case/,
  note: /^Note /,
};

function formOf(fields: Posted): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  }
  return form;
}

function errorsOf(fields: Posted): Readonly<Record<string, string>> {
  const read = readContactDetails(formOf(fields));
  return 'errors' in read ? read.errors : {};
}

function detailsOf(fields: Posted): ContactDetails {
  const read = readContactDetails(formOf(fields));
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  return read.details;
}

describe('contact details', () => {
  it('need one safe way and nothing else', () => {
    expect(Object.keys(errorsOf({}))).toEqual(['email']);
    expect(errorsOf(justEmail)).toEqual({});
    expect(errorsOf(justPhone)).toEqual({});
    expect(errorsOf({ teams: 'alex', teamsSafe: 'yes' })).toEqual({});
  });

  it.each([['callSafe'], ['textSafe'], ['voicemailSafe']])(
    'take a phone that is safe by %s',
    (way) => {
      expect(errorsOf({ phone: '+44 (0)7700 900-123', [way]: 'yes' })).toEqual({});
    },
  );

  it('take nothing as safe that was not called safe', () => {
    const { emailSafe: _, ...others } = detailsOf({
      ...justEmail,
      phone: '07700 900123',
      teams: 'alex',
    });
    expect(others).toMatchObject({
      callSafe: 'no',
      textSafe: 'no',
      voicemailSafe: 'no',
      teamsSafe: 'no',
      mayConfirm: 'no',
      voicemailWords: 'none',
      answeredByOther: 'hang-up',
      unreachable: 'wait',
      safeDays: [],
      safeTimes: [],
    });
    expect(safeWays(detailsOf({ ...justEmail, phone: '07700 900123' }))).toEqual(['email']);
  });

  it('list the safe ways in the order of the form', () => {
    const all = Object.fromEntries(contactWays.map((way) => [`${way}Safe`, 'yes']));
    const details = detailsOf({
      ...all,
      email: 'a@example.org',
      phone: '07700 900123',
      teams: 'a',
    });
    expect(safeWays(details)).toEqual(['email', 'call', 'text', 'voicemail', 'teams']);
  });

  it('keep the days and times once each, in the order of the week', () => {
    const details = detailsOf({
      ...justEmail,
      safeDays: ['friday', 'monday', 'friday'],
      safeTimes: ['afternoon', 'morning'],
    });
    expect(details.safeDays).toEqual(['monday', 'friday']);
    expect(details.safeTimes).toEqual(['morning', 'afternoon']);
  });
});

describe('what is wrong is said in plain words:', () => {
  it.each<[string, Posted, Readonly<Record<string, string>>]>([
    [
      'nothing typed',
      {},
      { email: 'Type an email address, a phone number or a Teams name, and say that it is safe' },
    ],
    [
      'an email alone that is not safe',
      { email: 'alex@example.org', emailSafe: 'no' },
      {
        emailSafe:
          'You typed an email address, but it is marked as not safe. Choose yes if it is safe, or give another safe way',
      },
    ],
    [
      'a phone alone that is not safe',
      { phone: '07700 900123' },
      {
        callSafe:
          'You typed a phone number, but calls, texts and voicemail are marked as not safe. Choose yes for what is safe, or give another safe way',
      },
    ],
    [
      'a Teams name alone that is not safe',
      { teams: 'alex' },
      {
        teamsSafe:
          'You typed a Teams name or address, but it is marked as not safe. Choose yes if it is safe, or give another safe way',
      },
    ],
    [
      'two ways, and none of them safe',
      { phone: '07700 900123', teams: 'alex' },
      {
        callSafe:
          'We need one way that is safe for you. Choose yes for it, or give another. If none is, go back and send without your name',
      },
    ],
    [
      'an email that is safe but not typed',
      { emailSafe: 'yes' },
      { email: 'Type the email address that is safe' },
    ],
    [
      'an email that is none',
      { email: 'alex', emailSafe: 'yes' },
      { email: 'Check the email address. It should look like name@example.com' },
    ],
    [
      'an email that is none, though not safe',
      { ...justPhone, email: 'alex@' },
      { email: 'Check the email address. It should look like name@example.com' },
    ],
    [
      'two addresses at once',
      { ...justEmail, email: 'a@example.org,b@example.org' },
      {
        email:
          'Check the email address. Give one address, without other words. It should look like name@example.com',
      },
    ],
    [
      'a phone that is safe but not typed',
      { textSafe: 'yes' },
      { phone: 'Type the phone number that is safe' },
    ],
    [
      'a phone that is none',
      { ...justEmail, phone: 'after six' },
      {
        phone:
          'Check the phone number. It should look like 07700 900123, or like 0116 496 0123 ext 1234',
      },
    ],
    [
      'a phone without a digit',
      { phone: '(((-----)))', callSafe: 'yes' },
      {
        phone:
          'Check the phone number. It should look like 07700 900123, or like 0116 496 0123 ext 1234',
      },
    ],
    [
      'a Teams name that is safe but not typed',
      { teamsSafe: 'yes' },
      { teams: 'Type the Teams name or address that is safe' },
    ],
    [
      'a confirmation without a safe email',
      { ...justPhone, email: 'a@example.org', mayConfirm: 'yes' },
      {
        mayConfirm: 'We can only confirm by email. Say that it is safe to email you, or choose no',
      },
    ],
    [
      'a cover name that is missing',
      { ...justPhone, answeredByOther: 'cover-name' },
      { coverName: 'Type the name that we should use if someone else answers' },
    ],
    [
      'a name that is too long',
      { ...justEmail, name: 'a'.repeat(81) },
      { name: 'Name must be 80 characters or fewer' },
    ],
    [
      'a note that is too long',
      { ...justEmail, note: 'a'.repeat(501) },
      { note: 'Note must be 500 characters or fewer' },
    ],
    [
      'a null byte',
      { ...justEmail, note: 'a\u0000b' },
      {
        note: 'Note must not have characters that nobody can see. They are taken out now. Read it once more, and go on',
      },
    ],
    [
      'an escape character',
      { ...justEmail, name: '\u001b[31mAlex' },
      {
        name: 'Name must not have characters that nobody can see. They are taken out now. Read it once more, and go on',
      },
    ],
    [
      'a day that there is not',
      { ...justEmail, safeDays: ['sunday'] },
      { safeDays: 'Choose the safe days from those on this page' },
    ],
    [
      'an answer that there is not',
      { ...justEmail, unreachable: 'shout' },
      { unreachable: 'Choose what we should do if we cannot reach you' },
    ],
    [
      'neither yes nor no',
      { ...justEmail, callSafe: 'perhaps' },
      { callSafe: 'Choose yes or no: is it safe to call you?' },
    ],
    [
      'neither yes nor no about writing',
      { ...justEmail, mayConfirm: '' },
      { mayConfirm: 'Choose yes or no: may we email you to confirm that we have it?' },
    ],
  ])('%s', (_, fields, errors) => {
    expect(errorsOf(fields)).toEqual(errors);
  });

  it.each(Object.keys(contactDetailsSchema.shape))(
    'a wrong %s, by what the field asks for',
    (field) => {
      const wrong = ['\u0000', '\u202Ea', 'x'.repeat(600), 'a\nb'];
      const said = wrong.flatMap(
        (value) => errorsOf({ ...justPhone, [field]: value })[field] ?? [],
      );
      expect(said.length).toBeGreaterThan(0);
      for (const message of said) expect(message).toMatch(whatItAsksFor[field] ?? /^$/);
    },
  );

  it('in the order of the form', () => {
    const errors = errorsOf({
      answeredByOther: 'cover-name',
      teamsSafe: 'yes',
      textSafe: 'yes',
      emailSafe: 'yes',
    });
    expect(Object.keys(errors)).toEqual(['email', 'phone', 'teams', 'coverName']);
  });

  it('with all that was typed and ticked', () => {
    const typed = {
      name: 'Alex',
      email: 'alex',
      emailSafe: 'yes',
      safeDays: ['sunday', 'monday'],
    };
    expect(readContactDetails(formOf(typed)).values).toEqual({
      ...typed,
      safeTimes: [],
      notToPeople: [],
    });
  });
});

describe('what people type', () => {
  const noteOf = (note: string) => detailsOf({ ...justEmail, note }).note;

  it.each([
    ['right to left', 'לא להתקשר אחרי שש'],
    ['in another script', '晚上请不要打电话'],
    ['with accents', 'Zoë, Łukasz, Søren'],
    ['with emoji', '👩🏽‍🎓🏳️‍🌈'],
    ['with tabs and lines', 'one\ttwo\nthree'],
    ['with markup', '<b>& "quotes" \'and\' more</b>'],
  ])('%s is kept as it is', (_, note) => {
    expect(noteOf(note)).toBe(note);
  });

  it('is trimmed, and its lines end alike', () => {
    expect(noteOf('  one\r\ntwo \r\n')).toBe('one\ntwo');
  });

  it('is as long as people see it: an emoji of two code units counts once', () => {
    expect(noteOf('😀'.repeat(500))).toHaveLength(1000);
    expect(errorsOf({ ...justEmail, note: '😀'.repeat(501) })).toHaveProperty('note');
  });

  it('is refused with half a character', () => {
    const parsed = contactDetailsSchema.safeParse({ ...justEmail, note: 'a\ud83d' });
    expect(parsed.error?.issues.map(({ path }) => path)).toEqual([['note']]);
  });

  it('counts once where a field is posted twice, and not at all where it is a file or unknown', () => {
    const form = formOf({
      ...justEmail,
      name: ['Alex', 'Sam'],
      whatHappened: 'a story',
      __proto__: 'x',
    });
    form.append('pronouns', new File(['they'], 'they'));
    const read = readContactDetails(form);
    expect(read.values).toEqual({
      ...justEmail,
      name: 'Alex',
      safeDays: [],
      safeTimes: [],
      notToPeople: [],
    });
    expect('details' in read && read.details.pronouns).toBe('');
  });

  it('never throws, whatever is posted, and what is taken can be read again as it is', () => {
    const anyField = fc.constantFrom(...Object.keys(contactDetailsSchema.shape), 'unknown');
    const anyText = fc.oneof(
      fc.constantFrom(
        'yes',
        'no',
        'cover-name',
        '07700900123',
        '00 49 30/901820 x1',
        'a@MÜLLER.de',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    const anyFields = fc.dictionary(anyField, fc.array(anyText, { maxLength: 2 }), { maxKeys: 5 });
    fc.assert(
      fc.property(anyFields, fc.constantFrom({}, justPhone), (fields, safe) => {
        const read = readContactDetails(formOf({ ...fields, ...safe }));
        if ('details' in read) {
          expect(contactDetailsSchema.parse(structuredClone(read.details))).toEqual(read.details);
        }
        const errors = 'errors' in read ? Object.values(read.errors) : ['fine'];
        expect(errors.every((error) => error !== '')).toBe(true);
        expect(errors).not.toHaveLength(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a confirmation', () => {
  it('goes to the email that is safe, where it was allowed', () => {
    expect(addressForConfirmation(detailsOf({ ...justEmail, mayConfirm: 'yes' }))).toBe(
      'alex@example.org',
    );
  });

  it.each([
    ['it was not allowed', justEmail],
    ['it was refused', { ...justEmail, mayConfirm: 'no' }],
    ['email is not safe', { ...justPhone, email: 'alex@example.org' }],
    ['there is no email', justPhone],
  ])('goes nowhere where %s', (_, fields) => {
    expect(addressForConfirmation(detailsOf(fields))).toBeUndefined();
  });

  it('never has an address unless email is safe and it was allowed', () => {
    const yesOrNo = fc.constantFrom('yes' as const, 'no' as const);
    const anyChange = fc.record({
      email: fc.oneof(fc.constant(''), fc.emailAddress()),
      emailSafe: yesOrNo,
      mayConfirm: yesOrNo,
      callSafe: yesOrNo,
    });
    fc.assert(
      fc.property(anyChange, (change) => {
        const address = addressForConfirmation({ ...detailsOf(justPhone), ...change });
        const isAllowed = change.emailSafe === 'yes' && change.mayConfirm === 'yes';
        expect(address).toBe(isAllowed && change.email !== '' ? change.email : undefined);
      }),
    );
  });
});
