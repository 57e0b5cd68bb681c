import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { putIn } from '#lib/data/inbox.ts';
import { namedSending } from '#lib/disclosure/sending.ts';
import { ownDatabase } from './database.ts';
import { addStaff, arriveNamed, contactDetails, readyDraft, sendAnonymous } from './records.ts';

/*
 * What somebody can do who has broken into a process and has its role of the database. What they hold may do what the
 * process does, and nothing else.
 */

const db = await ownDatabase();

beforeAll(async () => {
  await addStaff(db, 'Alex Moreau', ['student-team-lead']);
  await arriveNamed(readyDraft(), contactDetails({ notTo: 'Alex Moreau' }));
  await sendAnonymous(readyDraft());
  await putIn(namedSending(readyDraft(), contactDetails(), Temporal.Now.instant()));
});

const tables = () =>
  db.ask<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'graphile_worker') ORDER BY 1`,
  );

describe('the role of the public site', () => {
  it('has no right on any table, of the queue’s neither', async () => {
    const rows = await db.ask<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname IN ('public', 'graphile_worker') AND has_table_privilege($1,
         format('%I.%I', schemaname, tablename),
         'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')`,
      [roleOf(db.inboxUrl)],
    );
    expect(rows).toEqual([]);
    expect((await tables()).length).toBeGreaterThan(15);
  });

  it('may call three functions, and none of the owner’s others', async () => {
    const rows = await db.ask<{ name: string }>(
      `SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
         AND has_function_privilege($1, p.oid, 'EXECUTE')
         AND has_schema_privilege($1, n.oid, 'USAGE') ORDER BY 1`,
      [roleOf(db.inboxUrl)],
    );
    expect(rows.map(({ name }) => name)).toEqual(['published', 'put_in', 'try_inbox']);
  });

  it.each([
    ['reads what was sent before', 'SELECT * FROM inbox'],
    ['reads answers', 'SELECT answers FROM anonymous_disclosure'],
    ['reads cases', 'SELECT * FROM case_file'],
    [
      'puts a member of staff on record',
      `INSERT INTO staff_member (email, name, roles) VALUES ('me@example.org', 'Me', '{student-team-lead}')`,
    ],
    ['makes itself a lead', `UPDATE staff_member SET roles = '{student-team-lead}'`],
    [
      'queues an email',
      `SELECT graphile_worker.add_job('send-email', '{"emailId":"00000000-0000-4000-8000-000000000000"}')`,
    ],
    [
      'writes an email of its own words',
      `UPDATE sealed_record SET sealed = '\\x01' WHERE kind = 'email-body'`,
    ],
    ['replaces contact details', `UPDATE sealed_record SET sealed = '\\x01'`],
    ['deletes a wall', 'DELETE FROM case_wall'],
    ['writes an audit entry', `SELECT public.append_audit(NULL, 'case.read', NULL)`],
    ['deletes what was sent', 'DELETE FROM inbox'],
    ['makes a table', 'CREATE TABLE public.mine ()'],
    ['makes a schema', 'CREATE SCHEMA mine'],
    ['makes a temporary table', 'CREATE TEMPORARY TABLE mine ()'],
    ['makes a function', `CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'`],
    ['becomes the portal', `SET ROLE ${roleOf(db.portalUrl)}`],
    ['becomes the owner', `SET ROLE ${roleOf(db.ownerUrl)}`],
    ['reads a file of the server', `SELECT pg_read_file('/etc/hostname')`],
    ['runs a program', `COPY (SELECT 1) TO PROGRAM 'true'`],
    ['fills the disk with large objects', `SELECT lo_from_bytea(0, 'mine')`],
    ['ends the connections of its colleagues', 'SELECT pg_terminate_backend(1)'],
    ['replaces the function that it calls', 'DROP FUNCTION public.put_in(uuid, text, text, text)'],
  ])('fails where it %s', async (_, statement) => {
    await expect(db.askAsInbox(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('fills no more of the disk with what it works out than a little, and cannot change that', async () => {
    const work =
      'SELECT count(*) FROM (SELECT n FROM generate_series(1, 5000000) n ORDER BY -n) AS sorted';
    await expect(db.askAsInbox(work)).rejects.toMatchObject({ code: '53400' });
    await expect(db.askAsInbox('SET temp_file_limit = -1')).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('cannot change what came first, nor take back what it put in', async () => {
    const draft = readyDraft();
    await sendAnonymous(draft);
    const [before] = await db.ask('SELECT * FROM inbox WHERE sending_id = $1', [draft.sendingId]);
    await db.askAsInbox(`SELECT * FROM public.put_in($1, 'anonymous', repeat('a', 64), 'mine')`, [
      draft.sendingId,
    ]);
    expect(await db.ask('SELECT * FROM inbox WHERE sending_id = $1', [draft.sendingId])).toEqual([
      before,
    ]);
  });

  it('learns of a sending no more than whether it knows its id: never what is in it', async () => {
    const rows = await db.askAsInbox(
      `SELECT * FROM public.put_in(gen_random_uuid(), 'anonymous', repeat('b', 64), 'x')`,
    );
    expect(rows).toEqual([{ outcome: 'stored', kept_way: 'anonymous' }]);
    await db.ask(`DELETE FROM inbox WHERE fingerprint = repeat('b', 64)`);
  });

  it.each([
    ['an envelope that is too long', `repeat('c', 64), repeat('x', 70000)`],
    ['a fingerprint that is none', `'nothing', 'x'`],
  ])('is refused %s', async (_, rest) => {
    await expect(
      db.askAsInbox(`SELECT * FROM public.put_in(gen_random_uuid(), 'anonymous', ${rest})`),
    ).rejects.toThrow(/violates check constraint/);
  });

  it('holds nobody up with a transaction that it leaves open', async () => {
    const idle = new pg.Client({ connectionString: db.inboxUrl });
    await idle.connect();
    await idle.query('BEGIN');
    await idle.query(
      `SELECT * FROM public.put_in(gen_random_uuid(), 'named', repeat('d', 64), 'held')`,
    );
    await idle.query('SELECT * FROM public.try_inbox()');
    const started = performance.now();
    await putIn(namedSending(readyDraft(), contactDetails(), Temporal.Now.instant()));
    await arriveNamed(readyDraft(), contactDetails());
    expect(performance.now() - started).toBeLessThan(2_000);
    await idle.query('ROLLBACK');
    await idle.end();
  });

  it('has a limit of connections, and of time for a statement', async () => {
    const [role] = await db.ask<{ limit: number; settings: string[] }>(
      `SELECT rolconnlimit AS limit, rolconfig AS settings FROM pg_roles WHERE rolname = $1`,
      [roleOf(db.inboxUrl)],
    );
    expect(role?.limit).toBeGreaterThan(0);
    expect(role?.settings).toContainEqual(expect.stringMatching(/^statement_timeout=\d+/));
  });
});

describe('the role of the portal', () => {
  it('owns nothing, and makes nothing anywhere', async () => {
    const portal = roleOf(db.portalUrl);
    expect(
      await db.ask(
        `SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = $1`,
        [portal],
      ),
    ).toEqual([]);
    for (const statement of [
      'CREATE TABLE public.mine ()',
      'CREATE TABLE graphile_worker.mine ()',
      'CREATE SCHEMA mine',
      'CREATE TEMPORARY TABLE mine ()',
      `CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
      `ALTER TABLE graphile_worker._private_jobs ALTER COLUMN priority SET DEFAULT 1`,
      `CREATE TRIGGER mine BEFORE INSERT ON graphile_worker._private_jobs FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
    ]) {
      await expect(db.askAsPortal(statement), statement).rejects.toThrow(
        /permission denied|must be owner/,
      );
    }
  });

  it('may do with each table what it needs, no more', async () => {
    const rows = await db.ask<{ name: string; rights: string | null }>(
      `SELECT tablename AS name, string_agg(privilege, ' ' ORDER BY place)
         FILTER (WHERE has_table_privilege($1, format('public.%I', tablename), privilege)) AS rights
       FROM pg_tables, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])
         WITH ORDINALITY AS wanted(privilege, place)
       WHERE schemaname = 'public' GROUP BY 1 ORDER BY 1`,
      [roleOf(db.portalUrl)],
    );
    const everyday = 'SELECT INSERT UPDATE DELETE';
    const special: Readonly<Record<string, string>> = {
      _prisma_migrations: 'SELECT',
      anonymous_disclosure: 'SELECT INSERT DELETE',
      anonymous_unread: 'SELECT INSERT DELETE',
      audit_entry: 'SELECT',
      audit_head: 'SELECT',
      case_apart: 'SELECT INSERT DELETE',
      directory_check: 'SELECT INSERT',
      entry: 'SELECT INSERT',
      inbox: 'SELECT UPDATE DELETE',
      installation: 'SELECT UPDATE',
      person_key: 'SELECT INSERT DELETE',
      staff_member: 'SELECT INSERT UPDATE',
      text_version: 'SELECT INSERT',
    };
    expect(rows).toEqual(
      rows.map(({ name }) => ({ name, rights: name in special ? special[name] : everyday })),
    );
  });

  it('may change what stands beside an entry, and nothing that was written', async () => {
    const rows = await db.ask<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = 'entry'
         AND has_column_privilege($1, 'public.entry', column_name, 'UPDATE') ORDER BY 1`,
      [roleOf(db.portalUrl)],
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'due_at',
      'ended_at',
      'is_latest',
      'owner_id',
      'struck_at',
    ]);
  });

  it('cannot put into the inbox what the public half alone vouches for', async () => {
    await expect(
      db.askAsPortal(
        `SELECT * FROM public.put_in(gen_random_uuid(), 'named', repeat('e', 64), 'mine')`,
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('is no master of the server, and neither is the owner', async () => {
    const rows = await db.ask(
      `SELECT rolname FROM pg_roles WHERE rolname = ANY ($1) AND
         (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)`,
      [[db.portalUrl, db.inboxUrl, db.ownerUrl].map(roleOf)],
    );
    expect(rows).toEqual([]);
  });
});

describe('a record', () => {
  it('is never an envelope: the table takes none', async () => {
    const [waiting] = await db.ask<{ envelope: string }>(
      'SELECT envelope FROM inbox WHERE envelope IS NOT NULL LIMIT 1',
    );
    await expect(
      db.askAsPortal(
        `UPDATE sealed_record SET sealed = convert_to($1, 'UTF8') WHERE kind = 'case-contact'`,
        [waiting?.envelope],
      ),
    ).rejects.toThrow(/sealed_record_version/);
  });
});

describe('a staff record', () => {
  const insert = `INSERT INTO staff_member (email, name, roles) VALUES ($1, $2, $3)`;

  it.each([
    ['an address with capitals', 'Alex@example.ac.uk', 'Alex', ['analyst']],
    ['an address after a space', ' alex@example.ac.uk', 'Alex', ['analyst']],
    ['an address that is not ASCII', 'mi\u212Ae@example.ac.uk', 'Alex', ['analyst']],
    ['an address without a host', 'alex@', 'Alex', ['analyst']],
    ['a role that there is not', 'alex@example.ac.uk', 'Alex', ['root']],
    ['no name', 'alex@example.ac.uk', ' ', ['analyst']],
  ])('is refused with %s', async (_, email, name, roles) => {
    await expect(db.askAsPortal(insert, [email, name, roles])).rejects.toThrow(
      /violates check constraint/,
    );
  });

  it('is taken as it has to be', async () => {
    const email = `${randomBytes(4).toString('hex')}@example.ac.uk`;
    await db.askAsPortal(insert, [email, 'Alex', ['analyst']]);
  });
});

function roleOf(url: string): string {
  return new URL(url).username;
}
