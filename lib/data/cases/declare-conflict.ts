import 'server-only';
import { findReaders } from '../staff/readers.ts';
import { inCase } from './in-case.ts';
import { reroute } from './reroute.ts';
import { wallOff } from './walls.ts';

/**
 * Takes a case from whoever says that they should not have it: no reason is asked, and from then on it does not exist for them. Who has it
 * then is worked out anew; where they were its owner, its lead assigns it again.
 * @throws what {@link inCase} throws
 */
export async function declareConflict(
  reference: string,
  _form: FormData,
  now = Temporal.Now.instant(),
): Promise<'saved'> {
  return inCase<'saved'>(
    reference,
    'declare-conflict',
    async ({ transaction, viewer, held, write }) => {
      await write({ kind: 'conflict', codes: {}, body: {} });
      const cases = await wallOff(transaction, held.id, [viewer.id]);
      const staff = await findReaders(transaction, now);
      for (const caseId of cases) await reroute(transaction, caseId, staff, { now });
      return 'saved';
    },
    { now },
  );
}
