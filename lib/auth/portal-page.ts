import { sessionPaths } from '#lib/paths.ts';
import 'server-only';
import { notFound, redirect } from 'next/navigation';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { type PortalVisit, readPage } from '#lib/data/running/visit.ts';
import { requireViewer } from '#lib/data/staff/as-viewer.ts';
import {
  ExpectedError,
  NotFoundError,
  NotStaffError,
  type SessionEnd,
  SignedOutError,
} from '#lib/errors.ts';

/**
 * Does the work of a portal page or action, and turns what is expected to go wrong into the place to go: signing
 * in, the page for people who are not staff, or "not found". The one place that decides so.
 * @param path the page's own path, to come back to after signing in
 * @throws what Next's redirect and notFound throw; any other error is a bug, and stays what it is
 */
export async function inPortal<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const outcome = await work().then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
  if ('result' in outcome) return outcome.result;
  const { error } = outcome;
  if (error instanceof SignedOutError)
    redirect(`${sessionPaths.signIn}?target=${encodeURIComponent(path)}`);
  if (error instanceof NotStaffError) redirect(sessionPaths.notStaff);
  if (error instanceof NotFoundError) notFound();
  throw error;
}

/**
 * Opens a portal page: who is looking, for its frame, and what it shows, in one transaction. The data function authorises by itself.
 * @param path the page's own path, to come back to after signing in
 */
export async function openPortalPage<Shown>(
  path: string,
  load: () => Shown | Promise<Shown>,
): Promise<{ readonly visit: PortalVisit; readonly shown: Shown }> {
  return inPortal(path, () => readPage(load));
}

/** Who is signed in; or that nobody is, and why a session of theirs is over. */
export type SignedInOrNot =
  | { readonly viewer: Viewer }
  | { readonly viewer?: undefined; readonly end: SessionEnd | undefined };

/** @returns the member of staff who is signed in, or why nobody is: for pages that also serve those who are not */
export async function findSignedInStaff(): Promise<SignedInOrNot> {
  return requireViewer().then(
    (viewer) => ({ viewer }),
    (error: unknown) => {
      if (!(error instanceof ExpectedError)) throw error;
      return { end: error instanceof SignedOutError ? error.end : undefined };
    },
  );
}
