import 'server-only';
import { asViewer } from './as-viewer.ts';

/**
 * Chooses whether lists show the viewer references in place of names, on every device.
 * @throws SignedOutError, NotStaffError
 */
export async function chooseReferencesAlone(referencesAlone: boolean): Promise<void> {
  await asViewer('write', (transaction, { id }) =>
    transaction.staffMember.update({
      where: { id },
      data: { referencesAlone },
      select: { id: true },
    }),
  );
}
