import { randomBytes } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { HostileIssuer } from './hostile-issuer.ts';
import { type OwnSite, startOwnSite } from './own-site.ts';
import { walk } from './walk.ts';

// One provider, one site and one database for the whole file, whose tests change them: one after the other.
test.describe.configure({ mode: 'default' });

const client = { id: 'the-site', secret: randomBytes(24).toString('base64url') };
const lead = { sub: 'lead-1', email: 'lead@example.ac.uk', email_verified: true };

let issuer: HostileIssuer;
let site: OwnSite;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  issuer = await HostileIssuer.start(client);
  site = await startOwnSite({
    issuer: issuer.address,
    clientId: client.id,
    clientSecret: client.secret,
  });
});

test.afterAll(async () => {
  await site?.stop();
  await issuer?.close();
});

test.beforeEach(async () => {
  issuer.behaviour = { claims: lead };
  issuer.exchanges.length = 0;
  await site.query('DELETE FROM staff_member');
  await site.query('INSERT INTO staff_member (email, name, roles) VALUES ($1, $2, $3)', [
    lead.email,
    'Lee Lead',
    ['student-team-lead'],
  ]);
});

test('a good token signs in, with a challenge and its verifier', async ({ page }) => {
  await askToSignIn(page);
  await expectCases(page);
  expect(issuer.exchanges).toEqual([{ challengeMethod: 'S256', verified: true }]);
  expect(await sessionCookies(page)).toHaveLength(1);
});

const hourAgo = Math.floor(Date.now() / 1000) - 3600;

for (const [what, claims] of [
  ['for another audience', { aud: 'another-site' }],
  [
    'for another audience too, and used by it',
    { aud: ['the-site', 'another-site'], azp: 'another-site' },
  ],
  ['with the nonce of another sign-in', { nonce: 'of-another-sign-in' }],
  ['without a nonce', { nonce: undefined }],
  ['that has expired', { iat: hourAgo, exp: hourAgo + 60 }],
  ['without an end', { exp: undefined }],
  ['of another issuer', { iss: 'https://login.elsewhere.example' }],
  ['about nobody', { sub: undefined }],
] as const) {
  test(`a token ${what} is refused`, async ({ page }) => {
    issuer.behaviour = { claims: { ...lead, ...claims } };
    await askToSignIn(page);
    await expectRefused(page);
    expect(issuer.exchanges, 'the token was asked for').toMatchObject([{ verified: true }]);
  });
}

for (const [what, signedWith] of [
  ['with a key that the provider does not publish', 'another-key'],
  ['with the client’s secret', 'the-client-secret'],
  ['with nothing', 'nothing'],
] as const) {
  test(`a token signed ${what} is refused`, async ({ page }) => {
    issuer.behaviour = { claims: lead, signedWith };
    await askToSignIn(page);
    await expectRefused(page);
    expect(issuer.exchanges, 'the token was asked for').toMatchObject([{ verified: true }]);
  });
}

for (const [what, state] of [
  ['another state', 'of-another-sign-in'],
  ['an empty state', ''],
] as const) {
  test(`an answer with ${what} is refused, and its code not used`, async ({ page }) => {
    issuer.behaviour = { claims: lead, state };
    await askToSignIn(page);
    await expectRefused(page);
    expect(issuer.exchanges).toEqual([{ challengeMethod: 'S256' }]);
  });
}

for (const name of ['state', 'nonce', 'pkce.code_verifier']) {
  test(`an answer that comes to a browser without the cookie ${name} is refused`, async ({
    page,
  }) => {
    issuer.behaviour = { claims: lead, waits: true };
    await askToSignIn(page);
    const cookie = `next-auth.${name}`;
    const before = await page.context().cookies(site.address);
    expect(before.map((one) => one.name)).toContain(cookie);
    await page.context().clearCookies({ name: cookie });
    await page.getByRole('link', { name: 'Continue' }).click();
    await expectRefused(page);
    expect(issuer.exchanges, 'the code was not used').toEqual([{ challengeMethod: 'S256' }]);
  });
}

test('an answer carried into another browser is refused', async ({ page, browser }) => {
  issuer.behaviour = { claims: lead, waits: true };
  await askToSignIn(page);
  const answer = await page.getByRole('link', { name: 'Continue' }).getAttribute('href');
  const other = await browser.newPage();
  await other.goto(answer ?? '');
  await expectRefused(other);
  await other.close();
});

test('an answer is good for one sign-in', async ({ page }) => {
  issuer.behaviour = { claims: lead, waits: true };
  await askToSignIn(page);
  const answer = await page.getByRole('link', { name: 'Continue' }).getAttribute('href');
  await page.goto(answer ?? '');
  await expectCases(page);
  await page.context().clearCookies({ name: /session-token/ });
  await page.goto(answer ?? '');
  await expectRefused(page);
});

test('a person who went back is told so in plain words', async ({ page }) => {
  await page.goto(`${site.address}/api/auth/callback/university?error=<b>planted</b>&state=x`);
  await expectRefused(page);
  await expect(page.locator('body')).not.toContainText('planted');
});

