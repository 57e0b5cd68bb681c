import 'server-only';
import { z } from 'zod';
import { publicKeyId } from '#lib/sealing/envelope.ts';
import { schemaVersion } from '#prisma/schema-version.ts';
import { ClockedTrial } from './clocked-trial.ts';
import { inboxPool } from './inbox-database.ts';

const trialSchema = z.tuple([
  z.object({
    stores: z.boolean(),
    schema_version: z.string().nullable(),
    envelope_key_ids: z.array(z.string()),
    worker_lives: z.boolean(),
  }),
]);

/** What a trial of the inbox found out. */
export interface InboxTrial {
  /** Whether a sending would be stored. */
  readonly stores: boolean;
  /** The newest migration that the database has had. */
  readonly schemaVersion: string | null;
  /** The keys whose envelopes the portal can open; none before it has started for the first time. */
  readonly envelopeKeyIds: readonly string[];
  readonly workerLives: boolean;
}

/** Does what a sending does, and takes it back. @throws where the database does not answer, or has no such function */
export async function tryInbox(): Promise<InboxTrial> {
  const { rows } = await inboxPool().query('SELECT * FROM public.try_inbox()');
  const [trial] = trialSchema.parse(rows);
  return {
    stores: trial.stores,
    schemaVersion: trial.schema_version,
    envelopeKeyIds: trial.envelope_key_ids,
    workerLives: trial.worker_lives,
  };
}

/** What is well with the inbox. */
export interface InboxHealth {
  /** Whether a disclosure that is sent now would be stored. */
  readonly stores: boolean;
  /** Whether the database has the tables of this release. */
  readonly schema: boolean;
  /** Whether the portal can open what this process seals. */
  readonly key: boolean;
  /** Whether a worker takes disclosures in and sends emails. */
  readonly worker: boolean;
}

const nothingWorks = { stores: false, schema: false, key: false, worker: false };

function makeTrials() {
  return new ClockedTrial<InboxHealth>({
    run: async () => {
      const trial = await tryInbox();
      return {
        stores: trial.stores,
        schema: trial.schemaVersion === schemaVersion,
        key:
          trial.envelopeKeyIds.length === 0 || trial.envelopeKeyIds.includes(await publicKeyId()),
        worker: trial.workerLives,
      };
    },
    isThere: async () => {
      await inboxPool().query('SELECT 1');
    },
    failed: nothingWorks,
  });
}

declare global {
  var trialsOfInbox: ClockedTrial<InboxHealth> | undefined;
}

/**
 * @returns the trials of this process: one set of them. Next bundles what starts with the process apart from what answers
 *   requests, each with a copy of this module; the clock runs in one of the copies alone.
 */
export function inboxTrials(): ClockedTrial<InboxHealth> {
  globalThis.trialsOfInbox ??= makeTrials();
  return globalThis.trialsOfInbox;
}

/** @returns how the last trial went, if the database answers at this moment */
export function inboxHealth(): Promise<InboxHealth> {
  return inboxTrials().ask();
}
