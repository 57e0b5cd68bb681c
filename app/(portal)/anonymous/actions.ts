'use server';

import { redirect } from 'next/navigation';
import { inPortal } from '#lib/auth/portal-page.ts';
import { markAnonymous } from '#lib/data/disclosures/anonymous-disclosures.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { workPaths } from '#lib/paths.ts';

/** Marks a disclosure as read and goes back to the list, which says so and offers the way back. */
export async function markAsRead(form: FormData): Promise<void> {
  redirect(`${workPaths.anonymous}?marked=${await mark(form, 'read')}`);
}

/** Puts a disclosure back among the unread. */
export async function markAsUnread(form: FormData): Promise<void> {
  redirect(`${workPaths.anonymous}?unmarked=${await mark(form, 'unread')}`);
}

async function mark(form: FormData, as: 'read' | 'unread'): Promise<string> {
  const id = textIn(form, 'id');
  await inPortal(workPaths.anonymous, () => markAnonymous(id, as));
  return encodeURIComponent(id);
}
