import type { DatabaseUrls } from '#lib/local/postgres/databases.ts';
import { ConfigurationError, readEnvironment } from '../env.ts';
import { institution } from '../institution.ts';
import { LaunchError } from './launch-error.ts';
import type { LocalSecrets } from './secrets.ts';

/** The parts of the configuration that the launcher's own services fill in. */
export interface LocalParts {
  readonly publicUrl: string;
  readonly secrets: LocalSecrets;
  /** The embedded database, where there is one. */
  readonly database: DatabaseUrls | undefined;
  /** The issuer of the local sign-in, where it runs. */
  readonly issuer: string | undefined;
  /** The address of the local mailbox, where it runs. */
  readonly mailbox: string | undefined;
}

/** This application's name at the local sign-in. */
export const localClientId = 'report-and-support';

/**
 * The whole configuration of the site: what the person set, and the local services' own for the rest.
 * @param given the environment; an empty variable counts as not set
 * @throws LaunchError with the words of the configuration's own check, where something is missing or
 *   malformed
 */
export function completeConfiguration(
  given: Readonly<Record<string, string | undefined>>,
  parts: LocalParts,
): Readonly<Record<string, string>> {
  const { secrets, database, issuer, mailbox } = parts;
  const set = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const configuration: Record<string, string> = {
    COOKIE_SECRET: secrets.cookieSecret,
    MAIL_FROM: `${institution.university.name} <no-reply@example.ac.uk>`,
    PUBLIC_URL: parts.publicUrl,
    ...Object.fromEntries(set),
    // Only this launcher may say so, and only while the local sign-in runs.
    DEMONSTRATION: issuer === undefined ? 'false' : 'true',
  };
  if (!given.SEALING_PUBLIC_KEY && !given.SEALING_PRIVATE_KEY) {
    configuration.SEALING_PUBLIC_KEY = secrets.sealingPublicKey;
    if (given.SERVES !== 'public') {
      configuration.SEALING_PRIVATE_KEY = secrets.sealingPrivateKey;
    }
  }
  if (database !== undefined) {
    configuration.DATABASE_URL = database.appUrl;
    // The site never needs the owner's: it is for migrating.
    configuration.DATABASE_OWNER_URL = '';
  }
  if (issuer !== undefined) {
    configuration.OIDC_ISSUER = issuer;
    configuration.OIDC_CLIENT_ID = localClientId;
    configuration.OIDC_CLIENT_SECRET = secrets.clientSecret;
    configuration.OIDC_EMAIL_TRUSTED = 'false';
  }
  if (mailbox !== undefined) {
    configuration.RESEND_API_KEY = 're_local';
    configuration.RESEND_BASE_URL = mailbox;
  }
  try {
    readEnvironment(configuration);
  } catch (error) {
    if (error instanceof ConfigurationError) throw new LaunchError(error.message);
    throw error;
  }
  return configuration;
}
