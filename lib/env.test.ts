import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  publicTestEnvironment,
  sealingKey,
  stubTestEnvironment,
  testEnvironment,
} from '#tests/test-environment.ts';
import { ConfigurationError, readEnvironment } from './env.ts';

const required = [
  'PUBLIC_URL',
  'DATABASE_URL',
  'INBOX_DATABASE_URL',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'COOKIE_SECRET',
  'SESSION_SECRET',
  'SEALING_PUBLIC_KEY',
  'SEALING_PRIVATE_KEY',
  'RECORD_KEYS',
  'MATCHING_KEY',
  'RESEND_API_KEY',
  'MAIL_FROM',
  'MAIL_REPLY_TO',
];

/** @returns what is said against this environment, or undefined when it is accepted */
function complaint(
  changes: Readonly<Record<string, string | undefined>>,
  environment = testEnvironment,
): string | undefined {
  try {
    readEnvironment(environment(changes));
    return undefined;
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
}

const random = () => randomBytes(32).toString('base64url');

/** The address of a role of its own. */
const address = (role: string, password: string) =>
  `postgresql://${role}:${password}@localhost/report`;

const keyWith = (change: object) =>
  JSON.stringify({ ...JSON.parse(sealingKey().SEALING_PUBLIC_KEY), ...change });

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a complete environment', () => {
  it('is accepted, with what was left out at its default', () => {
    expect(readEnvironment(testEnvironment())).toMatchObject({
      PUBLIC_URL: 'https://report.example.ac.uk',
      SERVES: 'all',
      DEMONSTRATION: false,
      OIDC_EMAIL_TRUSTED: false,
      MAIL_HOURLY_CAP: 1_000,
    });
  });

  it('may have what is not its own', () => {
    expect(complaint({ PATH: '/usr/bin' })).toBeUndefined();
  });

  it('counts an empty variable as one that was left out', () => {
    expect(complaint({ RESEND_BASE_URL: '', SERVES: '', DEMONSTRATION: '' })).toBeUndefined();
    expect(complaint({ RESEND_API_KEY: '' })).toContain('RESEND_API_KEY is missing');
  });
});

describe('a variable that is missing', () => {
  it.each(required)('%s: is named, with what it is for', (name) => {
    const [, said, help] = complaint({ [name]: undefined })?.split('\n') ?? [];
    expect(said).toMatch(new RegExp(`^ {2}${name} is missing`));
    expect(help?.trim()).toMatch(/^.{20,}/);
  });

  it.each(required.filter((name) => name !== 'OIDC_CLIENT_SECRET'))(
    '%s: comes with an example',
    (name) => {
      expect(complaint({ [name]: undefined })).toContain('e.g. ');
    },
  );

  it('is named with all the others that are', () => {
    const said = complaint(Object.fromEntries(required.map((name) => [name, undefined]))) ?? '';
    for (const name of required) {
      expect(said).toContain(`${name} is missing`);
    }
  });
});

