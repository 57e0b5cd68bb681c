import pg from 'pg';
import { databaseUrl, type PostgresServer } from './postgres.ts';

/** The database of the application, and the role that the application uses. */
const applicationDatabase = 'report_and_support';
export const applicationRole = 'report_and_support_app';

export interface DatabaseUrls {
  /** As the role that owns the tables and migrates them. */
  readonly ownerUrl: string;
  /** As the role that the application uses. */
  readonly appUrl: string;
}

/**
 * Makes the application's role and a database, where they are not there yet.
 * @param database a name of lower-case letters, digits and underscores
 */
export async function ensureDatabase(
  server: PostgresServer,
  appPassword: string,
  database: string = applicationDatabase,
): Promise<DatabaseUrls> {
  await withConnection(server.ownerUrl('postgres'), async (client) => {
    const password = client.escapeLiteral(appPassword);
    const exists = async (question: string, name: string) =>
      (await client.query(question, [name])).rowCount === 1;
    const role = await exists('SELECT 1 FROM pg_roles WHERE rolname = $1', applicationRole);
    await client.query(
      `${role ? 'ALTER' : 'CREATE'} ROLE ${applicationRole} LOGIN NOSUPERUSER PASSWORD ${password}`,
    );
    if (!(await exists('SELECT 1 FROM pg_database WHERE datname = $1', database))) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
    }
    await grantOnDatabase(client, database);
  });
  return {
    ownerUrl: server.ownerUrl(database),
    appUrl: databaseUrl(applicationRole, appPassword, server.port, database),
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
  };
}

/** The job queue makes a schema of its own, so the application's role may make schemas. */
async function grantOnDatabase(client: pg.Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${name} TO ${applicationRole}`);
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
