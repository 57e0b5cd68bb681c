import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { type Pair, startPair, until } from './pair/pair.ts';
import { draftsSchema, type ReadyDraft, sendUntilSent } from './pair/reporter.ts';
import { openAs } from './pair/staff.ts';

/*
 * Somebody has broken into the process that serves the public site: everything that it has is theirs. They may put disclosures
 * in, and nothing else.
 */

let pair: Pair;
let drafts: ReadyDraft[];
/** A connection with the address that the public process has. */
let attacker: pg.Client;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  pair = await startPair();
  drafts = draftsSchema.parse(await pair.inside('drafts', '6'));
  await sendNamed();
  await sendUntilSent(pair.publicSite.address, '/disclose/anonymous', nextDraft().cookie, {});
  await pair.inside('batch');
  attacker = new pg.Client({
    connectionString: pair.publicSite.environment.INBOX_DATABASE_URL ?? '',
  });
  await attacker.connect();
});

test.afterAll(async () => {
  await attacker?.end();
  await pair?.stop();
});

test('its environment holds two keys, one address of the database and no other secret', async () => {
  const variables = await environmentOf(pair.publicSite.pid);
  const given = Object.keys(pair.publicSite.environment).filter((name) => variables[name]);
  expect(given.toSorted()).toEqual([
    'COOKIE_SECRET',
    'DEMONSTRATION',
    'INBOX_DATABASE_URL',
    'PUBLIC_URL',
    'SEALING_PUBLIC_KEY',
    'SERVES',
  ]);
  const { cookieSecret, sealingPublicKey, ...others } = pair.secrets;
  const { ownerUrl, portalUrl, clusterUrl } = pair.database;
  const whole = Object.values(variables).join('\n');
  for (const secret of [...Object.values(others), ownerUrl, portalUrl, clusterUrl]) {
    expect(whole).not.toContain(secret);
  }
  expect(whole).toContain(cookieSecret);
  expect(whole).toContain(sealingPublicKey);
});

test('neither process has the address of the database’s owner', async () => {
  const { ownerUrl, clusterUrl } = pair.database;
  for (const { pid } of [pair.publicSite, pair.portal]) {
    const variables = await environmentOf(pid);
    expect(variables.DATABASE_OWNER_URL ?? '').toBe('');
    const whole = Object.values(variables).join('\n');
    for (const url of [ownerUrl, clusterUrl]) expect(whole).not.toContain(new URL(url).password);
  }
});

const forbidden: readonly [attack: string, statement: string][] = [
  [
    'make themselves a member of staff',
    `INSERT INTO public.staff_member (email, subject, name, roles) VALUES ('me@example.org', 'me', 'Me', '{student-team-lead}')`,
  ],
  ['give somebody a role', `UPDATE public.staff_member SET roles = '{system-administrator}'`],
  [
    'queue an email of their own words',
    `INSERT INTO public.email (case_id, kind, queued_at) SELECT id, 'we-have-it', now() FROM public.case_file`,
  ],
  [
    'have an email sent again',
    `SELECT graphile_worker.add_job('send-email', '{"emailId":"00000000-0000-4000-8000-000000000000"}')`,
  ],
  ['replace what a reporter left', `UPDATE public.sealed_record SET sealed = '\\x01'`],
  ['delete a wall', 'DELETE FROM public.case_wall'],
  ['read who must not see what', 'SELECT * FROM public.case_wall'],
  ['read the answers of cases', 'SELECT answers FROM public.case_file'],
  ['read the answers of anonymous disclosures', 'SELECT answers FROM public.anonymous_disclosure'],
  ['read what waits in the inbox', 'SELECT envelope FROM public.inbox'],
  ['count what waits in the inbox', 'SELECT count(*) FROM public.inbox'],
  ['remove what waits in the inbox', 'DELETE FROM public.inbox'],
  ['read what is sealed', 'SELECT sealed FROM public.sealed_record'],
  ['read who is on record', 'SELECT name FROM public.staff_member'],
  ['read the audit log', 'SELECT * FROM public.audit_entry'],
  ['write in the audit log', `SELECT public.append_audit(NULL, 'case.read', 'in somebody’s name')`],
  ['change the audit log', `UPDATE public.audit_entry SET action = 'case.denied'`],
  ['move the audit log’s end', 'UPDATE public.audit_head SET sequence = 1000000'],
  ['hold the audit log’s end', 'SELECT 1 FROM public.audit_head FOR UPDATE'],
  ['lock the audit log', 'LOCK TABLE public.audit_entry IN ACCESS SHARE MODE'],
  [
    'choose which keys the portal is said to have',
    'UPDATE public.installation SET envelope_key_ids = NULL',
  ],
  [
    'say that a worker lives',
    `INSERT INTO public.worker_pulse VALUES (gen_random_uuid(), '{}', now())`,
  ],
  ['read the job queue', 'SELECT * FROM graphile_worker._private_jobs'],
  ['make a schema', 'CREATE SCHEMA report_and_support_inbox'],
  ['make a table', 'CREATE TABLE public.audit_entry_of_mine ()'],
  ['make a temporary table', 'CREATE TEMPORARY TABLE audit_entry ()'],
  [
    'make a function',
    'CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql RETURN now()',
  ],
  ['take another role', 'SET ROLE report_and_support_portal'],
  ['read a file of the server', `SELECT pg_read_file('postgresql.conf')`],
  ['run a program', `COPY (SELECT 1) TO PROGRAM 'true'`],
];

