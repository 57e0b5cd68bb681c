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
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'COOKIE_SECRET',
  'SESSION_SECRET',
  'SEALING_PUBLIC_KEY',
  'SEALING_PRIVATE_KEY',
  'RESEND_API_KEY',
  'MAIL_FROM',
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
    });
  });

  it('may have what is not its own', () => {
    expect(complaint({ PATH: '/usr/bin' })).toBeUndefined();
  });

  it('counts an empty variable as one that was left out', () => {
    expect(complaint({ RESEND_BASE_URL: '', SERVES: '', DEMONSTRATION: '' })).toBeUndefined();
    expect(complaint({ RESEND_API_KEY: '' })).toContain('RESEND_API_KEY is missing');
  });

  it('keeps of the public address what tells a site from another', () => {
    const { PUBLIC_URL } = readEnvironment(
      testEnvironment({ PUBLIC_URL: ' https://Report.example.ac.uk:443/home?x#y ' }),
    );
    expect(PUBLIC_URL).toBe('https://report.example.ac.uk');
  });
});

describe('a variable that is missing', () => {
  it.each(required)('%s: is named, with what it is for', (name) => {
    const [, said, help] = complaint({ [name]: undefined })?.split('\n') ?? [];
    expect(said).toMatch(new RegExp(`^ {2}${name} is missing`));
    expect(help?.trim()).toMatch(/^.{20,}/);
  });

  it.each([
    'PUBLIC_URL',
    'DATABASE_URL',
    'OIDC_ISSUER',
    'OIDC_CLIENT_ID',
    'COOKIE_SECRET',
    'SESSION_SECRET',
    'RESEND_API_KEY',
    'MAIL_FROM',
  ])('%s: comes with an example', (name) => {
    expect(complaint({ [name]: undefined })).toContain('e.g. ');
  });

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
    ['DATABASE_URL', 'mysql://user:planted-value@db/report'],
    ['DATABASE_OWNER_URL', 'planted-value'],
    ['OIDC_ISSUER', 'planted-value'],
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
    ['SERVES', 'planted-value'],
    ['RESEND_BASE_URL', 'planted-value'],
    ['MAIL_FROM', 'planted-value@example.ac.uk'],
    ['MAIL_FROM', 'planted-value <>'],
  ])('%s: is named, and its value is not shown (%s)', (name, value) => {
    const said = complaint({ [name]: value });
    expect(said).toContain(`  ${name} `);
    expect(said).not.toContain('planted-value');
    expect(said?.split('\n')).toHaveLength(3);
  });

  it.each([
    'planted-app-password',
    'planted-owner-password',
    'planted-client-secret',
    'planted-resend-key',
    'k'.repeat(43),
    's'.repeat(43),
  ])('brings no other secret to light: %s', (secret) => {
    expect(complaint({ MAIL_FROM: 'malformed' })).not.toContain(secret);
  });
});

describe('the sealing key', () => {
  it('must be two halves of one', () => {
    const { SEALING_PRIVATE_KEY } = sealingKey();
    expect(complaint({ SEALING_PRIVATE_KEY })).toContain(
      'SEALING_PRIVATE_KEY is not the other half of SEALING_PUBLIC_KEY',
    );
    expect(complaint({ SEALING_PRIVATE_KEY })).not.toContain(JSON.parse(SEALING_PRIVATE_KEY).d);
  });

  it('must have its private half where sealed things are read', () => {
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

describe('the secret of sessions', () => {
  it('is not that of the form’s cookie, which a public process holds', () => {
    const same = 'planted'.repeat(8);
    const said = complaint({ COOKIE_SECRET: same, SESSION_SECRET: same });
    expect(said).toContain('SESSION_SECRET is the same as COOKIE_SECRET');
    expect(said).not.toContain(same);
  });
});

describe('a process that serves only the public site', () => {
  it('needs nothing of the portal and the worker', () => {
    const environment = readEnvironment(publicTestEnvironment());
    expect(environment.SERVES).toBe('public');
    expect(Object.keys(environment)).not.toContain('OIDC_ISSUER');
  });

  it.each(['SESSION_SECRET', 'SEALING_PRIVATE_KEY', 'OIDC_CLIENT_SECRET', 'RESEND_API_KEY'])(
    '%s: is refused, and why is said',
    (name) => {
      const said = complaint({ [name]: testEnvironment()[name] }, publicTestEnvironment);
      expect(said).toMatch(
        new RegExp(
          `${name} must not be given to a process that serves only the public site: .{20,}`,
        ),
      );
      expect(said?.split('\n')).toHaveLength(3);
      expect(said).not.toContain(testEnvironment()[name]);
    },
  );

  it.each(['PUBLIC_URL', 'DATABASE_URL', 'COOKIE_SECRET', 'SEALING_PUBLIC_KEY'])(
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
  it.each([
    'http://localhost:3000',
    'https://localhost',
    'http://LOCALHOST',
    'http://127.0.0.1:3000',
    'http://127.9.9.9',
    'http://127.1',
    'http://[::1]:3000',
  ])('runs for %s', (address) => {
    expect(complaint({ DEMONSTRATION: 'true', PUBLIC_URL: address })).toBeUndefined();
  });

  it.each([
    'https://report.example.ac.uk',
    'http://localhost.example.ac.uk',
    'http://127.0.0.1.example.ac.uk',
    'http://localhost@example.ac.uk',
    'http://example.ac.uk/localhost',
    'http://example.ac.uk#localhost',
    'http://notlocalhost',
    'http://localhost.',
    'http://0.0.0.0',
    'http://10.0.0.1',
    'http://192.168.1.10',
    'http://128.0.0.1',
    'http://[::]',
    'http://[::2]',
    'http://[fe80::1]',
    'http://[::ffff:127.0.0.1]',
  ])('is refused for %s', (address) => {
    expect(complaint({ DEMONSTRATION: 'true', PUBLIC_URL: address })).toContain(
      'DEMONSTRATION is refused: the demonstration sign-in only runs on this computer',
    );
  });
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
