import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { Transaction } from '../store/database.ts';
import { asViewer } from './as-viewer.ts';

/** @returns whether single keys do something for a member of staff whose record was looked up in the transaction */
export async function usesSingleKeys(
  transaction: Pick<Transaction, 'staffMember'>,
  { id }: Viewer,
): Promise<boolean> {
  const found = await transaction.staffMember.findUnique({
    where: { id },
    select: { keysOff: true },
  });
  return found?.keysOff !== true;
}

/**
 * Switches single keys on or off for the viewer, on every device.
 * @throws SignedOutError, NotStaffError
 */
export async function chooseSingleKeys(areOn: boolean): Promise<void> {
  await asViewer('write', (transaction, { id }) =>
    transaction.staffMember.update({
      where: { id },
      data: { keysOff: !areOn },
      select: { id: true },
    }),
  );
}