for (const [attack, statement] of forbidden) {
  test(`with its database address nobody can ${attack}`, async () => {
    const before = await everything();
    const error = await attacker.query(`BEGIN; ${statement}; COMMIT`).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    await attacker.query('ROLLBACK');
    expect(error).toBeInstanceOf(pg.DatabaseError);
    expect(error instanceof pg.DatabaseError ? error.code : '').toBe('42501');
    expect(await everything()).toEqual(before);
  });
}

test('what they put in that nobody can open is put before the administrator, and stops nothing', async () => {
  const [{ id } = { id: '' }] = await pair.query<{ id: string }>(
    'SELECT envelope_key_ids[1] AS id FROM installation',
  );
  const sendingId = crypto.randomUUID();
  const parameters = [sendingId, 'named', 'a'.repeat(64), `${id}.not-an-envelope`];
  await attacker.query('SELECT * FROM public.put_in($1, $2, $3, $4)', parameters);
  await until('the administrator is told', 15, async () => {
    const found = await pair.query(
      `SELECT 1 FROM administrator_notice WHERE kind = 'envelope-unopened' AND subject = $1`,
      [sendingId],
    );
    return found.length === 1;
  });
  await sendNamed();
});

test('locks that they hold keep nobody from sending, nor the portal from its audit log', async () => {
  await attacker.query('BEGIN');
  await attacker.query(
    "SELECT pg_advisory_lock(n) FROM generate_series(0, 100) n; SELECT pg_advisory_lock(hashtext('audit'))",
  );
  const parameters = [crypto.randomUUID(), 'anonymous', 'b'.repeat(64)];
  const [{ id } = { id: '' }] = await pair.query<{ id: string }>(
    'SELECT envelope_key_ids[1] AS id FROM installation',
  );
  await attacker.query('SELECT * FROM public.put_in($1, $2, $3, $4)', [...parameters, `${id}.x`]);
  const before = await audited();
  await sendNamed();
  expect(await audited()).toBeGreaterThan(before);
  await attacker.query('ROLLBACK; SELECT pg_advisory_unlock_all()');
});

test('whatever they notify the worker of, it lives and takes in what is sent', async () => {
  const notifying = setInterval(() => {
    void attacker.query(`NOTIFY "worker:migrate", '{"breaking":true}'`);
  }, 200);
  try {
    await pause(5_000);
    await sendNamed();
    const answer = await fetch(`${pair.portal.address}/api/health`);
    expect(await answer.json()).toMatchObject({ worker: true });
  } finally {
    clearInterval(notifying);
  }
});

test('however much they put in that nobody can open, pages open, cases are made and the worker does all else', async () => {
  test.setTimeout(120_000);
  const [{ id } = { id: '' }] = await pair.query<{ id: string }>(
    'SELECT envelope_key_ids[1] AS id FROM installation',
  );
  await attacker.query('SET statement_timeout = 0');
  await attacker.query(
    `SELECT public.put_in(gen_random_uuid(), 'named', repeat('0', 64), $1 || '.x')
     FROM generate_series(1, 6000)`,
    [id],
  );
  const started = performance.now();
  expect(await openAs(pair, 'quentin', '/cases')).toContain('Cases');
  expect(performance.now() - started).toBeLessThan(8_000);
  await sendNamed();
  // The queue is free again: nothing of what was put in waits there.
  await until('the queue is empty', 60, async () => {
    const waiting = await pair.query(
      `SELECT 1 FROM graphile_worker._private_jobs WHERE locked_at IS NULL AND run_at < clock_timestamp() - interval '5 seconds'`,
    );
    return waiting.length === 0;
  });
  const answer = await fetch(`${pair.portal.address}/api/health`);
  expect(await answer.json()).toMatchObject({ worker: true });
});

