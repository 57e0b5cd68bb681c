import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { forBench } from '#lib/local/build.ts';
import { Children } from '#lib/local/children.ts';
import { newKeys } from '#lib/local/make-keys.mjs';
import { freePort } from '#lib/local/ports.ts';
import { copyDatabase, type DatabaseUrls } from '#lib/local/postgres/databases.ts';
import { startThrowAwayPostgres } from '#lib/local/postgres/throw-away-postgres.ts';
import { processVariables, siteProcess } from '#lib/local/site.ts';
import { migrate, rolesIn } from '#prisma/migrate.ts';
import { takeOut } from '#tests/e2e/take-out.ts';
import { percentile } from './percentile.ts';
import { hiddenFields, Visitor } from './visitor.ts';

const rounds = 5;
const sendingsARound = 80;
const sendersAtOnce = 4;
const batch = 10_000;

/** How long a press of Send took, 95 times in 100, in milliseconds. */
export interface SendTimes {
  readonly few: number;
  readonly many: number;
  readonly duringBatch: number;
  /** How long the batch was taken out for, in seconds. */
  readonly batchSeconds: number;
}

/**
 * Measures Send on the public process of a pair: with a thousand and with a million disclosures stored, by turns, so that
 * whatever else the machine does meets both alike; and while a batch of ten thousand is taken out by the portal's side. A
 * sending that fails, fails the measurement.
 */
export async function measureSending(): Promise<SendTimes> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'report-and-support-bench-'));
  const children = new Children(null);
  const database = await startThrowAwayPostgres(path.join(directory, 'database'));
  try {
    await migrate(database.ownerUrl, rolesIn(database));
    const large = await copyDatabase(database.clusterUrl, database, 'with_many');
    await fill(database.ownerUrl, 1_000);
    await fill(large.ownerUrl, 1_000_000);
    const keys = newKeys();
    const [few, many] = await Promise.all(
      [database, large].map((one) => startPublicProcess(children, keys, one)),
    );
    if (few === undefined || many === undefined) throw new Error('no public process');
    Object.assign(process.env, portalEnvironment(keys, few, database));
    for (const address of [few, many]) await sendings(address, sendingsARound);
    const times = { few: [] as number[], many: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.few.push(...(await sendings(few, sendingsARound)));
      times.many.push(...(await sendings(many, sendingsARound)));
    }
    const during = await whileTakenOut(few, portalEnvironment(keys, few, database));
    return { few: percentile(times.few, 95), many: percentile(times.many, 95), ...during };
  } finally {
    await children.stopAll(5);
    await database.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

type Keys = ReturnType<typeof newKeys>;

async function startPublicProcess(
  children: Children,
  keys: Keys,
  { inboxUrl }: DatabaseUrls,
): Promise<string> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  children.startNode({
    name: 'a public process',
    ...siteProcess('start', '127.0.0.1', port),
    environment: {
      SERVES: 'public',
      PUBLIC_URL: address,
      INBOX_DATABASE_URL: inboxUrl,
      COOKIE_SECRET: keys.COOKIE_SECRET,
      SEALING_PUBLIC_KEY: keys.SEALING_PUBLIC_KEY,
      ...processVariables('start'),
      ...forBench,
    },
    output: (line) => process.stderr.write(`${line}\n`),
  });
  await untilAnswering(address);
  return address;
}

/** What the portal's side has, for whoever takes a batch out. No provider is asked, and no email is sent. */
function portalEnvironment(keys: Keys, address: string, { inboxUrl, portalUrl }: DatabaseUrls) {
  return {
    ...keys,
    PUBLIC_URL: address,
    INBOX_DATABASE_URL: inboxUrl,
    DATABASE_URL: portalUrl,
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'none',
    OIDC_CLIENT_SECRET: 'no-provider-is-asked',
    RESEND_API_KEY: 'no-email-is-sent',
    MAIL_FROM: 'University <no-reply@example.ac.uk>',
    MAIL_REPLY_TO: 'messages@example.ac.uk',
  };
}

/** Stores disclosures as the portal has them, until there are so many of either kind. */
async function fill(ownerUrl: string, count: number): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(
      `INSERT INTO anonymous_disclosure
       SELECT gen_random_uuid(), current_date - i % 365, '2026-11', '{"about":"me"}', 'green'
       FROM generate_series((SELECT count(*)::int FROM anonymous_disclosure) + 1, ${count}) i`,
    );
    await owner.query(
      `INSERT INTO inbox SELECT gen_random_uuid(), 'anonymous', repeat('0', 64), NULL, current_date
       FROM generate_series((SELECT count(*)::int FROM inbox) + 1, ${count}) i`,
    );
    await owner.query('VACUUM ANALYZE');
  } finally {
    await owner.end();
  }
}

async function sendings(address: string, count: number): Promise<number[]> {
  const cookies = await readyDrafts(count);
  const [first = ''] = cookies;
  const fields = hiddenFields(await new Visitor(address, first).open('/disclose/anonymous'));
  const times: number[] = [];
  const queue = [...cookies];
  await Promise.all(
    Array.from({ length: sendersAtOnce }, async () => {
      for (let cookie = queue.pop(); cookie !== undefined; cookie = queue.pop()) {
        const started = performance.now();
        const next = await new Visitor(address, cookie).post('/disclose/anonymous', fields);
        if (next !== '/disclose/sent') throw new Error(`a sending led to ${next}`);
        times.push(performance.now() - started);
      }
    }),
  );
  return times;
}

async function whileTakenOut(
  address: string,
  environment: Readonly<Record<string, string>>,
): Promise<Pick<SendTimes, 'duringBatch' | 'batchSeconds'>> {
  const { coverSending } = await import('#lib/disclosure/sending.ts');
  const { anonymousSendingOf, putInMany } = await import('./many-envelopes.ts');
  await putInMany(batch, (place) => (place % 2 === 0 ? coverSending() : anonymousSendingOf()));
  const started = performance.now();
  let seconds: number | undefined;
  const taking = takeOut(environment).then(() => {
    seconds = (performance.now() - started) / 1_000;
  });
  const times: number[] = [];
  while (seconds === undefined) times.push(...(await sendings(address, 40)));
  await taking;
  return { duringBatch: percentile(times, 95), batchSeconds: seconds };
}

async function readyDrafts(count: number): Promise<string[]> {
  const { readyDraft } = await import('./many-envelopes.ts');
  const { sealForCookie } = await import('#lib/sealing/cookie-seal.ts');
  const drafts: string[] = [];
  for (let made = 0; made < count; made += 1) {
    drafts.push(`draft=${await sealForCookie('draft', readyDraft(), 3_600)}`);
  }
  return drafts;
}

async function untilAnswering(address: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(100)) {
    const answer = await fetch(`${address}/disclose`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok === true) return;
  }
  throw new Error('the public process does not answer');
}