describe('a variable that is malformed', () => {
  it.each<[string, string]>([
    ['PUBLIC_URL', 'planted-value'],
    ['PUBLIC_URL', 'ftp://planted-value'],
    ['PUBLIC_URL', 'javascript:planted-value'],
    ['PUBLIC_URL', 'http://report.planted-value.example'],
    ['PUBLIC_URL', 'https://report.example.ac.uk/planted-value'],
    ['DATABASE_URL', 'mysql://user:planted-value@db/report'],
    ['DATABASE_URL', 'postgresql://user:planted-value@db.example.ac.uk/report'],
    ['DATABASE_URL', 'postgresql://user:planted-value@more@localhost/report'],
    ['INBOX_DATABASE_URL', 'postgresql://planted-value/report'],
    ['DATABASE_OWNER_URL', 'planted-value'],
    ['OIDC_ISSUER', 'planted-value'],
    ['OIDC_ISSUER', 'http://login.planted-value.example'],
    ['OIDC_CLIENT_ID', '   '],
    ['OIDC_EMAIL_TRUSTED', 'planted-value'],
    ['DEMONSTRATION', 'planted-value'],
    ['COOKIE_SECRET', 'planted-value'],
    ['COOKIE_SECRET', `planted-value ${'k'.repeat(60)}`],
    ['SESSION_SECRET', 'planted-value'],
    ['SEALING_PUBLIC_KEY', 'planted-value'],
    ['SEALING_PUBLIC_KEY', '{"planted-value":1}'],
    ['SEALING_PUBLIC_KEY', keyWith({ kty: 'planted-value' })],
    ['SEALING_PUBLIC_KEY', keyWith({ crv: 'planted-value' })],
    ['SEALING_PUBLIC_KEY', keyWith({ d: 'planted-value' })],
    ['SEALING_PRIVATE_KEY', 'planted-value'],
    ['SEALING_PRIVATE_KEY', keyWith({})],
    ['RECORD_KEYS', 'planted-value'],
    ['RECORD_KEYS', `${'g'.repeat(43)},planted-value`],
    ['MATCHING_KEY', 'planted-value'],
    ['SERVES', 'planted-value'],
    ['RESEND_BASE_URL', 'planted-value'],
    ['MAIL_FROM', 'planted-value@example.ac.uk'],
    ['MAIL_FROM', 'planted-value <>'],
    ['MAIL_REPLY_TO', 'planted-value'],
    ['MAIL_HOURLY_CAP', 'planted-value'],
    ['MAIL_HOURLY_CAP', '0'],
    ['MAIL_HOURLY_CAP', '100001'],
    ['MAIL_HOURLY_CAP', '1.5'],
    ['AUDIT_ANCHOR', 'planted-value'],
  ])('%s: is named, and its value is not shown (%s)', (name, value) => {
    const said = complaint({ [name]: value });
    expect(said).toContain(`  ${name} `);
    expect(said).not.toContain('planted-value');
    expect(said?.split('\n')).toHaveLength(3);
  });

  it.each([
    'planted-portal-password',
    'planted-inbox-password',
    'planted-client-secret',
    'planted-resend-key',
    'k'.repeat(43),
    's'.repeat(43),
    'g'.repeat(43),
    'w'.repeat(43),
  ])('brings no other secret to light: %s', (secret) => {
    expect(complaint({ MAIL_FROM: 'malformed' })).not.toContain(secret);
  });
});

describe('the key of envelopes', () => {
  it('must be two halves of one', () => {
    const { SEALING_PRIVATE_KEY } = sealingKey();
    expect(complaint({ SEALING_PRIVATE_KEY })).toContain(
      'SEALING_PRIVATE_KEY is not the other half of SEALING_PUBLIC_KEY',
    );
    expect(complaint({ SEALING_PRIVATE_KEY })).not.toContain(JSON.parse(SEALING_PRIVATE_KEY).d);
  });

  it('is the first of several private halves, not a later one', () => {
    const current = sealingKey();
    const { SEALING_PRIVATE_KEY: earlier } = sealingKey();
    const [first, second] = [
      `[${current.SEALING_PRIVATE_KEY},${earlier}]`,
      `[${earlier},${current.SEALING_PRIVATE_KEY}]`,
    ];
    expect(complaint({ ...current, SEALING_PRIVATE_KEY: first })).toBeUndefined();
    expect(complaint({ ...current, SEALING_PRIVATE_KEY: second })).toContain('the other half');
  });

  it('must have its private half where envelopes are opened', () => {
    expect(complaint({ SEALING_PRIVATE_KEY: undefined })).toContain(
      'SEALING_PRIVATE_KEY is missing',
    );
  });

  it.each(['SEALING_PUBLIC_KEY', 'SEALING_PRIVATE_KEY'])(
    '%s: is told of in a sentence, with the command that makes one',
    (name) => {
      expect(complaint({ [name]: '{}' })).toMatch(
        new RegExp(`${name} is not the (public|private) half of .+\\n.+npm run keys`),
      );
    },
  );
});

