import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { database } from '../store/database.ts';
import { requireViewer } from './as-viewer.ts';

/** @returns whether single keys do something for a member of staff whose record was just looked up */
export async function usesSingleKeys({ id }: Viewer): Promise<boolean> {
  const found = await database().staffMember.findUnique({
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
  const { id } = await requireViewer();
  await database().staffMember.update({
    where: { id },
    data: { keysOff: !areOn },
    select: { id: true },
  });
}
