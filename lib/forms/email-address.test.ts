import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressForMachines, emailAddress } from './email-address.ts';

const checkIt = 'Check the email address. It should look like name@example.com';

const errorOf = (typed: string) => emailAddress.safeParse(typed).error?.issues[0]?.message;

describe('an address is taken', () => {
  it.each([
    'sam@example.org',
    'Sam.Smith+uni@student.example.ac.uk',
    'a&b@example.org',
    "o'neill@example.org",
    '{sam}/!#$%*=?^_`|~-@example.org',
    'sam@a-b.example.museum',
    `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.de`,
  ])('as it is: %s', (typed) => {
    expect(emailAddress.parse(typed)).toBe(typed);
    expect(addressForMachines(typed)).toBe(typed);
  });

  it.each([
    ['a mark that nobody sees behind it', 'sam@example.org\u200B'],
    ['such a mark before it', '\uFEFFsam@example.org'],
    ['such marks within', 'sam@exam\u00ADple.\u200Dorg'],
    ['what a phone’s contacts put around it', '\u202Dsam@example.org\u202C'],
    ['spaces at the ends', ' sam@example.org\u00A0'],
    ['a name', 'Sam Smith <sam@example.org>'],
    ['a name with a comma, and the end of a list', '"Smith, Sam" <sam@example.org>;'],
    ['brackets', '<sam@example.org>'],
    ['quotation marks', "'sam@example.org'"],
    ['itself as its name', "'sam@example.org' <sam@example.org>"],
    ['a link to it', 'mailto:sam@example.org'],
    ['a link to it, behind it', 'sam@example.org<mailto:sam@example.org>'],
    ['the end of a sentence', 'sam@example.org.'],
    ['a wide sign', 'sam＠example.org'],
    ['wide letters', 'ｓａｍ＠ｅｘａｍｐｌｅ．ｏｒｇ'],
    ['a domain in capitals', 'sam@EXAMPLE.Org'],
    ['a word for what it is', 'Email: sam@example.org'],
    ['such a word, in another way', 'e-mail address sam@example.org'],
    ['spaces around the sign', 'sam @ example.org'],
  ])('without what does not belong to it: %s', (_, typed) => {
    expect(emailAddress.parse(typed)).toBe('sam@example.org');
  });

  it('with its capitals before the @: only whoever runs the domain knows whether they matter', () => {
    expect(emailAddress.parse('Sam@example.org')).toBe('Sam@example.org');
  });
});

describe('a domain in any script is shown as people read it and sent as machines do:', () => {
  it.each([
    ['sam@müller.de', 'sam@müller.de', 'sam@xn--mller-kva.de'],
    ['sam@mu\u0308ller.de', 'sam@müller.de', 'sam@xn--mller-kva.de'],
    ['sam@MÜLLER.de', 'sam@müller.de', 'sam@xn--mller-kva.de'],
    ['sam@xn--mller-kva.de', 'sam@müller.de', 'sam@xn--mller-kva.de'],
    ['sam@faß.de', 'sam@faß.de', 'sam@xn--fa-hia.de'],
    ['sam@example.xn--p1ai', 'sam@example.рф', 'sam@example.xn--p1ai'],
    ['sam@例子。中国', 'sam@例子.中国', 'sam@xn--fsqu00a.xn--fiqs8s'],
    ['sam@نامه\u200Cای.com', 'sam@نامه\u200Cای.com', 'sam@xn--mgba3gch31f060k.com'],
    ['sam@paral·lel.cat', 'sam@paral·lel.cat', 'sam@xn--parallel-koa.cat'],
    // What cannot be typed as people read it stays in its code.
    ['sam@xn--ls8h.la', 'sam@xn--ls8h.la', 'sam@xn--ls8h.la'],
  ])('%s', (typed, shown, sent) => {
    expect(emailAddress.parse(typed)).toBe(shown);
    expect(addressForMachines(shown)).toBe(sent);
  });
});

