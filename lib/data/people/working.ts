import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { asViewer, DeniedError } from '../staff/as-viewer.ts';

/** @throws DeniedError for people who do not work on cases */
export function requireWorking(viewer: Viewer): void {
  if (!can.workOnCases(viewer)) throw new DeniedError('people.denied', viewer);
}

/**
 * Whether a page is for the viewer that is for whoever works on cases, and shows nothing of them.
 * @throws SignedOutError, NotStaffError; NotFoundError for people who do not work on cases (audited)
 */
export async function openToWorking(): Promise<void> {
  await asViewer('read', async (_, viewer) => requireWorking(viewer));
}
