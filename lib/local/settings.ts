import { existsSync } from 'node:fs';
import path from 'node:path';
import { LaunchError } from './launch-error.ts';
import { projectRoot } from './project.ts';

/** What the person chose, or left to the launcher. */
export interface LaunchSettings {
  readonly port: number;
  /** The address that the site listens on. */
  readonly host: string;
  readonly publicUrl: string;
  readonly dataDirectory: string;
  readonly usesEmbeddedDatabase: boolean;
  readonly usesLocalSignIn: boolean;
  readonly usesLocalMailbox: boolean;
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
 * Reads the launcher's own settings. An empty variable counts as not set.
 * @throws LaunchError naming the variable that is wrong, what it is for and an example
 */
export function readSettings(variables: Variables): LaunchSettings {
  const given = (name: string) => variables[name]?.trim() || undefined;
  const port = readPort(given('PORT') ?? '3000');
  const settings = {
    port,
    host: given('HOST') ?? '127.0.0.1',
    publicUrl: given('PUBLIC_URL') ?? `http://localhost:${port}`,
    dataDirectory: path.resolve(projectRoot, given('DATA_DIR') ?? '.data'),
    usesEmbeddedDatabase: given('DATABASE_URL') === undefined,
    usesLocalSignIn: given('OIDC_ISSUER') === undefined,
    usesLocalMailbox: given('RESEND_API_KEY') === undefined,
  };
  requireRealServices(settings);
  return settings;
}

function readPort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= highestPort) return port;
  throw new LaunchError(
    `PORT is "${text}": it is the number of the site's port, from 1 to ${highestPort}, e.g. PORT=3000.`,
  );
}

/** A site that others can reach must not let anybody sign in as anybody, nor swallow its mail. */
function requireRealServices(settings: LaunchSettings): void {
  if (isLoopback(settings.publicUrl)) return;
  const missing = [
    settings.usesLocalSignIn ? 'OIDC_ISSUER' : [],
    settings.usesLocalMailbox ? 'RESEND_API_KEY' : [],
  ].flat();
  if (missing.length === 0) return;
  throw new LaunchError(
    `PUBLIC_URL is ${settings.publicUrl}, which is not this computer. The demonstration sign-in ` +
      `and the local mailbox only run for a site on this computer: set ${missing.join(' and ')}, ` +
      'or leave PUBLIC_URL out.',
  );
}

function isLoopback(address: string): boolean {
  const host = URL.parse(address)?.hostname ?? '';
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