for (const [who, claims] of [
  ['without a staff record', { sub: 'someone', email: 'someone@example.ac.uk' }],
  ['whose email address the provider does not vouch for', { ...lead, email_verified: false }],
  ['of whose email address the provider says nothing more', { ...lead, email_verified: undefined }],
  ['who has another’s address after that one signed in', { ...lead, sub: 'another' }],
] as const) {
  test(`a person ${who} gets the plain page`, async ({ page }) => {
    if (claims.sub === 'another')
      await site.query('UPDATE staff_member SET subject = $1', [lead.sub]);
    issuer.behaviour = { claims };
    await askToSignIn(page);
    await expectNotStaff(page);
    expect(await sessionCookies(page)).toEqual([]);
    await expectSignedOut(page);
    const bound = await site.query('SELECT FROM staff_member WHERE subject = $1', [claims.sub]);
    expect(bound).toEqual([]);
  });
}

test('a member of staff who is not active any more gets the plain page', async ({ page }) => {
  await site.query('UPDATE staff_member SET subject = $1, active = false', [lead.sub]);
  await askToSignIn(page);
  await expectNotStaff(page);
  expect(await sessionCookies(page)).toEqual([]);
});

for (const [what, change] of [
  ['removed', 'DELETE FROM staff_member'],
  ['deactivated', 'UPDATE staff_member SET active = false'],
] as const) {
  test(`a staff record that is ${what} opens nothing from the next request on`, async ({
    page,
  }) => {
    await askToSignIn(page);
    await expectCases(page);
    await site.query(change);
    await page.reload();
    await expectNotStaff(page);
  });
}

test('a role that is taken away opens nothing from the next request on', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: site.address });
  const page = await context.newPage();
  const reference = await leaveCase(page);
  await askToSignIn(page);
  await page.getByRole('link', { name: reference }).click();
  await expect(page.getByRole('heading', { name: 'What they told us' })).toBeVisible();
  await site.query(`UPDATE staff_member SET roles = '{}'`);
  const answer = await page.reload();
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here for you');
  await expect(page.locator('body')).not.toContainText('07700 900123');
  await context.close();
});

test('a store that fails while somebody signs in lets nobody in, and keeps its words to itself', async ({
  page,
}) => {
  await site.query('ALTER TABLE staff_member RENAME TO staff_member_away');
  try {
    await askToSignIn(page);
    await expectRefused(page);
  } finally {
    await site.query('ALTER TABLE staff_member_away RENAME TO staff_member');
  }
});

test('next-auth offers nothing besides the way in', async ({ page }) => {
  await askToSignIn(page);
  await expectCases(page);
  const api = `${site.address}/api/auth`;
  for (const action of ['session', 'csrf', 'providers', 'signout', 'verify-request']) {
    const answer = await page.request.get(`${api}/${action}`, { maxRedirects: 0 });
    expect(answer.status(), action).toBe(404);
    expect(answer.headers()['set-cookie'], action).toBeUndefined();
  }
  for (const action of ['_log', 'session', 'signout', 'signin/university', 'callback/university']) {
    const form = { level: 'error', code: 'planted' };
    const answer = await page.request.post(`${api}/${action}`, { form, maxRedirects: 0 });
    expect(answer.status(), action).toBe(405);
  }
});

test('the log tells that sign-ins failed, and nothing of who or why', async () => {
  const written = site.log.join('\n');
  expect(written).toContain('"event":"sign-in failed"');
  expect(written).not.toMatch(/lead@|lead-1|someone|another-site|planted|staff_member|invocation/);
});

/** Presses the button on the sign-in page, on the way to the cases. */
async function askToSignIn(page: Page): Promise<void> {
  await page.goto(`${site.address}/cases`);
  await expect(page).toHaveURL(`${site.address}/sign-in?target=%2Fcases`);
  await page.getByRole('button', { name: 'Sign in with your university account' }).click();
}

async function expectCases(page: Page): Promise<void> {
  await expect(page).toHaveURL(`${site.address}/cases`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cases');
  await expect(page.getByText('Signed in as Lee Lead')).toBeVisible();
}

/** The page says in plain words that it did not work; nobody is signed in, and nothing tells why. */
async function expectRefused(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Sign-in did not complete' })).toBeVisible();
  await expect(page).toHaveURL((url) => url.origin === site.address && url.pathname === '/sign-in');
  expect(new URL(page.url()).searchParams.get('error') ?? '').toMatch(/^[A-Za-z]*$/);
  await expect(page.getByRole('main')).not.toContainText(
    /OAuth|Callback|Error|\bat .+:\d+|jwt|token|nonce|mismatch|signature|prisma|undefined|null/i,
  );
  expect(await sessionCookies(page)).toEqual([]);
  await expectSignedOut(page);
}

async function expectSignedOut(page: Page): Promise<void> {
  await page.goto(`${site.address}/cases`);
  await expect(page).toHaveURL(`${site.address}/sign-in?target=%2Fcases`);
}

async function expectNotStaff(page: Page): Promise<void> {
  await expect(page).toHaveURL(`${site.address}/not-staff`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This account is not on record here',
  );
  const answer = await page.reload();
  expect(answer?.status()).toBe(200);
}

async function sessionCookies(page: Page) {
  const cookies = await page.context().cookies(site.address);
  return cookies.filter(({ name }) => name.includes('session-token'));
}

/** Leaves a case of which nothing is known but a phone number. */
async function leaveCase(page: Page): Promise<string> {
  await walk(page, {
    name: 'somebody who skips every question',
    chosen: {},
    notices: [],
    ending: { way: 'contact', name: '', phone: '07700 900123' },
  });
  return (await page.getByText(/^RS-\w{4}-\w{4}$/).textContent()) ?? '';
}
