import { ConfigurationError, givenVariables, readEnvironment } from '#lib/env.ts';
import { institution } from '#lib/institution.ts';
import type { DatabaseUrls } from '#lib/local/postgres/databases.ts';
import { LaunchError } from './launch-error.ts';
import { type LocalSecrets, makeSecrets } from './secrets.ts';
import type { LaunchSettings } from './settings.ts';

/** The parts of the configuration that the launcher and its own services fill in. */
export interface LocalParts {
  readonly publicUrl: string;
  /** Those of the local installation; undefined for a site that others can reach, for which nothing is made up. */
  readonly secrets: LocalSecrets | undefined;
  /** The embedded database, where there is one. */
  readonly database: DatabaseUrls | undefined;
  /** The issuer of the local sign-in, where it runs. */
  readonly issuer: string | undefined;
  /** The address of the local mailbox, where it runs. */
  readonly mailbox: string | undefined;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** This application's name at the local sign-in. */
export const localClientId = 'report-and-support';

/**
 * The whole configuration of the site: what the person set, and the local services' own for the rest.
 * @param variables the environment; an empty variable counts as not set
 * @throws LaunchError with the words of the configuration's own check, where something is missing or
 *   malformed
 */
export function completeConfiguration(
  variables: Variables,
  parts: LocalParts,
): Readonly<Record<string, string>> {
  const given = givenVariables(variables);
  const isWhole = given.SERVES !== 'public';
  const configuration = {
    ...madeUp(given, isWhole, parts.secrets),
    ...given,
    PUBLIC_URL: parts.publicUrl,
    // Only this launcher may say so, and only while the local sign-in runs.
    DEMONSTRATION: parts.issuer === undefined ? 'false' : 'true',
    ...ofServices(isWhole, parts),
  };
  try {
    readEnvironment(configuration);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw new LaunchError(parts.secrets === undefined ? beyondThisComputer(error) : error.message);
  }
  // Refused above; empty, so that the site reads none from a file of its own accord.
  return { ...configuration, DATABASE_OWNER_URL: '' };
}

/**
 * Checks the configuration before anything is started for it, with places in which nothing is for what will run here.
 * @throws LaunchError as `completeConfiguration` does
 */
export function checkConfiguration(variables: Variables, settings: LaunchSettings): void {
  const nowhere = 'http://127.0.0.1:1';
  const noDatabase = (role: string) => `postgresql://${role}@127.0.0.1:1/none`;
  completeConfiguration(variables, {
    publicUrl: settings.publicUrl,
    secrets: settings.isLocal ? makeSecrets() : undefined,
    database: settings.usesEmbeddedDatabase
      ? {
          ownerUrl: noDatabase('owner'),
          portalUrl: noDatabase('portal'),
          inboxUrl: noDatabase('inbox'),
        }
      : undefined,
    issuer: settings.usesLocalSignIn ? nowhere : undefined,
    mailbox: settings.usesLocalMailbox ? nowhere : undefined,
  });
}

/** What a site on this computer gets where the person set nothing. */
function madeUp(
  given: Readonly<Record<string, string>>,
  isWhole: boolean,
  secrets: LocalSecrets | undefined,
): Readonly<Record<string, string>> {
  if (secrets === undefined) return {};
  const keys: Record<string, string> = { SEALING_PUBLIC_KEY: secrets.sealingPublicKey };
  if (isWhole) keys.SEALING_PRIVATE_KEY = secrets.sealingPrivateKey;
  const ownKey = given.SEALING_PUBLIC_KEY !== undefined || given.SEALING_PRIVATE_KEY !== undefined;
  return {
    COOKIE_SECRET: secrets.cookieSecret,
    ...(isWhole && {
      SESSION_SECRET: secrets.sessionSecret,
      RECORD_KEYS: secrets.recordKey,
      MATCHING_KEY: secrets.matchingKey,
      MAIL_FROM: `${institution.university.name} <no-reply@example.ac.uk>`,
      MAIL_REPLY_TO: 'messages@example.ac.uk',
    }),
    // Half of one pair does not fit half of another.
    ...(ownKey ? {} : keys),
  };
}

function ofServices(
  isWhole: boolean,
  { secrets, database, issuer, mailbox }: LocalParts,
): Readonly<Record<string, string>> {
  return {
    ...(database && { INBOX_DATABASE_URL: database.inboxUrl }),
    ...(database && isWhole && { DATABASE_URL: database.portalUrl }),
    ...(issuer !== undefined &&
      secrets && {
        OIDC_ISSUER: issuer,
        OIDC_CLIENT_ID: localClientId,
        OIDC_CLIENT_SECRET: secrets.clientSecret,
        OIDC_EMAIL_TRUSTED: 'false',
      }),
    ...(mailbox !== undefined && { RESEND_API_KEY: 're_local', RESEND_BASE_URL: mailbox }),
  };
}

function beyondThisComputer(error: ConfigurationError): string {
  return (
    `${error.message}\nPUBLIC_URL is not an address of this computer, so nothing is made up: no database, ` +
    'keys, sign-in or mailbox. Set what is named above, or leave PUBLIC_URL out to try the site here.'
  );
}
