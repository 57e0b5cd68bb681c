import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { lookFirst } from '../disclosures/when-taken-in.ts';
import { sharedByPage } from '../staff/as-viewer.ts';
import { type PortalState, readPortalState } from './portal-state.ts';

/** Who is looking, and what every page tells them. */
export interface PortalVisit {
  readonly viewer: Viewer;
  readonly state: PortalState;
}

/**
 * Reads a page of the portal, its frame and what it shows, in one transaction, in which the viewer is looked up.
 * @param load reads what the page shows; the data function authorises by itself
 * @throws what `asViewer` throws, and what it throws
 */
export async function readPage<Shown>(
  load: () => Shown | Promise<Shown>,
): Promise<{ readonly visit: PortalVisit; readonly shown: Shown }> {
  // The state comes before what the page shows, which ends with its audit entry: the end of the log is held until the transaction ends.
  return lookFirst('read', readPortalState, async (transaction, viewer, { waits: _, ...state }) => {
    const shown = await sharedByPage({ transaction, viewer }, load);
    return { visit: { viewer, state }, shown };
  });
}
