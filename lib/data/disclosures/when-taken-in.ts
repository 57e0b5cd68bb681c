import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { asViewer, isOnPage, type Way, type Work } from '../staff/as-viewer.ts';
import type { Transaction } from '../store/database.ts';
import { doesAnythingWait, takeInBeforeReading } from './take-in-named.ts';

/**
 * As `asViewer`, once what waits in the inbox is taken in: whoever opens a case whose disclosure just came finds it. Nobody but staff
 * has anything taken in. It is done between two transactions, so that the one in which somebody reads holds no connection meanwhile.
 * @throws what `asViewer` throws
 */
export async function whenTakenIn<Result>(way: Way, work: Work<Result>): Promise<Result> {
  // A page had it taken in as it began.
  if (isOnPage()) return asViewer(way, work);
  const look = async (transaction: Transaction) => ({ waits: await doesAnythingWait(transaction) });
  return lookFirst(way, look, work);
}

/**
 * As {@link whenTakenIn}, for whoever asks more at once.
 * @param look tells whether anything waits; the work is given what it saw
 */
export async function lookFirst<Seen extends { readonly waits: boolean }, Result>(
  way: Way,
  look: (transaction: Transaction, viewer: Viewer) => Promise<Seen>,
  work: (transaction: Transaction, viewer: Viewer, seen: Seen) => Promise<Result>,
): Promise<Result> {
  const outcome = await asViewer(way, async (transaction, viewer) => {
    const seen = await look(transaction, viewer);
    return seen.waits ? undefined : { result: await work(transaction, viewer, seen) };
  });
  if (outcome !== undefined) return outcome.result;
  await takeInBeforeReading();
  return asViewer(way, async (transaction, viewer) =>
    work(transaction, viewer, await look(transaction, viewer)),
  );
}
