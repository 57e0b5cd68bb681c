import { z } from 'zod';
import { databaseAddress, databaseUser } from './environment/database-address.ts';
import { privateKeys, publicKey, secrets, symmetricKeys } from './environment/keys.ts';
import { mailbox, sender } from './environment/mail-address.ts';
import { findSecretHeldTwice, type SecretHolder } from './environment/secret-held-twice.ts';
import { text } from './environment/text.ts';
import { help, isVariableName } from './environment/variables.ts';
import { anchor, isLoopback, publicAddress, serviceAddress } from './environment/web-address.ts';

/**
 * The environment of the process, read once. Anything that differs between two installations and is not a
 * fact about the institution is here. No page, action or rule reads process.env.
 */

type Variables = Readonly<Record<string, string | undefined>>;

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

const hourlyCap = z
  .string()
  .regex(/^(?:[1-9]\d{0,4}|100000)$/)
  .default('1000')
  .transform(Number);

/** What a process must not hold, so that it cannot be taken from there. */
function refused(message: string) {
  return text.optional().transform((value, context): undefined => {
    if (value !== undefined) context.addIssue({ code: 'custom', message });
  });
}

/** The public site is what anybody can attack. */
function notInPublic(why: string) {
  return refused(`must not be given to a process that serves only the public site: ${why}`);
}

/** Node's own switch: with it no database, provider or mail service is known to be the one that it says it is. */
const certificatesChecked = text.optional().transform((value, context): undefined => {
  if (value !== '0') return;
  const message = 'is 0: no certificate of any server would be checked';
  context.addIssue({ code: 'custom', message });
});

const everywhere = {
  PUBLIC_URL: publicAddress,
  INBOX_DATABASE_URL: databaseAddress,
  DEMONSTRATION: flag,
  COOKIE_SECRET: secrets,
  SEALING_PUBLIC_KEY: publicKey,
  NODE_TLS_REJECT_UNAUTHORIZED: certificatesChecked,
};

const publicSchema = z
  .object({
    ...everywhere,
    SERVES: z.literal('public'),
    DATABASE_URL: notInPublic('with it every case can be seen and changed'),
    DATABASE_OWNER_URL: notInPublic('with it all that is stored can be changed, the audit log too'),
    SESSION_SECRET: notInPublic('with it anybody can be made to look signed in'),
    SEALING_PRIVATE_KEY: notInPublic('with it everything that is sent can be read'),
    RECORD_KEYS: notInPublic('with them everything that is stored can be read'),
    MATCHING_KEY: notInPublic('with it one can find out who is meant'),
    OIDC_CLIENT_SECRET: notInPublic('with it one can pose as the portal at the provider'),
    RESEND_API_KEY: notInPublic('with it one can send email in the university’s name'),
    AUDIT_ANCHOR: notInPublic('with it one can write over the head of the audit log'),
  })
  .superRefine(refuseForeignDemonstration)
  .superRefine(refuseSecretHeldTwice);

const portalSchema = z
  .object({
    ...everywhere,
    SERVES: z.literal('all').default('all'),
    DATABASE_URL: databaseAddress,
    DATABASE_OWNER_URL: refused(
      'must not be given to a process that serves: run npm run migrate with it, and start without it',
    ),
    SESSION_SECRET: secrets,
    SEALING_PRIVATE_KEY: privateKeys,
    RECORD_KEYS: symmetricKeys,
    MATCHING_KEY: symmetricKeys,
    OIDC_ISSUER: serviceAddress,
    OIDC_CLIENT_ID: text,
    OIDC_CLIENT_SECRET: text,
    OIDC_EMAIL_TRUSTED: flag,
    RESEND_API_KEY: text,
    RESEND_BASE_URL: serviceAddress.optional(),
    MAIL_FROM: sender,
    MAIL_REPLY_TO: mailbox,
    MAIL_HOURLY_CAP: hourlyCap,
    AUDIT_ANCHOR: anchor.optional(),
  })
  .superRefine(refuseForeignDemonstration)
  .superRefine(refuseSecretHeldTwice)
  .superRefine((value, context) => {
    if (value.SEALING_PRIVATE_KEY[0].x !== value.SEALING_PUBLIC_KEY.x) {
      const message =
        'is not the other half of SEALING_PUBLIC_KEY (the first, where it holds several)';
      context.addIssue({ code: 'custom', path: ['SEALING_PRIVATE_KEY'], message });
    }
    if (databaseUser(value.DATABASE_URL).name === databaseUser(value.INBOX_DATABASE_URL).name) {
      const message =
        'names the same user as DATABASE_URL: the public site has a role of its own, which may do less';
      context.addIssue({ code: 'custom', path: ['INBOX_DATABASE_URL'], message });
    }
  });

function refuseForeignDemonstration(
  value: { readonly DEMONSTRATION: boolean; readonly PUBLIC_URL: string },
  context: z.RefinementCtx,
): void {
  if (!value.DEMONSTRATION || isLoopback(value.PUBLIC_URL)) return;
  const message = 'is refused: the demonstration sign-in only runs on this computer (loopback)';
  context.addIssue({ code: 'custom', path: ['DEMONSTRATION'], message });
}

function refuseSecretHeldTwice(value: SecretHolder, context: z.RefinementCtx): void {
  const twice = findSecretHeldTwice(value);
  if (twice === undefined) return;
  const { name, message } = twice;
  context.addIssue({ code: 'custom', path: [name], message });
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
    return `  ${name} ${problemOf(issue, given[name])}\n      ${isVariableName(name) ? help[name] : ''}`;
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
