import 'server-only';
import { asViewer, isOnPage, type Way, type Work } from '../staff/as-viewer.ts';
import { doesAnythingWait, takeInBeforeReading } from './take-in-named.ts';

/**
 * As `asViewer`, once what waits in the inbox is taken in: whoever opens a case whose disclosure just came finds it. Nobody but staff
 * has anything taken in. It is done between two transactions, so that the one in which somebody reads holds no connection meanwhile.
 * @throws what `asViewer` throws
 */
export async function whenTakenIn<Result>(way: Way, work: Work<Result>): Promise<Result> {
  // A page had it taken in as it began.
  if (isOnPage()) return asViewer(way, work);
  const outcome = await asViewer(way, async (transaction, viewer) =>
    (await doesAnythingWait(transaction)) ? undefined : { result: await work(transaction, viewer) },
  );
  if (outcome !== undefined) return outcome.result;
  await takeInBeforeReading();
  return asViewer(way, work);
}
