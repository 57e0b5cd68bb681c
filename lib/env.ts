import { z } from 'zod';

/**
 * The environment of the process, read once. Anything that differs between two installations and is not a
 * fact about the institution is here. No page, action or rule reads process.env.
 */

const help = {
  PUBLIC_URL: 'the address at which people reach the site, e.g. https://report.example.ac.uk',
  DATABASE_URL:
    'PostgreSQL, as the role the application uses, e.g. postgresql://report_app:secret@db.example.ac.uk/report',
  DATABASE_OWNER_URL:
    'optional: PostgreSQL, as the role that owns the tables and migrates them, e.g. postgresql://report_owner:secret@db.example.ac.uk/report; DATABASE_URL if left out',
  OIDC_ISSUER: 'the single sign-on provider, e.g. https://login.example.ac.uk/oidc',
  OIDC_CLIENT_ID: 'this application’s name at the provider, e.g. report-and-support',
  OIDC_CLIENT_SECRET: 'this application’s secret at the provider, which gives it out',
  OIDC_EMAIL_TRUSTED:
    '"true" where the provider gives only addresses that the university itself assigns, and does not say email_verified',
  DEMONSTRATION: '"true" only while the local sign-in provider runs; set by npm start',
  COOKIE_SECRET:
    'seals the form’s cookie: at least 32 random bytes in base64url, e.g. as npm run keys makes them',
  SESSION_SECRET:
    'seals the sessions of staff: at least 32 random bytes in base64url, e.g. as npm run keys makes them',
  SEALING_PUBLIC_KEY: 'the public half of the sealing key (a JWK); npm run keys makes a pair',
  SEALING_PRIVATE_KEY: 'the private half of the sealing key (a JWK); npm run keys makes a pair',
  SERVES:
    '"all" (the default), or "public" for a process without the portal, the worker and their secrets',
  RESEND_API_KEY: 'the key of the email provider, e.g. re_123',
  RESEND_BASE_URL:
    'optional: where the email provider’s API is, if not at its usual address, e.g. https://api.resend.com',
  MAIL_FROM: 'the neutral sender of emails, e.g. University of Leicester <no-reply@example.ac.uk>',
} as const;

type Name = keyof typeof help;
type Variables = Readonly<Record<string, string | undefined>>;

