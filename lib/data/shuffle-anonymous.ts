import 'server-only';
import { database } from './database.ts';

/**
 * Rewrites the anonymous disclosures in the order of their random ids, all in one transaction, so that from then on
 * neither the order of rows on disk nor their transaction ids tell at what hour one arrived. Runs every night.
 */
export async function shuffleAnonymous(): Promise<void> {
  await database().$transaction(
    async (transaction) => {
      await transaction.$executeRaw`
        LOCK TABLE anonymous_disclosure, anonymous_unread IN ACCESS EXCLUSIVE MODE`;
      await transaction.$executeRaw`
        CREATE TEMPORARY TABLE resting_disclosure ON COMMIT DROP AS SELECT * FROM anonymous_disclosure`;
      await transaction.$executeRaw`
        CREATE TEMPORARY TABLE resting_unread ON COMMIT DROP AS SELECT * FROM anonymous_unread`;
      await transaction.$executeRaw`TRUNCATE anonymous_disclosure, anonymous_unread`;
      await transaction.$executeRaw`
        INSERT INTO anonymous_disclosure SELECT * FROM resting_disclosure ORDER BY id`;
      await transaction.$executeRaw`
        INSERT INTO anonymous_unread SELECT * FROM resting_unread ORDER BY disclosure_id`;
    },
    { timeout: 10 * 60_000, maxWait: 60_000 },
  );
}
