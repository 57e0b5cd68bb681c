import type { Browser, Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import type { StaffRole } from '#lib/casework/access/roles.ts';
import type { OwnSite } from './own-site.ts';

/**
 * Puts somebody on record in a site of the test's own, and opens a browser in which they are signed in. Close its context
 * when it is done with.
 */
export async function pageOfStaff(
  site: OwnSite,
  browser: Browser,
  name: string,
  roles: readonly StaffRole[],
): Promise<Page> {
  const subject = crypto.randomUUID();
  await site.query(
    'INSERT INTO staff_member (email, subject, name, roles) VALUES ($1, $2, $3, $4)',
    [`${subject}@example.ac.uk`, subject, name, roles],
  );
  const value = await encode({
    token: { sub: subject, since: Date.now() },
    secret: site.sessionSecret,
  });
  const context = await browser.newContext({ baseURL: site.address });
  await context.addCookies([{ name: 'next-auth.session-token', value, url: site.address }]);
  return context.newPage();
}
