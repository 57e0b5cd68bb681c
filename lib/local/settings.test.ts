import { expect, it } from 'vitest';
import { testEnvironment } from '#tests/test-environment.ts';
import { checkConfiguration } from './configuration.ts';
import { LaunchError } from './launch-error.ts';
import { readSettings } from './settings.ts';

it('runs everything itself where nothing is set, or set to nothing', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    usesEmbeddedDatabase: true,
    usesLocalSignIn: true,
    usesLocalMailbox: true,
  });
});

it.each([
  ['nothing is set', {}, true],
  ['it is said', { DEMONSTRATION_CASES: 'yes' }, true],
  ['it is said not to', { DEMONSTRATION_CASES: 'no' }, false],
  ['the sign-in is not its own', { OIDC_ISSUER: 'https://login.example.ac.uk' }, false],
  ['the mailbox is not its own', { RESEND_API_KEY: 're_123' }, false],
  ['the database is not its own', { DATABASE_URL: 'postgresql://a@b/c' }, false],
  ['others reach the site', { PUBLIC_URL: 'https://report.example.ac.uk/' }, false],
  ['it serves only the public site', { SERVES: 'public' }, false],
])('where %s: whether an empty installation begins with invented cases', (_, given, fills) => {
  expect(readSettings(given).fillsDemonstration).toBe(fills);
});

it('refuses to guess whether it begins with invented cases', () => {
  expect(() => readSettings({ DEMONSTRATION_CASES: 'perhaps' })).toThrow('DEMONSTRATION_CASES');
});

it.each(['abc', '0', '-1', '80.5', '65534', '99999'])('refuses the port %s by its name', (port) => {
  expect(() => readSettings({ PORT: port })).toThrow(LaunchError);
  expect(() => readSettings({ PORT: port })).toThrow('PORT');
});

it('makes up nothing for a site that others can reach', () => {
  expect(readSettings({ PUBLIC_URL: 'https://report.example.ac.uk/' })).toMatchObject({
    publicUrl: 'https://report.example.ac.uk',
    isLocal: false,
    usesEmbeddedDatabase: false,
    usesLocalSignIn: false,
    usesLocalMailbox: false,
  });
});

it('needs neither sign-in nor mailbox where it serves only the public site', () => {
  expect(readSettings({ SERVES: 'public' })).toMatchObject({
    servesPortal: false,
    usesEmbeddedDatabase: true,
    usesLocalSignIn: false,
    usesLocalMailbox: false,
  });
});

it.each(['DATABASE_URL', 'INBOX_DATABASE_URL'])(
  'runs no database beside one’s own, whichever address is given: %s',
  (name) => {
    const settings = readSettings({ [name]: 'postgresql://report@localhost/own' });
    expect(settings.usesEmbeddedDatabase).toBe(false);
  },
);

it.each([
  ['http://report.example.ac.uk', 'is http'],
  ['http://localhost:3000/report', 'has a path'],
  ['https://report.example.ac.uk/report?x', 'has a path and a query'],
])('does not mend the address %s: its own check says what is wrong', (address, problem) => {
  const variables = testEnvironment({ PUBLIC_URL: address });
  expect(() => checkConfiguration(variables, readSettings(variables))).toThrow(
    `PUBLIC_URL ${problem}`,
  );
});

it.each(['notaurl', 'ftp://report.example.ac.uk'])(
  'leaves the address %s to the check of the configuration, which calls it malformed',
  (address) => {
    const settings = readSettings({ PUBLIC_URL: address });
    expect(() => checkConfiguration({ PUBLIC_URL: address }, settings)).toThrow(
      /^The configuration is not right:\n {2}PUBLIC_URL is malformed\n.+e\.g\. https.+$/,
    );
  },
);
