import pg from 'pg';
import { LaunchError } from '#lib/local/launch-error.ts';
import { schemaVersion } from '#prisma/schema-version.ts';

const msToConnect = 10_000;
const noAnswer =
  /^(ECONN(REFUSED|RESET|ABORTED)|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|E(HOST|NET)UNREACH|ENOENT)$/;

/**
 * Opens the database that a variable names, and closes it again.
 * @param name of the variable
 * @throws LaunchError that says in plain words why it cannot be opened, with the code and never the value
 */
export async function requireDatabase(name: string, connectionString: string): Promise<void> {
  if (!/^postgres(?:ql)?:\/\//.test(connectionString)) {
    throw new LaunchError(`${name}: it begins with postgresql://, then role, password and host.`);
  }
  try {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: msToConnect });
    // A connection that breaks is told of by what is done with it.
    client.on('error', () => {});
    await client.connect();
    await client.end();
  } catch (error) {
    throw new LaunchError(`${name}: ${reasonOf(error)}`);
  }
}

/**
 * Looks whether a database that somebody else runs has the tables of this release.
 * @param connectionString as the portal's role
 * @throws LaunchError that says what to run
 */
export async function requireCurrentSchema(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: msToConnect });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>(
      'SELECT max(migration_name) AS version FROM public._prisma_migrations WHERE finished_at IS NOT NULL',
    );
    if (rows[0]?.version === schemaVersion) return;
  } catch (error) {
    if (!['42P01', '42501'].includes(codeOf(error))) throw error;
  } finally {
    await client.end();
  }
  throw new LaunchError(
    'The database does not have the tables of this release. Run `npm run migrate` with DATABASE_OWNER_URL, then start again without it.',
  );
}

/**
 * Says what a person can do about a migration that failed for lack of rights.
 * @returns a LaunchError for that; any other error as it was
 */
export function migrationTrouble(error: unknown): unknown {
  if (codeOf(error) === '42704') {
    return new LaunchError(
      'A role that DATABASE_URL or INBOX_DATABASE_URL names is not there (42704). README’s “Deployment” has the statements that make the three roles.',
    );
  }
  if (codeOf(error) !== '42501' && !/\b42501\b|permission denied|must be owner/.test(textOf(error)))
    return error;
  return new LaunchError(
    'The database could not be brought up to date: a role lacks the right to (42501). The role of ' +
      'DATABASE_OWNER_URL must own the database and everything in it.',
  );
}

function reasonOf(error: unknown): string {
  if (/does not support SSL/.test(textOf(error))) {
    return 'the server offers no encryption. Turn it on there (ssl = on, with a certificate).';
  }
  if (error instanceof Error && 'syscall' in error && error.syscall === 'open') {
    return `a file that the address names (sslrootcert, sslcert or sslkey) cannot be read (${codeOf(error)}).`;
  }
  return reasonFor(codeOf(error));
}

function reasonFor(code: string): string {
  switch (code) {
    case '28P01':
    case '28000':
      return `the database refuses the role, its password or this computer (${code}).`;
    case '3D000':
      return `the server has no database of that name (${code}). Make it first, empty.`;
    case '42501':
      return `the database does not let this role in (${code}). It needs CONNECT on it.`;
    case '57P03':
    case '53300':
      return `the database takes no connection at the moment (${code}). Try again in a while.`;
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `the server’s certificate is for a host of another name (${code}). Write the host as it stands in there.`;
    case 'CERT_HAS_EXPIRED':
      return `the server’s certificate is out of date (${code}).`;
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return (
        `nobody known here vouches for the server’s certificate (${code}). Name who does: ` +
        '&sslrootcert=/path/to/ca.pem.'
      );
    default:
      return noAnswer.test(code)
        ? `no database answers there (${code}). Does it run, and are host and port right?`
        : `the database could not be opened (${code}).`;
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no code';
  if ('code' in error && typeof error.code === 'string') return error.code;
  // The client's own, which has no code.
  return error.message === 'timeout expired' ? 'ETIMEDOUT' : error.name;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
