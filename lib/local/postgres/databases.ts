import pg from 'pg';
import { databaseUrl, type PostgresServer } from './postgres.ts';

/** The database of the application, and the roles that its processes use. */
const applicationDatabase = 'report_and_support';
export const applicationRole = 'report_and_support_app';
const inboxRole = 'report_and_support_inbox';

export interface DatabaseUrls {
  /** As the role that owns the tables and migrates them. */
  readonly ownerUrl: string;
  /** As the role of the portal. */
  readonly appUrl: string;
  /** As the role of the public site. */
  readonly inboxUrl: string;
}

/** Each role's own: who learns one has none of the others. */
export interface RolePasswords {
  readonly app: string;
  readonly inbox: string;
}

/**
 * Makes the roles and a database, where they are not there yet.
 * @param database a name of lower-case letters, digits and underscores
 */
export async function ensureDatabase(
  server: PostgresServer,
  passwords: RolePasswords,
  database: string = applicationDatabase,
): Promise<DatabaseUrls> {
  await withConnection(server.ownerUrl('postgres'), async (client) => {
    const exists = async (question: string, name: string) =>
      (await client.query(question, [name])).rowCount === 1;
    for (const [role, password] of [
      [applicationRole, passwords.app],
      [inboxRole, passwords.inbox],
    ] as const) {
      const isThere = await exists('SELECT 1 FROM pg_roles WHERE rolname = $1', role);
      await client.query(
        `${isThere ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN NOSUPERUSER PASSWORD ${client.escapeLiteral(password)}`,
      );
    }
    if (!(await exists('SELECT 1 FROM pg_database WHERE datname = $1', database))) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
    }
    await grantOnDatabase(client, database);
  });
  return {
    ownerUrl: server.ownerUrl(database),
    appUrl: databaseUrl(applicationRole, passwords.app, server.port, database),
    inboxUrl: databaseUrl(inboxRole, passwords.inbox, server.port, database),
  };
}

/**
 * Makes another database in the same cluster as a copy, in some tens of milliseconds. Nobody may be
 * connected to the one that is copied.
 * @param urls of the database to copy
 * @param database the name of the new one
 */
export async function copyDatabase(urls: DatabaseUrls, database: string): Promise<DatabaseUrls> {
  await withConnection(inDatabase(urls.ownerUrl, 'postgres'), async (client) => {
    const template = client.escapeIdentifier(new URL(urls.ownerUrl).pathname.slice(1));
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(database)} TEMPLATE ${template} STRATEGY WAL_LOG`,
    );
    await grantOnDatabase(client, database);
  });
  return {
    ownerUrl: inDatabase(urls.ownerUrl, database),
    appUrl: inDatabase(urls.appUrl, database),
    inboxUrl: inDatabase(urls.inboxUrl, database),
  };
}

/** The job queue makes a schema of its own, so the application's role may make schemas. */
async function grantOnDatabase(client: pg.Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${name} TO ${applicationRole}`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${inboxRole}`);
}

function inDatabase(url: string, database: string): string {
  const moved = new URL(url);
  moved.pathname = `/${database}`;
  return moved.href;
}

async function withConnection(
  connectionString: string,
  use: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}
