import 'server-only';
import { redirect } from 'next/navigation';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { findFollowUpFor } from '#lib/data/follow-up/open-follow-up.ts';
import { followUpPath } from '#lib/paths.ts';
import { entryIn } from './verb-page.tsx';

/**
 * The follow-up that an address names. One that names none, as that of a task, leads on to the address of the first that is to be written,
 * or to be given: what is typed there is kept for that one.
 * @returns the id of its first version, as it came; empty where the case has none
 */
export async function followUpIn(
  reference: string,
  verb: 'follow-up' | 'give-follow-up',
  searchParams: Parameters<typeof entryIn>[0],
): Promise<string> {
  const entry = await entryIn(searchParams);
  if (entry !== '') return entry;
  const { shown } = await openPortalPage(followUpPath(reference, verb), () =>
    findFollowUpFor(reference, verb),
  );
  if (shown !== undefined) redirect(followUpPath(reference, verb, shown));
  return '';
}