const text = z.string().min(1);
const webAddress = text.pipe(z.url({ protocol: /^https?$/ }));
const databaseAddress = text.pipe(z.url({ protocol: /^postgres(ql)?$/ }));
const secret = text.regex(/^[A-Za-z0-9_-]{43,}={0,2}$/);
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');
const halfKey = { kty: z.literal('OKP'), crv: z.literal('X25519'), x: text };
const publicKey = keyInJson(
  z.strictObject(halfKey),
  'is not the public half of an X25519 key (a JWK)',
);
const privateKey = keyInJson(
  z.strictObject({ ...halfKey, d: text }),
  'is not the private half of an X25519 key (a JWK)',
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

/** What the public site, which anybody can attack, must not hold, so that it cannot be taken from there. */
function notInPublic(why: string) {
  return text.optional().transform((value, context): undefined => {
    if (value === undefined) return;
    const message = `must not be given to a process that serves only the public site: ${why}`;
    context.addIssue({ code: 'custom', message });
  });
}

const everywhere = {
  PUBLIC_URL: webAddress.transform((value) => new URL(value).origin),
  DATABASE_URL: databaseAddress,
  DATABASE_OWNER_URL: databaseAddress.optional(),
  DEMONSTRATION: flag,
  COOKIE_SECRET: secret,
  SEALING_PUBLIC_KEY: publicKey,
};

const publicSchema = z
  .object({
    ...everywhere,
    SERVES: z.literal('public'),
    SESSION_SECRET: notInPublic('with it anybody can be made to look signed in'),
    SEALING_PRIVATE_KEY: notInPublic('with it everything sealed can be read'),
    OIDC_CLIENT_SECRET: notInPublic('with it one can pose as the portal at the provider'),
    RESEND_API_KEY: notInPublic('with it one can send email in the university’s name'),
  })
  .superRefine(refuseForeignDemonstration);

const portalSchema = z
  .object({
    ...everywhere,
    SERVES: z.literal('all').default('all'),
    SESSION_SECRET: secret,
    SEALING_PRIVATE_KEY: privateKey,
    OIDC_ISSUER: webAddress,
    OIDC_CLIENT_ID: text,
    OIDC_CLIENT_SECRET: text,
    OIDC_EMAIL_TRUSTED: flag,
    RESEND_API_KEY: text,
    RESEND_BASE_URL: webAddress.optional(),
    MAIL_FROM: text.regex(/^[^<>]+ <[^<>\s]+@[^<>\s]+>$/),
  })
  .superRefine(refuseForeignDemonstration)
  .superRefine((value, context) => {
    const problem = (name: Name, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    if (value.SEALING_PRIVATE_KEY.x !== value.SEALING_PUBLIC_KEY.x) {
      problem('SEALING_PRIVATE_KEY', 'is not the other half of SEALING_PUBLIC_KEY');
    }
    if (value.SESSION_SECRET === value.COOKIE_SECRET) {
      problem('SESSION_SECRET', 'is the same as COOKIE_SECRET, which the public site holds too');
    }
  });

function refuseForeignDemonstration(
  value: { readonly DEMONSTRATION: boolean; readonly PUBLIC_URL: string },
  context: z.RefinementCtx,
): void {
  // That an address is malformed is enough to say of it.
  if (context.issues.length > 0 || !value.DEMONSTRATION || isLoopback(value.PUBLIC_URL)) return;
  const message = 'is refused: the demonstration sign-in only runs on this computer (loopback)';
  context.addIssue({ code: 'custom', path: ['DEMONSTRATION'], message });
}

/** The configuration of a process that also serves the portal and runs the worker. */
export type PortalEnvironment = z.infer<typeof portalSchema>;
export type Environment = z.infer<typeof publicSchema> | PortalEnvironment;

/** The configuration is missing something or malformed. Its message says what, what for, and gives an example. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/**
 * Reads and checks a set of environment variables. Space around a value is no part of it, and an empty one counts as
 * not set.
 * @throws ConfigurationError naming every variable that is wrong, never showing its value
 */
export function readEnvironment(variables: Variables): Environment {
  const given = givenVariables(variables);
  const result = (given.SERVES === 'public' ? publicSchema : portalSchema).safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `  ${name} ${problemOf(issue, given[name])}\n      ${isKnown(name) ? help[name] : ''}`;
  });
  throw new ConfigurationError(`The configuration is not right:\n${lines.join('\n')}`);
}

/** @returns the variables that are set to something, without the space around it */
export function givenVariables(variables: Variables): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value = ''] of Object.entries(variables)) {
    if (value.trim() !== '') given[name] = value.trim();
  }
  return given;
}

function problemOf(issue: z.core.$ZodIssue, value: string | undefined): string {
  if (value === undefined) return 'is missing';
  return issue.code === 'custom' ? issue.message : 'is malformed';
}

function isKnown(name: string): name is Name {
  return Object.hasOwn(help, name);
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

/**
 * @returns the configuration of this process, with what only the portal and the worker need
 * @throws ConfigurationError in a process that serves only the public site, which holds none of it
 */
export function portalEnv(): PortalEnvironment {
  const whole = env();
  if (whole.SERVES === 'all') return whole;
  throw new ConfigurationError('This process serves only the public site (SERVES=public).');
}

/** @returns whether this is `npm run dev`, whose tooling needs a looser Content-Security-Policy */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development';
}

/** @returns the folder of the build that runs, below the project's. `next.config.ts` puts it there when it builds. */
export function buildFolder(): string {
  return process.env.BUILD_FOLDER ?? '.next';
}

/** @returns whether an address is this very computer: localhost, 127.0.0.0/8 or [::1], as the URL parser writes them */
export function isLoopback(address: string): boolean {
  const hostname = URL.parse(address)?.hostname ?? '';
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
