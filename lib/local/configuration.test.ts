import { expect, it } from 'vitest';
import { testEnvironment } from '#tests/test-environment.ts';
import { checkConfiguration, completeConfiguration } from './configuration.ts';
import { LaunchError } from './launch-error.ts';
import { makeSecrets } from './secrets.ts';
import { readSettings } from './settings.ts';

type Variables = Readonly<Record<string, string | undefined>>;

const database = {
  appUrl: 'postgresql://app@127.0.0.1/own',
  ownerUrl: 'postgresql://o@127.0.0.1/own',
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
  const { COOKIE_SECRET, SESSION_SECRET, ...rest } = completeConfiguration({}, everything);
  expect(COOKIE_SECRET).not.toBe(SESSION_SECRET);
  expect(rest).toMatchObject({ DATABASE_URL: database.appUrl, DEMONSTRATION: 'true' });
});

it('gives the public site alone nothing of the portal', () => {
  expect(complaint({ SERVES: 'public' })).toBeUndefined();
  const parts = { ...everything, issuer: undefined, mailbox: undefined };
  const configuration = completeConfiguration({ SERVES: 'public' }, parts);
  for (const name of ['SESSION_SECRET', 'SEALING_PRIVATE_KEY', 'OIDC_CLIENT_SECRET', 'MAIL_FROM']) {
    expect(configuration).not.toHaveProperty(name);
  }
});

it.each([
  ['the embedded database', {}, everything],
  ['one that the person set', testEnvironment(), { ...everything, database: undefined }],
])('keeps the owner of the tables from the site: %s', (_name, variables, parts) => {
  const given = { ...variables, DATABASE_OWNER_URL: 'postgresql://planted-owner@db/own' };
  const configuration = completeConfiguration(given, parts);
  // Empty, so that neither the environment that it inherits nor a file brings it.
  expect(configuration.DATABASE_OWNER_URL).toBe('');
  expect(JSON.stringify(configuration)).not.toContain('planted-owner');
});

it('still checks the address that migrates', () => {
  expect(complaint({ DATABASE_OWNER_URL: 'planted-value' })).toContain(
    'DATABASE_OWNER_URL is malformed',
  );
});

it('makes up nothing for a site that others can reach, and names all that it needs', () => {
  const said = complaint({ PUBLIC_URL: 'https://report.example.ac.uk' }) ?? '';
  const named = said.match(/^ {2}(\w+) is missing\n {6}.{20,}$/gm) ?? [];
  expect(named.map((line) => line.trim().split(' ')[0]).sort()).toEqual([
    'COOKIE_SECRET',
    'DATABASE_URL',
    'MAIL_FROM',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
    'OIDC_ISSUER',
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
    'DATABASE_URL',
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
