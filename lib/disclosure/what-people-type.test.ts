import { describe, expect, it } from 'vitest';
import { longestTyped } from '#lib/forms/longest-typed.ts';
import { addressForConfirmation, readContactDetails } from './contact-details.ts';

/* What people really type is taken, and comes back as it was understood. */

type Posted = Readonly<Record<string, string | readonly string[]>>;

const safe = { teams: 'sam', teamsSafe: 'yes' };

function read(fields: Posted) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...safe, ...fields })) {
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  }
  return readContactDetails(form);
}

function detailsOf(fields: Posted) {
  const taken = read(fields);
  if ('errors' in taken) throw new Error(JSON.stringify(taken.errors));
  return taken.details;
}

describe('a name may be', () => {
  it.each([
    'Sam',
    'Li',
    'J. Smith',
    'J.Smith',
    'Dr.Khan',
    'Prof.Dr. Müller',
    'Ravi s/o Kumar',
    'Muthu A/L Rajan',
    'Sam (they/them)',
    'Mary-Ann O’Neill',
    'a@b',
    'Łukasz',
    'مريم',
    'Sam 🌙',
    'www.example.org',
  ])('%s', (name) => {
    expect(detailsOf({ name, coverName: name })).toMatchObject({ name, coverName: name });
  });
});

describe('a phone number is', () => {
  it.each([
    ['\u202D+44 7700 900123\u202C', '+44 7700 900123'],
    ['٠٧٧٠٠٩٠٠١٢٣', '07700 900123'],
    ['0116\u2011496\u20110123', '0116 496 0123'],
    ['tel:+441164960123', '+44 116 496 0123'],
    ['+44 (0)7700 900123', '+44 7700 900123'],
  ])('%s, understood as %s', (phone, understood) => {
    expect(detailsOf({ phone }).phone).toBe(understood);
  });
});

describe('an email address is', () => {
  it.each([
    ['a&b@example.org', 'a&b@example.org', 'a&b@example.org'],
    ['sam@müller.de', 'sam@müller.de', 'sam@xn--mller-kva.de'],
    ['sam@example.xn--p1ai', 'sam@example.рф', 'sam@example.xn--p1ai'],
    ['sam@example.org\u200B', 'sam@example.org', 'sam@example.org'],
    ['Sam Smith <sam@example.org>', 'sam@example.org', 'sam@example.org'],
  ])('%s, understood as %s and sent to as %s', (email, understood, sentTo) => {
    const details = detailsOf({ email, emailSafe: 'yes', mayConfirm: 'yes' });
    expect(details.email).toBe(understood);
    expect(addressForConfirmation(details)).toBe(sentTo);
  });

  it('never somebody else’s: the Kelvin sign is no k', () => {
    expect(read({ email: 'mi\u212Ae@example.org' })).toHaveProperty('errors.email');
  });
});

describe('when the form comes back', () => {
  it('what was understood is shown as it was understood, the rest as it was typed', () => {
    const { values } = read({
      name: '  Alex ',
      phone: '\u202Dtel:+447700900123\u202C',
      email: 'alex at example.org ',
      note: 'one\r\ntwo\r\n',
    });
    expect(values).toMatchObject({
      name: 'Alex',
      phone: '+44 7700 900123',
      email: 'alex at example.org ',
      note: 'one\ntwo',
    });
  });

  it('what is right in itself is shown as understood, though it does not fit with the rest', () => {
    const { values } = read({ email: '<alex@example.org>', mayConfirm: 'yes' });
    expect(values).toMatchObject({ email: 'alex@example.org', mayConfirm: 'yes' });
  });

  it('all is shown as understood when nothing is wrong: sending may still fail', () => {
    expect(read({ phone: '07700900123' }).values).toMatchObject({ phone: '07700 900123' });
  });

  it('what no form lets a person type is cut, and no sign in half', () => {
    const most = 2 * longestTyped.lines;
    const { values } = read({ note: 'a'.repeat(250_000), access: `a${'🌙'.repeat(125_000)}` });
    expect(values.note).toHaveLength(most);
    expect(values.access).toBe(`a${'🌙'.repeat(most / 2 - 1)}`);
  });

  it('of what no page offers to tick, no more than a page could have', () => {
    const { values } = read({
      safeDays: ['monday', 'x'.repeat(250_000)],
      notToPeople: Array.from({ length: 5_000 }, (_, index) => `${index}`),
    });
    expect(values.safeDays).toEqual(['monday']);
    expect(values.notToPeople).toHaveLength(100);
  });
});

describe('the people who must not be given the case', () => {
  const [one, other] = [
    '5b0e9b1c-7c0f-4f4e-9d57-0d6f4c1f8a01',
    'c3b1a7de-2f64-4a0a-8a36-5a1f0e9d7b02',
  ] as const;
  const wrong = 'Choose the people who must not be given this case from those on this page';
  const errorOf = (notToPeople: string | readonly string[]) => {
    const taken = read({ notToPeople });
    return 'errors' in taken ? taken.errors : {};
  };

  it('are nobody where nobody is ticked', () => {
    expect(detailsOf({}).notToPeople).toEqual([]);
  });

  it('are ticked, once each, beside a line that is typed', () => {
    const details = detailsOf({ notToPeople: [one, other, one], notTo: 'Dr Ng' });
    expect(details).toMatchObject({ notToPeople: [one, other], notTo: 'Dr Ng' });
  });

  it('come back ticked when something else is wrong', () => {
    expect(read({ notToPeople: [other], email: 'none' }).values).toMatchObject({
      notToPeople: [other],
    });
  });

  it.each([
    ['what is no id', ['Kim Ng']],
    ['an id beside what is none', [one, `${other}'`]],
    ['nothing as an id', ['']],
    ['more than any page offers', Array.from({ length: 101 }, () => crypto.randomUUID())],
    ['one of them far too often', Array.from({ length: 5_000 }, () => one)],
  ])('are not %s, and that is one error', (_, notToPeople) => {
    expect(errorOf(notToPeople)).toEqual({ notToPeople: wrong });
  });
});
