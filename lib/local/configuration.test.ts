import { expect, it } from 'vitest';
import { testEnvironment } from '#tests/test-environment.ts';
import { checkConfiguration, completeConfiguration } from './configuration.ts';
import { LaunchError } from './launch-error.ts';
import { makeSecrets } from './secrets.ts';
import { readSettings } from './settings.ts';

type Variables = Readonly<Record<string, string | undefined>>;

const database = {
  ownerUrl: 'postgresql://planted-owner@127.0.0.1/own',
  portalUrl: 'postgresql://portal@127.0.0.1/own',
  inboxUrl: 'postgresql://inbox@127.0.0.1/own',
};
const everything = {
  publicUrl: 'http://localhost:3000',
  secrets: makeSecrets(),
  database,
  issuer: 'http://localhost:3001',
  mailbox: 'http://localhost:3002',
};

/** @returns what is said against these variables before anything is started, or undefined where all is well */
function complaint(variables: Variables): string | undefined {
  try {
    checkConfiguration(variables, readSettings(variables));
    return undefined;
  } catch (error) {
    if (error instanceof LaunchError) return error.message;
    throw error;
  }
}

it('fills in all that a site on this computer needs', () => {
  expect(complaint({})).toBeUndefined();
  expect(completeConfiguration({}, everything)).toMatchObject({
    DATABASE_URL: database.portalUrl,
    INBOX_DATABASE_URL: database.inboxUrl,
    DEMONSTRATION: 'true',
    MAIL_REPLY_TO: expect.stringContaining('@'),
  });
});

it('gives the public site alone nothing of the portal', () => {
  expect(complaint({ SERVES: 'public' })).toBeUndefined();
  const parts = { ...everything, issuer: undefined, mailbox: undefined };
  const configuration = completeConfiguration({ SERVES: 'public' }, parts);
  for (const name of [
    'DATABASE_URL',
    'SESSION_SECRET',
    'SEALING_PRIVATE_KEY',
    'RECORD_KEYS',
    'MATCHING_KEY',
    'OIDC_CLIENT_SECRET',
    'MAIL_FROM',
    'MAIL_REPLY_TO',
  ]) {
    expect(configuration).not.toHaveProperty(name);
  }
  expect(configuration.INBOX_DATABASE_URL).toBe(database.inboxUrl);
});

it('keeps the owner of the embedded database from the site', () => {
  const configuration = completeConfiguration({}, everything);
  // Empty, so that neither the environment that it inherits nor a file brings one.
  expect(configuration.DATABASE_OWNER_URL).toBe('');
  expect(JSON.stringify(configuration)).not.toContain('planted-owner');
});

it.each([
  ['the whole site on this computer', {}],
  ['the public site alone', { SERVES: 'public' }],
  ['a site that others reach', testEnvironment()],
])('does not start %s with the address of the owner, and says what to do', (_name, variables) => {
  const DATABASE_OWNER_URL = 'postgresql://planted-owner@localhost/own';
  const said = complaint({ ...variables, DATABASE_OWNER_URL }) ?? '';
  expect(said).toContain('DATABASE_OWNER_URL must not be given to a process that serves');
  expect(said).toContain('npm run migrate');
  expect(said).not.toContain('planted-owner');
});

it.each([
  ['DATABASE_URL', 'INBOX_DATABASE_URL'],
  ['INBOX_DATABASE_URL', 'DATABASE_URL'],
])('wants both addresses of a database of one’s own, not %s alone', (given, missing) => {
  expect(complaint({ [given]: 'postgresql://report@localhost/own' })).toContain(
    `${missing} is missing`,
  );
});

it.each(['p@ss', 'p#ss', 'p/ss'])(
  'says how to write the password %s before it looks for a database',
  (password) => {
    const said = complaint({
      DATABASE_URL: `postgresql://report:${password}@localhost/own`,
      INBOX_DATABASE_URL: 'postgresql://inbox@localhost/own',
    });
    expect(said).toContain(
      'DATABASE_URL has a character in its password that must be encoded: @ is written %40',
    );
  },
);

it('makes up nothing for a site that others can reach, and names all that it needs', () => {
  const said = complaint({ PUBLIC_URL: 'https://report.example.ac.uk' }) ?? '';
  const named = said.match(/^ {2}(\w+) is missing\n {6}.{20,}$/gm) ?? [];
  expect(named.map((line) => line.trim().split(' ')[0]).sort()).toEqual([
    'COOKIE_SECRET',
    'DATABASE_URL',
    'INBOX_DATABASE_URL',
    'MAIL_FROM',
    'MAIL_REPLY_TO',
    'MATCHING_KEY',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
    'OIDC_ISSUER',
    'RECORD_KEYS',
    'RESEND_API_KEY',
    'SEALING_PRIVATE_KEY',
    'SEALING_PUBLIC_KEY',
    'SESSION_SECRET',
  ]);
  expect(said).toContain('PUBLIC_URL is not an address of this computer');
  expect(complaint(testEnvironment())).toBeUndefined();
});

it('asks less of a public site that others can reach', () => {
  const said = complaint({ PUBLIC_URL: 'https://report.example.ac.uk', SERVES: 'public' }) ?? '';
  expect(said.match(/\w+(?= is missing)/g)?.sort()).toEqual([
    'COOKIE_SECRET',
    'INBOX_DATABASE_URL',
    'SEALING_PUBLIC_KEY',
  ]);
});

it('says before anything is started what is missing beside a provider of one’s own', () => {
  const said = complaint({ OIDC_ISSUER: 'https://login.example.ac.uk' }) ?? '';
  expect(said.match(/\w+(?= is missing)/g)?.sort()).toEqual([
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
  ]);
});
