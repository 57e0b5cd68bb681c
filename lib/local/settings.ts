import { existsSync } from 'node:fs';
import path from 'node:path';
import { givenVariables } from '#lib/env.ts';
import { isLoopback, publicAddress } from '#lib/environment/web-address.ts';
import { LaunchError } from './launch-error.ts';
import { projectRoot } from './project.ts';

/** What the person chose, or left to the launcher. */
export interface LaunchSettings {
  readonly port: number;
  /** The address that the site listens on. */
  readonly host: string;
  readonly publicUrl: string;
  /** Whether only this computer reaches the site, so that what it needs can be made up. */
  readonly isLocal: boolean;
  /** Whether there is a portal and a worker, not the public site alone. */
  readonly servesPortal: boolean;
  readonly dataDirectory: string;
  readonly usesEmbeddedDatabase: boolean;
  readonly usesLocalSignIn: boolean;
  readonly usesLocalMailbox: boolean;
  /** Whether an empty installation, all of which runs here, begins with invented cases. */
  readonly fillsDemonstration: boolean;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** The two further ports are the next ones after the site's. */
export const highestPort = 65535 - 2;

/** Reads the file `.env` of the project where there is one. What is set already stays. */
export function loadEnvironmentFile(): void {
  const file = path.join(projectRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * Reads the launcher's own settings. An empty variable counts as not set. A site that others can reach must not let
 * anybody sign in as anybody, nor swallow its mail: nothing of its own runs here.
 * @throws LaunchError naming the variable that is wrong, what it is for and an example
 */
export function readSettings(variables: Variables): LaunchSettings {
  const given = givenVariables(variables);
  const port = readPort(given.PORT ?? '3000');
  const publicUrl = originOf(given.PUBLIC_URL ?? `http://localhost:${port}`);
  const isLocal = isOnThisComputer(publicUrl);
  const servesPortal = given.SERVES !== 'public';
  const usesEmbeddedDatabase =
    isLocal && given.DATABASE_URL === undefined && given.INBOX_DATABASE_URL === undefined;
  const usesLocalSignIn = isLocal && servesPortal && given.OIDC_ISSUER === undefined;
  const usesLocalMailbox = isLocal && servesPortal && given.RESEND_API_KEY === undefined;
  return {
    port,
    host: given.HOST ?? '127.0.0.1',
    publicUrl,
    isLocal,
    servesPortal,
    dataDirectory: path.resolve(projectRoot, given.DATA_DIR ?? '.data'),
    usesEmbeddedDatabase,
    usesLocalSignIn,
    usesLocalMailbox,
    fillsDemonstration:
      usesEmbeddedDatabase &&
      usesLocalSignIn &&
      usesLocalMailbox &&
      readYesOrNo('DEMONSTRATION_CASES', given.DEMONSTRATION_CASES ?? 'yes'),
  };
}

function readYesOrNo(name: string, text: string): boolean {
  if (text === 'yes' || text === 'no') return text === 'yes';
  throw new LaunchError(
    `${name} is "${text}": it is yes or no, e.g. ${name}=no for an installation that begins empty.`,
  );
}

function readPort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= highestPort) return port;
  throw new LaunchError(
    `PORT is "${text}": it is the number of the site's port, from 1 to ${highestPort}, e.g. PORT=3000.`,
  );
}

/** The origin of an address that may be one's own; any other is left for the configuration's check to complain of. */
function originOf(address: string): string {
  return publicAddress.safeParse(address).data ?? address;
}

/** Whether everything may run here, made up: not for a site that others can reach. */
function isOnThisComputer(address: string): boolean {
  const url = URL.parse(address);
  return url === null || !isWeb(url) || isLoopback(address);
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}