describe('a secret', () => {
  const shared = random();
  const { SEALING_PUBLIC_KEY, SEALING_PRIVATE_KEY } = sealingKey();
  const { d } = JSON.parse(SEALING_PRIVATE_KEY);

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['SESSION_SECRET', { COOKIE_SECRET: shared, SESSION_SECRET: shared }, 'COOKIE_SECRET'],
    ['SESSION_SECRET', { COOKIE_SECRET: `${shared}=`, SESSION_SECRET: shared }, 'COOKIE_SECRET'],
    [
      'SESSION_SECRET',
      { COOKIE_SECRET: `${random()},${shared}`, SESSION_SECRET: `${random()},${shared}` },
      'COOKIE_SECRET',
    ],
    ['RECORD_KEYS', { SESSION_SECRET: shared, RECORD_KEYS: shared }, 'SESSION_SECRET'],
    ['MATCHING_KEY', { RECORD_KEYS: shared, MATCHING_KEY: shared }, 'RECORD_KEYS'],
    [
      'SEALING_PRIVATE_KEY',
      { RECORD_KEYS: d, SEALING_PUBLIC_KEY, SEALING_PRIVATE_KEY },
      'RECORD_KEYS',
    ],
    [
      'RESEND_API_KEY',
      { OIDC_CLIENT_SECRET: shared, RESEND_API_KEY: shared },
      'OIDC_CLIENT_SECRET',
    ],
    [
      'INBOX_DATABASE_URL',
      { DATABASE_URL: address('portal', shared), INBOX_DATABASE_URL: address('inbox', shared) },
      'DATABASE_URL',
    ],
  ])('is not %s and another variable at once', (name, changes, other) => {
    const said = complaint(changes) ?? '';
    expect(said).toContain(`${name} holds a secret that ${other} holds too: each needs its own`);
    expect(said).not.toContain(shared);
    expect(said).not.toContain(d);
  });

  it.each<[string, string]>([
    ['COOKIE_SECRET', `${shared},${shared}`],
    ['SESSION_SECRET', `${shared},${random()},${shared}`],
    ['RECORD_KEYS', `${shared},${shared}`],
    ['MATCHING_KEY', `${shared},${shared}`],
  ])('is not twice in %s', (name, value) => {
    expect(complaint({ [name]: value })).toContain(`${name} holds one secret twice`);
  });

  it('may be one of several, of which the first is in use', () => {
    const [one, other] = [random(), random()];
    const environment = readEnvironment(testEnvironment({ COOKIE_SECRET: `${one}, ${other}` }));
    expect(environment.COOKIE_SECRET).toEqual([one, other]);
  });

  it('is none where a role of the database needs no password', () => {
    const bySocket = (role: string) => `postgresql://${role}@%2Frun%2Fpostgresql/report`;
    expect(
      complaint({ DATABASE_URL: bySocket('portal'), INBOX_DATABASE_URL: bySocket('inbox') }),
    ).toBeUndefined();
  });
});

