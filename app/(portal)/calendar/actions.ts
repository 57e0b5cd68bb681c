'use server';

import { redirect } from 'next/navigation';
import type { FeedState } from '#components/portal/calendar/feed-form.tsx';
import { inPortal } from '#lib/auth/portal-page.ts';
import { endFeed, makeFeed } from '#lib/data/appointments/feed.ts';
import { env } from '#lib/env.ts';
import { calendarFeedPath, workPaths } from '#lib/paths.ts';

/** Makes the viewer's feed, or makes it anew, and shows its address this once. */
export async function makeFeedAddress(): Promise<FeedState> {
  const secret = await inPortal(workPaths.calendar, makeFeed);
  return { address: `${env().PUBLIC_URL}${calendarFeedPath(secret)}` };
}

/** Ends the viewer's feed. */
export async function endFeedAddress(): Promise<void> {
  await inPortal(workPaths.calendar, endFeed);
  redirect(`${workPaths.calendar}?feed=ended`);
}
