import type { Browser, Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import type { StaffRole } from '#lib/casework/access/roles.ts';
import { type OwnSite, startOwnSite } from './own-site.ts';

/** A site of the test's own, with two of its staff signed in. */
export interface StaffedSite {
  readonly site: OwnSite;
  readonly administrator: Page;
  /** Leads the team for students. */
  readonly lead: Page;
  /** Closes what they have open, and stops the site. */
  stop(): Promise<void>;
}

/** Starts it with an empty store. */
export async function startStaffedSite(browser: Browser): Promise<StaffedSite> {
  const site = await startOwnSite();
  const administrator = await pageOfStaff(site, browser, 'Somebody in IT', [
    'system-administrator',
  ]);
  const lead = await pageOfStaff(site, browser, 'A lead', ['student-team-lead']);
  const stop = async () => {
    await administrator.context().close();
    await lead.context().close();
    await site.stop();
  };
  return { site, administrator, lead, stop };
}

/**
 * Puts somebody on record in a site of the test's own, and opens a browser in which they are signed in. Close its context
 * when it is done with.
 * @param signedInMinutesAgo they have been there ever since
 */
export async function pageOfStaff(
  site: OwnSite,
  browser: Browser,
  name: string,
  roles: readonly StaffRole[],
  { signedInMinutesAgo = 0 }: { readonly signedInMinutesAgo?: number } = {},
): Promise<Page> {
  const subject = crypto.randomUUID();
  await site.query(
    'INSERT INTO staff_member (email, subject, name, roles, seen_at) VALUES ($1, $2, $3, $4, now())',
    [`${subject}@example.ac.uk`, subject, name, roles],
  );
  const value = await encode({
    token: { sub: subject, since: Date.now() - signedInMinutesAgo * 60_000 },
    secret: site.sessionSecret,
  });
  const context = await browser.newContext({ baseURL: site.address });
  await context.addCookies([{ name: 'next-auth.session-token', value, url: site.address }]);
  return context.newPage();
}