it.each([
  ['the portal', testEnvironment],
  ['the public site', publicTestEnvironment],
])('the check of certificates is not turned off for %s', (_name, environment) => {
  expect(complaint({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, environment)).toContain(
    'NODE_TLS_REJECT_UNAUTHORIZED is 0: no certificate of any server would be checked',
  );
  expect(complaint({ NODE_TLS_REJECT_UNAUTHORIZED: '1' }, environment)).toBeUndefined();
});

describe('the roles of the database', () => {
  it('are two', () => {
    const said = complaint({
      DATABASE_URL: address('planted', 'one'),
      INBOX_DATABASE_URL: address('pl%61nted', 'other'),
    });
    expect(said).toContain('INBOX_DATABASE_URL names the same user as DATABASE_URL');
    expect(said).not.toContain('planted');
  });

  it.each([
    ['the portal', testEnvironment],
    ['the public site', publicTestEnvironment],
  ])('do not include the owner, in a process that serves %s', (_name, environment) => {
    const said = complaint({ DATABASE_OWNER_URL: address('planted', 'owner') }, environment);
    expect(said).toContain('DATABASE_OWNER_URL must not be given to a process that serves');
    expect(said).toContain('npm run migrate');
    expect(said).not.toContain('planted');
  });
});

describe('a process that serves only the public site', () => {
  it('needs nothing of the portal and the worker', () => {
    const environment = readEnvironment(publicTestEnvironment());
    expect(environment.SERVES).toBe('public');
    expect(Object.keys(environment)).not.toContain('OIDC_ISSUER');
  });

  it.each([
    'DATABASE_URL',
    'DATABASE_OWNER_URL',
    'SESSION_SECRET',
    'SEALING_PRIVATE_KEY',
    'RECORD_KEYS',
    'MATCHING_KEY',
    'OIDC_CLIENT_SECRET',
    'RESEND_API_KEY',
    'AUDIT_ANCHOR',
  ])('%s: is refused, and why is said', (name) => {
    const value = testEnvironment()[name] ?? 'planted-value';
    const said = complaint({ [name]: value }, publicTestEnvironment);
    expect(said).toMatch(
      new RegExp(`${name} must not be given to a process that serves only the public site: .{20,}`),
    );
    expect(said?.split('\n')).toHaveLength(3);
    expect(said).not.toContain(value);
  });

  it.each(['PUBLIC_URL', 'INBOX_DATABASE_URL', 'COOKIE_SECRET', 'SEALING_PUBLIC_KEY'])(
    '%s: is needed there too',
    (name) => {
      expect(complaint({ [name]: undefined }, publicTestEnvironment)).toContain(
        `${name} is missing`,
      );
    },
  );

  it('cannot ask for what belongs to the portal', async () => {
    stubTestEnvironment(publicTestEnvironment());
    const { env, portalEnv } = await import('./env.ts');
    expect(env().SERVES).toBe('public');
    expect(portalEnv).toThrow('serves only the public site');
  });
});

describe('the demonstration sign-in', () => {
  it.each(['http://localhost:3000', 'https://localhost', 'http://127.0.0.1:3000'])(
    'runs for %s',
    (address) => {
      expect(complaint({ DEMONSTRATION: 'true', PUBLIC_URL: address })).toBeUndefined();
    },
  );

  // What this computer is, and what is not: environment/web-address.test.ts.
  it.each(['https://report.example.ac.uk', 'https://localhost.example.ac.uk', 'https://[::2]'])(
    'is refused for %s',
    (address) => {
      expect(complaint({ DEMONSTRATION: 'true', PUBLIC_URL: address })).toContain(
        'DEMONSTRATION is refused: the demonstration sign-in only runs on this computer',
      );
    },
  );
});

describe('the environment of the process', () => {
  it('is read once, and tells next-auth the address of the site', async () => {
    stubTestEnvironment();
    const { env } = await import('./env.ts');
    const first = env();
    vi.stubEnv('PUBLIC_URL', 'https://elsewhere.example');
    expect(env()).toBe(first);
    // biome-ignore lint/style/noProcessEnv: next-auth reads it there
    expect(process.env.NEXTAUTH_URL).toBe('https://report.example.ac.uk');
  });

  it('is complained of when it is first needed, not when a file is imported', async () => {
    stubTestEnvironment({ COOKIE_SECRET: undefined });
    const { env } = await import('./env.ts');
    expect(env).toThrow('COOKIE_SECRET is missing');
  });

  it.each([
    ['development', true],
    ['production', false],
    ['test', false],
  ])('%s: development %s', async (mode, expected) => {
    vi.stubEnv('NODE_ENV', mode);
    const { isDevelopment } = await import('./env.ts');
    expect(isDevelopment()).toBe(expected);
  });
});
