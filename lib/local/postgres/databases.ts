import pg from 'pg';
import { databaseUrl, type PostgresServer } from './postgres.ts';

const applicationDatabase = 'report_and_support';

/** The three roles: the owner migrates, the portal serves staff, the inbox takes in what the public site sends. */
const ownerRole = 'report_and_support_owner';
const portalRole = 'report_and_support_portal';
const inboxRole = 'report_and_support_inbox';

/**
 * How many connections the public site may hold, how many milliseconds a statement of it may take, and how much of the disk one
 * connection may fill with what it works out. The last only a superuser can change again.
 */
const inboxConnections = 60;
const inboxStatementMs = 5_000;
const inboxTemporaryFiles = '1MB';

export interface DatabaseUrls {
  /** As the role that owns the tables and migrates them. No process that serves gets it. */
  readonly ownerUrl: string;
  /** As the role of the portal and its worker. */
  readonly portalUrl: string;
  /** As the role of the public site. */
  readonly inboxUrl: string;
}

export interface RolePasswords {
  readonly ownerPassword: string;
  readonly portalPassword: string;
  readonly inboxPassword: string;
}

/**
 * Makes the three roles and a database, where they are not there yet: what README's "Deployment" has an administrator do.
 * @param database a name of lower-case letters, digits and underscores
 */
export async function ensureDatabase(
  server: PostgresServer,
  { ownerPassword, portalPassword, inboxPassword }: RolePasswords,
  database: string = applicationDatabase,
): Promise<DatabaseUrls> {
  await withConnection(server.clusterUrl('postgres'), async (client) => {
    await ensureRole(client, ownerRole, ownerPassword);
    await ensureRole(client, portalRole, portalPassword);
    await ensureRole(client, inboxRole, inboxPassword);
    await client.query(`ALTER ROLE ${inboxRole} CONNECTION LIMIT ${inboxConnections}`);
    await client.query(`ALTER ROLE ${inboxRole} SET statement_timeout = ${inboxStatementMs}`);
    await client.query(`ALTER ROLE ${inboxRole} SET temp_file_limit = '${inboxTemporaryFiles}'`);
    await client.query(`ALTER ROLE ${portalRole} SET idle_in_transaction_session_timeout = '30s'`);
    if (!(await exists(client, 'SELECT 1 FROM pg_database WHERE datname = $1', database))) {
      const name = client.escapeIdentifier(database);
      await client.query(`CREATE DATABASE ${name} OWNER ${ownerRole}`);
    }
  });
  await withConnection(server.clusterUrl(database), takeFromEverybody);
  return databaseUrls(server.port, { ownerPassword, portalPassword, inboxPassword }, database);
}

/** @returns where the three roles find the database of an embedded server, whether it is there yet or not */
export function databaseUrls(
  port: number,
  { ownerPassword, portalPassword, inboxPassword }: RolePasswords,
  database: string = applicationDatabase,
): DatabaseUrls {
  return {
    ownerUrl: databaseUrl(ownerRole, ownerPassword, port, database),
    portalUrl: databaseUrl(portalRole, portalPassword, port, database),
    inboxUrl: databaseUrl(inboxRole, inboxPassword, port, database),
  };
}

/**
 * Makes another database in the same cluster as a copy, in some tens of milliseconds. Nobody may be connected to the one
 * that is copied. Rights on the database itself are not copied: they are given again.
 * @param clusterUrl as the cluster's superuser
 * @param urls of the database to copy
 * @param database the name of the new one
 */
export async function copyDatabase(
  clusterUrl: string,
  urls: DatabaseUrls,
  database: string,
): Promise<DatabaseUrls> {
  await withConnection(clusterUrl, async (client) => {
    const template = client.escapeIdentifier(new URL(urls.ownerUrl).pathname.slice(1));
    const name = client.escapeIdentifier(database);
    await client.query(
      `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY WAL_LOG OWNER ${ownerRole}`,
    );
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${portalRole}, ${inboxRole}`);
  });
  return {
    ownerUrl: inDatabase(urls.ownerUrl, database),
    portalUrl: inDatabase(urls.portalUrl, database),
    inboxUrl: inDatabase(urls.inboxUrl, database),
  };
}

/**
 * What PostgreSQL lets any role do that no role here needs: fill the disk with large objects, end its own role's other
 * connections. Only a superuser can take it away.
 */
async function takeFromEverybody(client: pg.Client): Promise<void> {
  await client.query(
    `REVOKE EXECUTE ON FUNCTION lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea), lo_import(text),
       lo_import(text, oid), lo_put(oid, bigint, bytea), lowrite(integer, bytea), lo_open(oid, integer),
       lo_truncate(integer, integer), lo_truncate64(integer, bigint), pg_terminate_backend(integer, bigint),
       pg_cancel_backend(integer) FROM PUBLIC`,
  );
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const known = await exists(client, 'SELECT 1 FROM pg_roles WHERE rolname = $1', role);
  await client.query(
    `${known ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE
     PASSWORD ${client.escapeLiteral(password)}`,
  );
}

async function exists(client: pg.Client, question: string, name: string): Promise<boolean> {
  return (await client.query(question, [name])).rowCount === 1;
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