test('however many connections they take, the portal opens', async () => {
  const connectionString = pair.publicSite.environment.INBOX_DATABASE_URL ?? '';
  const taken: pg.Client[] = [];
  for (let count = 0; count < 80; count += 1) {
    const client = new pg.Client({ connectionString });
    client.on('error', () => {});
    const worked = await client.connect().then(
      () => true,
      () => false,
    );
    if (!worked) break;
    taken.push(client);
  }
  expect(taken.length).toBeLessThan(65);
  const answer = await fetch(`${pair.portal.address}/sign-in`);
  expect(answer.status).toBe(200);
  await pair.query('SELECT 1');
  await Promise.all(taken.map((client) => client.end()));
});

for (const path of [
  '/sign-in',
  '/portal',
  '/cases',
  '/cases/RS-7K3M-Q2X9',
  '/gate',
  '/anonymous',
  '/installation',
  '/my-day',
  '/lead',
  '/find',
  '/cases/new',
  '/cases/RS-7K3M-Q2X9/brief',
  '/cases/RS-7K3M-Q2X9/log-contact',
  '/not-staff',
  '/sign-out',
  '/signed-out',
  '/api/auth/signin',
  '/api/auth/session',
  '/api/auth/csrf',
  '/api/auth/providers',
  '/api/auth/callback/university?code=1&state=2',
  '/api/auth/begin',
  '/api/session-time',
  '/api/kept-writing',
  '/api/webhooks/email',
]) {
  test(`the public process has no ${path}`, async () => {
    const answer = await fetch(`${pair.publicSite.address}${path}`, { redirect: 'manual' });
    expect(answer.status).toBe(404);
    await answer.arrayBuffer();
    const posted = await fetch(`${pair.publicSite.address}${path}`, {
      method: 'POST',
      headers: { origin: pair.publicSite.address },
      redirect: 'manual',
    });
    expect([400, 404, 405]).toContain(posted.status);
    await posted.arrayBuffer();
  });
}

/** @returns what a process was started with, as whoever reads its memory finds it */
async function environmentOf(pid: number): Promise<NodeJS.Dict<string>> {
  const text = await readFile(`/proc/${pid}/environ`, 'utf8');
  return Object.fromEntries(
    text.split('\0').map((line) => [line.split('=', 1)[0], line.slice(line.indexOf('=') + 1)]),
  );
}

function nextDraft(): ReadyDraft {
  const draft = drafts.shift();
  if (draft === undefined) throw new Error('there is no draft left');
  return draft;
}

/** Sends one as a reporter does, and waits until it is a case. */
async function sendNamed(): Promise<void> {
  const { cookie, reference } = nextDraft();
  const typed = { email: `${reference}@example.org`, emailSafe: 'yes', notTo: 'Quentin Frost' };
  await sendUntilSent(pair.publicSite.address, '/disclose/contact', cookie, typed);
  await until('it is a case', 30, async () => {
    const found = await pair.query('SELECT 1 FROM case_file WHERE reference = $1', [reference]);
    return found.length === 1;
  });
}

async function audited(): Promise<number> {
  const [found] = await pair.query<{ count: number }>('SELECT count(*)::int FROM audit_entry');
  return found?.count ?? 0;
}

/** @returns all that an attack could have changed */
function everything() {
  return pair.query(`SELECT
    (SELECT json_agg(s ORDER BY s.id) FROM staff_member s) AS staff,
    (SELECT json_agg(e ORDER BY e.id) FROM email e) AS emails,
    (SELECT json_agg(r ORDER BY r.kind, r.id) FROM sealed_record r) AS records,
    (SELECT json_agg(w ORDER BY w.case_id, w.person_hash) FROM case_wall w) AS walls,
    (SELECT json_agg(a ORDER BY a.sequence) FROM audit_entry a) AS audited,
    (SELECT count(*)::int FROM anonymous_disclosure) AS anonymous,
    (SELECT json_agg(i.envelope_key_ids) FROM installation i) AS keys`);
}
