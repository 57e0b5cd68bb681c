import { z } from 'zod';

/**
 * The environment of the process, read once. Anything that differs between two installations and is not a
 * fact about the institution is here. No other file reads process.env.
 */

const help = {
  PUBLIC_URL: 'the address at which people reach the site, e.g. https://report.example.ac.uk',
  DATABASE_URL:
    'PostgreSQL, as the role the application uses, e.g. postgresql://report_app:secret@db.example.ac.uk/report',
  DATABASE_OWNER_URL:
    'optional: PostgreSQL, as the role that owns the tables and migrates them; DATABASE_URL if left out',
  OIDC_ISSUER: 'the single sign-on provider, e.g. https://login.example.ac.uk/oidc',
  OIDC_CLIENT_ID: 'this application’s name at the provider, e.g. report-and-support',
  OIDC_CLIENT_SECRET: 'this application’s secret at the provider',
  OIDC_EMAIL_TRUSTED:
    '"true" where the provider gives only addresses that the university itself assigns, and does not say email_verified',
  DEMONSTRATION: '"true" only while the local sign-in provider runs; set by npm start',
  COOKIE_SECRET:
    'at least 32 random bytes in base64url, e.g. the output of: openssl rand -base64 48 | tr "+/" "-_"',
  SEALING_PUBLIC_KEY: 'the public half of the sealing key (a JWK); npm run keys makes a pair',
  SEALING_PRIVATE_KEY: 'the private half of the sealing key (a JWK); npm run keys makes a pair',
  SERVES:
    '"all" (the default), or "public" for a process without the private key, the portal and the worker',
  RESEND_API_KEY: 'the key of the email provider, e.g. re_123',
  RESEND_BASE_URL: 'optional: where the email provider’s API is, if not at its usual address',
  MAIL_FROM: 'the neutral sender of emails, e.g. University of Leicester <no-reply@example.ac.uk>',
} as const;

const text = z.string().trim().min(1);
const webAddress = text.pipe(z.url({ protocol: /^https?$/ }));
const databaseAddress = text.pipe(z.url({ protocol: /^postgres(ql)?$/ }));
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');
const halfKey = { kty: z.literal('OKP'), crv: z.literal('X25519'), x: text };
const publicKey = keyInJson(
  z.strictObject(halfKey),
  'not the public half of an X25519 key (a JWK)',
);
const privateKey = keyInJson(
  z.strictObject({ ...halfKey, d: text }),
  'not the private half of an X25519 key (a JWK)',
);

function keyInJson<Key>(key: z.ZodType<Key>, problem: string) {
  return text.transform((value, context): Key => {
    try {
      return key.parse(JSON.parse(value));
    } catch {
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    }
  });
}

const schema = z
  .object({
    PUBLIC_URL: webAddress.transform((value) => new URL(value).origin),
    DATABASE_URL: databaseAddress,
    DATABASE_OWNER_URL: databaseAddress.optional(),
    OIDC_ISSUER: webAddress,
    OIDC_CLIENT_ID: text,
    OIDC_CLIENT_SECRET: text,
    OIDC_EMAIL_TRUSTED: flag,
    DEMONSTRATION: flag,
    COOKIE_SECRET: text.regex(/^[A-Za-z0-9_-]{43,}={0,2}$/),
    SEALING_PUBLIC_KEY: publicKey,
    SEALING_PRIVATE_KEY: privateKey.optional(),
    SERVES: z.enum(['all', 'public']).default('all'),
    RESEND_API_KEY: text,
    RESEND_BASE_URL: webAddress.optional(),
    MAIL_FROM: text.regex(/^[^<>]+ <[^<>\s]+@[^<>\s]+>$/),
  })
  .superRefine((value, context) => {
    const secret = value.SEALING_PRIVATE_KEY;
    const problem = (name: keyof typeof help, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    if (value.SERVES === 'all' && secret === undefined) {
      problem('SEALING_PRIVATE_KEY', 'missing: without it nothing sealed can be read');
    }
    if (value.SERVES === 'public' && secret !== undefined) {
      problem(
        'SEALING_PRIVATE_KEY',
        'must not be given to a process that serves only the public site',
      );
    }
    if (secret !== undefined && secret.x !== value.SEALING_PUBLIC_KEY.x) {
      problem('SEALING_PRIVATE_KEY', 'is not the other half of SEALING_PUBLIC_KEY');
    }
    if (value.DEMONSTRATION && !isLoopback(value.PUBLIC_URL)) {
      problem('DEMONSTRATION', 'the demonstration sign-in only runs on this computer (loopback)');
    }
  });

export type Environment = z.infer<typeof schema>;

/** The configuration is missing something or malformed. Its message says what, what for, and gives an example. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/**
 * Reads and checks a set of environment variables.
 * @throws ConfigurationError naming every variable that is wrong, never showing its value
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const missing = given[name] === undefined && issue.code !== 'custom';
    const what = name in help ? help[name as keyof typeof help] : '';
    return `  ${name} ${missing ? 'is missing' : issue.code === 'custom' ? issue.message : 'is malformed'}\n      ${what}`;
  });
  throw new ConfigurationError(`The configuration is not complete:\n${lines.join('\n')}`);
}

let environment: Environment | undefined;

/** @returns the configuration of this process, read at the first call */
export function env(): Environment {
  if (environment === undefined) {
    environment = readEnvironment(process.env);
    // next-auth takes the site's address from this variable alone.
    process.env.NEXTAUTH_URL = environment.PUBLIC_URL;
  }
  return environment;
}

/** @returns whether this is `npm run dev`, whose tooling needs a looser Content-Security-Policy */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development';
}

/** @returns whether an address is this very computer */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