describe('what might be another address, or none, is refused:', () => {
  it.each([
    'alex',
    'alex@',
    '@example.org',
    'a@b',
    'a@b.c',
    'a@localhost',
    'a@127.0.0.1',
    'a@1.1',
    'a@0x7f.1',
    'a@[127.0.0.1]',
    'a..b@example.org',
    '.a@example.org',
    'a.@example.org',
    'a@example..org',
    'a@-example.org',
    'a@exam_ple.org',
    'a@exam%70le.org',
    'a@example.org:25',
    'a@example.org/b',
    'a@example.org <b@example.org>',
    '<a@example.org>, <b@example.org>',
    'mailto:a@example.org?cc=b@example.org',
    'mailto:a%0Ab@example.org',
    `a@${'b'.repeat(64)}.org`,
    `${'a'.repeat(65)}@example.org`,
    // Written as machines do, it would be longer than an address may be.
    `a@${'ü'.repeat(50)}.${'ü'.repeat(50)}.${'ü'.repeat(50)}.${'ü'.repeat(50)}.${'ü'.repeat(40)}.de`,
  ])('%s', (typed) => {
    expect(errorOf(typed)).toBe(checkIt);
  });

  it.each([
    'a b@example.org',
    '"a b"@example.org',
    'a@b@example.org',
    'a@example.org,b@example.org',
    'a@example.org;b@example.org',
    'a@example.org b@example.org',
    'a@example.org，b@example.org',
    'sam@example.org (work)',
  ])('%s, of which it is said that one is wanted', (typed) => {
    expect(errorOf(typed)).toBe(
      checkIt.replace('It should', 'Give one address, without other words. It should'),
    );
  });

  it.each([
    ['a Kelvin sign in a domain', 'mike@li\u212Ae.org'],
    ['a long s in a domain', 'sam@example.u\u017F'],
    ['a ligature in a domain', 'sam@\uFB01n.org'],
    ['a letter in a circle in a domain', 'sam@\u24D0pple.org'],
    ['a capital i with a dot in a domain', 'sam@\u0130stanbul.org'],
  ])('%s, which would turn into a plain letter', (_, typed) => {
    expect(errorOf(typed)).toBe(checkIt);
  });

  it.each([
    ['a Kelvin sign', 'mi\u212Ae@example.org'],
    ['a long s', '\u017Fam@example.org'],
    ['an accent', 'zoë@example.org'],
    ['another script', '用户@example.org'],
    ['digits of another script', 'sam٧@example.org'],
    ['a capital i with a dot', '\u0130rem@example.org'],
  ])('%s before the @, to which most of the world’s mail cannot be sent', (_, typed) => {
    expect(errorOf(typed)).toBe(
      'Check the email address. Before the @, we can only send to letters from a to z, numbers and signs. If yours has other letters, give another safe way',
    );
  });

  it.each(['a@example.org\nBcc: b@example.org', 'a@example.org\u2028b', 'a\r\nb@example.org'])(
    '%j, as it has a line break',
    (typed) => {
      expect(errorOf(typed)).toBe('Email address must be on one line');
    },
  );

  it('what shows it backwards', () => {
    expect(errorOf('\u202Egro.elpmaxe@mas')).toMatch(/^Email address must not have hidden marks/);
    expect(errorOf('\u202Dsam@דוגמה.com\u202C')).toMatch(/must not have hidden marks/);
  });

  it('what is too long to be one', () => {
    expect(errorOf(`${'a'.repeat(250)}@b.de`)).toBe(
      'Email address must be 254 characters or fewer',
    );
  });
});

describe('whatever is taken', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '@',
      '.',
      'sam',
      'example.org',
      '<',
      '>',
      ',',
      ' ',
      '\n',
      'mailto:',
      'xn--',
      'ü',
    ),
    fc.constantFrom('\u212A', '\u200B', '\u200D', '\u202D', '＠', '。', '%0A', '٧', '"', "'", 'ß'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const anyText = fc.oneof(
    fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
    fc
      .tuple(fc.array(part, { maxLength: 3 }), fc.array(part, { maxLength: 3 }))
      .map(([local, domain]) => `sam${local.join('')}@${domain.join('')}example.org`),
    fc.emailAddress(),
  );

  it('is one address on one line, for people and for machines, and is taken again as it is', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const taken = emailAddress.safeParse(typed);
        fc.pre(taken.success && taken.data !== '');
        const address = taken.data ?? '';
        expect(emailAddress.parse(address)).toBe(address);
        expect(address.split('@')).toHaveLength(2);
        expect(address).not.toMatch(/[\s<>,;:"\\()[\]]/);
        const sent = addressForMachines(address);
        expect(sent).toMatch(/^[!-~]{1,64}@[a-z0-9.-]{4,252}$/);
        expect(addressForMachines(emailAddress.parse(sent))).toBe(sent);
      }),
      { numRuns: 3_000 },
    );
  });
});

it('no sign that has a plain letter, digit, dot or @ for its likeness turns into it', () => {
  const plain = /[A-Za-z0-9.@]/;
  const alike = Array.from({ length: 0x1ff80 }, (_, index) => String.fromCodePoint(index + 0x80))
    .filter((sign) => sign.isWellFormed() && !/[\uFF01-\uFF5E\uFF61]/.test(sign))
    .filter((sign) =>
      [sign, sign.normalize('NFKC')].some((form) =>
        [form, form.toLowerCase(), form.toUpperCase()].some((text) => plain.test(text)),
      ),
    );
  expect(alike.length).toBeGreaterThan(1_000);
  for (const sign of alike) {
    expect(errorOf(`a${sign}b@example.org`), sign).toMatch(/^Check/);
    for (const domain of [`a${sign}b.org`, `${sign}example.org`]) {
      const { data } = emailAddress.safeParse(`ab@${domain}`);
      if (data !== undefined) expect(addressForMachines(data), sign).toMatch(/^ab@xn--/);
    }
  }
});
