import 'server-only';
import { findReaders } from '../staff/readers.ts';
import { tellDutyLeads } from '../staff-emails/tell.ts';
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
      await wallOff(transaction, held.id, [viewer.id]);
      await transaction.caseMember.deleteMany({ where: { caseId: held.id, staffId: viewer.id } });
      const staff = await findReaders(transaction, now);
      await reroute(transaction, held.id, staff, { gate: held.gate, now });
      const { team, assignedToId } = await transaction.case.findUniqueOrThrow({
        where: { id: held.id },
        select: { team: true, assignedToId: true },
      });
      const hasMoved = assignedToId !== held.assignedToId || team !== held.team;
      if (hasMoved && held.state !== 'closed' && assignedToId === null) {
        await tellDutyLeads(transaction, held.id, 'needs-owner', { now, staff });
      }
      return 'saved';
    },
    { now },
  );
}
