import 'server-only';
import { asViewer } from './as-viewer.ts';

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
