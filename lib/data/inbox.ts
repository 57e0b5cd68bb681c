import 'server-only';
import pg from 'pg';
import { z } from 'zod';
import type { Kept } from '#lib/disclosure/receipt.ts';
import { envelopeLengths, type Sending } from '#lib/disclosure/sending.ts';
import { ExpectedError } from '#lib/errors.ts';
import { sealEnvelope } from '#lib/sealing/envelope.ts';
import { fingerprintOf } from '#lib/sealing/fingerprint.ts';
import { inboxPool } from './inbox/inbox-database.ts';
import { inboxHealth } from './inbox/inbox-trials.ts';

/*
 * The public site's one way into the store. Its role may call three functions of the database and reads no table: somebody
 * who breaks in can put disclosures in, and nothing else.
 */

/** The store was asked to keep it, and its answer was lost: it may be stored or not. */
export class UnconfirmedError extends ExpectedError {
  override readonly name = 'UnconfirmedError';
}

/** This process seals for a key that the portal does not have: nobody could open it, so nothing is stored. */
export class UnknownEnvelopeKeyError extends ExpectedError {
  override readonly name = 'UnknownEnvelopeKeyError';
}

const answerSchema = z.union([
  z.object({
    outcome: z.enum(['stored', 'same', 'other']),
    kept_way: z.enum(['named', 'anonymous']),
  }),
  z.object({ outcome: z.literal('unknown-key') }),
]);

/**
 * Seals what is sent and puts it into the inbox. The same sending may come again, any number of times: it is kept once.
 * @returns what is kept now under the sending's id
 * @throws UnconfirmedError where it may be stored or not; UnknownEnvelopeKeyError; any other error means that nothing was stored
 */
export async function putIn(sending: Sending): Promise<Kept> {
  const { sendingId, way, said, salt, envelope } = sending;
  const sealed = await sealEnvelope(envelope, envelopeLengths[way]);
  const client = await inboxPool().connect();
  let rows: unknown[];
  try {
    ({ rows } = await client.query(
      'SELECT outcome, kept_way FROM public.put_in($1::uuid, $2::text, $3::text, $4::text)',
      [sendingId, way, fingerprintOf(salt, said), sealed],
    ));
    client.release();
  } catch (error) {
    client.release(true);
    if (isRefusal(error)) throw error;
    throw new UnconfirmedError('no answer of the store', { cause: error });
  }
  const [answer] = z.tuple([answerSchema]).parse(rows);
  if (answer.outcome === 'unknown-key') {
    throw new UnknownEnvelopeKeyError('the portal does not have this key');
  }
  return { outcome: answer.outcome, way: answer.kept_way };
}

/** The store answered that it did not do it. One that is being stopped may have done it before it said so (class 57). */
function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !(error.code ?? '57').startsWith('57');
}

/** @returns whether a sending would be stored and could be opened, as far as is known by now */
export async function canSend(): Promise<boolean> {
  const { stores, schema, key } = await inboxHealth();
  return stores && schema && key;
}
