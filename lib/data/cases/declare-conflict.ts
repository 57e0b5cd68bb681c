import 'server-only';
import { findReaders } from '../staff/readers.ts';
import { inCase } from './in-case.ts';
import { reroute } from './reroute.ts';
import { wallOff } from './walls.ts';

/**
 * Takes a case from whoever says that they should not have it: no reason is asked, and from then on it does not exist for them. Who has it
 * then is worked out anew; where they were its owner, its lead assigns it again.
 * @returns `told` where somebody was told that the case needs a person
 * @throws what {@link inCase} throws
 */
export async function declareConflict(
  reference: string,
  _form: FormData,
  now = Temporal.Now.instant(),
): Promise<'saved' | 'told'> {
  return inCase<'saved' | 'told'>(
    reference,
    'declare-conflict',
    async ({ transaction, viewer, held, write }) => {
      await write({ kind: 'conflict', codes: {}, body: {} });
      const cases = await wallOff(transaction, held.id, [viewer.id]);
      const staff = await findReaders(transaction, now);
      let isTold = false;
      for (const caseId of cases) {
        if (await reroute(transaction, caseId, staff, { now })) isTold = true;
      }
      return isTold ? 'told' : 'saved';
    },
    { now },
  );
}
