import 'server-only';
import { env } from '#lib/env.ts';
import { publicKeyId } from '#lib/sealing/envelope.ts';
import { schemaVersion } from '#prisma/schema-version.ts';
import { inboxPool, tryInbox } from './inbox.ts';
import { hasMailFault } from './mail-fault.ts';
import { database } from './store/database.ts';

/** What is well. A process that serves the public site alone knows nothing of what is the portal's. */
export interface Health {
  /** Whether a disclosure that is sent now would be stored. */
  readonly stores: boolean;
  /** Whether the database has the tables of this release. */
  readonly schema: boolean;
  /** Whether the portal can open what this process seals. */
  readonly key: boolean;
  /** Whether a worker takes disclosures in and sends emails. */
  readonly worker: boolean;
  /** Whether an act of staff could be done, with its audit entry. */
  readonly audits?: boolean;
  /** Whether the email provider takes emails. */
  readonly mail?: boolean;
}

/*
 * A trial writes and takes back, which the database's own log remembers. One that ran whenever somebody opened the page on
 * which they send would tell when they did: so it runs by the clock, and who asks is told how the last one went, and whether the
 * database answers at this moment, which leaves nothing behind.
 */

const msBetweenTrials = 10_000;
/** After a trial that failed, whoever asks has it tried again, but not more often than this. */
const msAfterFailure = 5_000;
/** Whoever asks does not wait longer for an answer than this, in milliseconds. */
const msToAnswer = 1_500;

let trial: { readonly at: number; readonly health: Promise<Health>; failed: boolean } | undefined;

/** Runs trials for as long as the process does. */
export function startTrials(): void {
  setInterval(() => void runTrial(), msBetweenTrials).unref();
}

/** Tries what a sending, and in the portal what an act of staff needs, and takes it back. */
export async function health(now = Date.now()): Promise<Health> {
  const isStale = trial === undefined || (trial.failed && now - trial.at >= msAfterFailure);
  const found = isStale ? runTrial(now) : (trial?.health ?? runTrial(now));
  const answers = Promise.all([found, answersNow()]).then(([last, isThere]) =>
    isThere ? last : nothingWorks(),
  );
  return Promise.race([answers, late()]);
}

function runTrial(now = Date.now()): Promise<Health> {
  const running = { at: now, health: tryAll(), failed: false };
  trial = running;
  void running.health.then((found) => {
    running.failed = !isWell(found);
  });
  return running.health;
}

async function answersNow(): Promise<boolean> {
  return inboxPool()
    .query('SELECT 1')
    .then(
      () => true,
      () => false,
    );
}

/** @returns whether everything is well that this process is for */
export function isWell(health: Health): boolean {
  return Object.values(health).every((one) => one !== false);
}

/** @returns whether a sending would be stored and opened, as far as is known by now */
export async function canSend(): Promise<boolean> {
  const { stores, schema, key } = await health();
  return stores && schema && key;
}

function nothingWorks(): Health {
  const portal = env().SERVES === 'all' ? { audits: false, mail: false } : {};
  return { stores: false, schema: false, key: false, worker: false, ...portal };
}

async function late(): Promise<Health> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(nothingWorks()), msToAnswer).unref();
  });
}

async function tryAll(): Promise<Health> {
  const [inbox, portal] = await Promise.all([
    tryPublic().catch(nothingWorks),
    env().SERVES === 'all' ? tryPortal().catch(() => ({ audits: false, mail: false })) : {},
  ]);
  return { ...inbox, ...portal };
}

async function tryPublic(): Promise<Health> {
  const { stores, schemaVersion: version, envelopeKeyIds, workerLives } = await tryInbox();
  return {
    stores,
    schema: version === schemaVersion,
    key: envelopeKeyIds.length === 0 || envelopeKeyIds.includes(await publicKeyId()),
    worker: workerLives,
  };
}

async function tryPortal(): Promise<Pick<Health, 'audits' | 'mail'>> {
  const [tried] = await database().$queryRaw<{ works: boolean }[]>`SELECT public.try_portal() AS works`;
  return { audits: tried?.works === true, mail: !(await hasMailFault()) };
}
