import pg from 'pg';

/** The names of the roles that serve. Neither owns anything. */
export interface ServingRoles {
  readonly portal: string;
  readonly inbox: string;
}

const portalTables: Readonly<Record<string, string>> = {
  _prisma_migrations: 'SELECT',
  administrator_notice: 'SELECT, INSERT, UPDATE, DELETE',
  anonymous_disclosure: 'SELECT, INSERT, DELETE',
  anonymous_unread: 'SELECT, INSERT, DELETE',
  audit_entry: 'SELECT',
  audit_head: 'SELECT',
  case_apart: 'SELECT, INSERT, DELETE',
  case_file: 'SELECT, INSERT, UPDATE, DELETE',
  case_member: 'SELECT, INSERT, UPDATE, DELETE',
  case_wall: 'SELECT, INSERT, UPDATE, DELETE',
  confirmed_address: 'SELECT, INSERT, UPDATE, DELETE',
  // What was said of a number stays.
  directory_check: 'SELECT, INSERT',
  draft: 'SELECT, INSERT, UPDATE, DELETE',
  email: 'SELECT, INSERT, UPDATE, DELETE',
  // What was written stays as it was: only what stands beside it changes.
  entry: 'SELECT, INSERT, UPDATE (is_latest, owner_id, due_at, ended_at, struck_at)',
  inbox: 'SELECT, UPDATE, DELETE',
  installation: 'SELECT, UPDATE',
  person_key: 'SELECT, INSERT, DELETE',
  sealed_record: 'SELECT, INSERT, UPDATE, DELETE',
  staff_member: 'SELECT, INSERT, UPDATE',
  // A version of a text stays as it was.
  text_version: 'SELECT, INSERT',
  worker_pulse: 'SELECT, INSERT, UPDATE, DELETE',
};

const portalFunctions = ['append_audit(uuid, text, text)', 'try_portal()'];
const inboxFunctions = ['put_in(uuid, text, text, text)', 'try_inbox()', 'published()'];

/**
 * Grants the roles that serve what they may do, and takes away all else: the public site may call three functions; the
 * portal reads and writes tables, but of the audit log only by its function. The job queue stays the owner's: a role that
 * owned its tables could have its own words run with the owner's rights by whatever the owner's functions do to them.
 * @param ownerUrl connection string of the role that owns the database
 * @throws an error with the database's own message, where a role is not there or is the owner
 */
export async function grant(ownerUrl: string, { portal, inbox }: ServingRoles): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ owner: string; database: string }>(
      'SELECT current_user AS owner, current_database() AS database',
    );
    const [{ owner, database } = { owner: '', database: '' }] = rows;
    if (new Set([owner, portal, inbox]).size < 3) {
      throw new Error('owner, portal and public site need three different roles of the database');
    }
    const queue = await queueTables(client);
    await client.query(
      ['BEGIN', ...statements(client, { portal, inbox, database, queue }), 'COMMIT'].join(';\n'),
    );
  } finally {
    await client.end();
  }
}

interface Names extends ServingRoles {
  readonly database: string;
  readonly queue: readonly string[];
}

function statements(client: pg.Client, names: Names): readonly string[] {
  const portal = client.escapeIdentifier(names.portal);
  const inbox = client.escapeIdentifier(names.inbox);
  const database = client.escapeIdentifier(names.database);
  return [
    // No TEMP either: a temporary table could stand in the way of a real one.
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC, ${portal}, ${inbox}`,
    `GRANT CONNECT ON DATABASE ${database} TO ${portal}, ${inbox}`,
    ...['public', 'graphile_worker'].flatMap((schema) => [
      `REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC, ${portal}, ${inbox}`,
      `REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM PUBLIC, ${portal}, ${inbox}`,
      `REVOKE ALL ON ALL SEQUENCES IN SCHEMA ${schema} FROM PUBLIC, ${portal}, ${inbox}`,
      `REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${schema} FROM PUBLIC, ${portal}, ${inbox}`,
    ]),
    `GRANT USAGE ON SCHEMA public TO ${portal}, ${inbox}`,
    ...inboxFunctions.map((name) => `GRANT EXECUTE ON FUNCTION public.${name} TO ${inbox}`),
    ...portalFunctions.map((name) => `GRANT EXECUTE ON FUNCTION public.${name} TO ${portal}`),
    ...Object.entries(portalTables).map(
      ([table, rights]) => `GRANT ${rights} ON public.${table} TO ${portal}`,
    ),
    `GRANT USAGE ON SCHEMA graphile_worker TO ${portal}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${portal}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${portal}`,
    ...names.queue.flatMap((table) => [
      // What it has been migrated to is for the owner to say.
      `GRANT SELECT${table.endsWith('.migrations') ? '' : ', INSERT, UPDATE, DELETE'} ON ${table} TO ${portal}`,
      `DROP POLICY IF EXISTS portal ON ${table}`,
      `CREATE POLICY portal ON ${table} TO ${portal} USING (true) WITH CHECK (true)`,
    ]),
    // Once it is there, no sending waits for another that makes it.
    `INSERT INTO graphile_worker._private_tasks (identifier) VALUES ('take-in-named') ON CONFLICT DO NOTHING`,
  ];
}

async function queueTables(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name
     FROM pg_catalog.pg_tables WHERE schemaname = 'graphile_worker' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}
