import 'server-only';
import { database } from '../store/database.ts';
import { requireViewer } from './as-viewer.ts';

/**
 * Chooses whether lists show the viewer references in place of names, on every device.
 * @throws SignedOutError, NotStaffError
 */
export async function chooseReferencesAlone(referencesAlone: boolean): Promise<void> {
  const { id } = await requireViewer();
  await database().staffMember.update({
    where: { id },
    data: { referencesAlone },
    select: { id: true },
  });
}
