import { type APIResponse, expect, test } from '@playwright/test';

/* An address that leads nowhere is answered with where help is, and never with what goes on inside. */

const plain = [
  ['of nothing', '/nothing'],
  ['of no question', '/disclose/nothing'],
  ['below a page', '/support/nothing/else'],
] as const;

const odd = [
  ['of a question in capitals', '/disclose/ABOUT'],
  ['below a question', '/disclose/about/more'],
  ['of another program', '/wp-login.php'],
  ['of no part of the interface', '/api/nothing'],
  ['with a null byte', '/%00'],
  ['that turns text around', '/%E2%80%AEtxt'],
  ['that climbs out', '/..%2f..%2fetc%2fpasswd'],
  ['that is very long', `/${'a'.repeat(6_000)}`],
  ['of a very long question', `/disclose/${'%F0%9F%8C%99'.repeat(300)}`],
  ['with encoded slashes', '/disclose%2Fabout%2Fx'],
  ['encoded twice', '/%2500%252e'],
] as const;

const title = 'We cannot find this page';

for (const [words, path] of plain) {
  test(`an address ${words} is a 404 that shows the numbers to call`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const main = page.getByRole('main');
    await expect(main.locator('a[href="tel:999"]').first()).toBeVisible();
    await expect(main.getByRole('link', { name: 'Find support' })).toBeVisible();
    expectNothingOfTheInside(await page.content());
  });
}

for (const [words, path] of odd) {
  test(`an address ${words} is the same 404`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(404);
    const text = await response.text();
    expect(text).toContain(title);
    expect(text).toContain('href="tel:999"');
    expectNothingOfTheInside(text);
  });
}

test('an address that cannot be read, or names another site, is a 404 with the numbers to call', async ({
  request,
}) => {
  for (const path of ['/%E0%A4%A', '/disclose/%', '/%ff%fe', '/https://elsewhere.example']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    const text = await response.text();
    expect(text, path).toContain('href="tel:999"');
    expect(text, path).toContain('href="/support#safety-app"');
    expect(text, path).toContain('href="/leave"');
    expectNothingOfTheInside(text);
  }
});

test('an unknown address that something is posted to is answered without a server error', async ({
  request,
}) => {
  const posts = {
    nothing: {},
    fields: { form: { answer: 'me', $ACTION_ID_0: '' } },
    files: { multipart: { answer: { name: 'x', mimeType: 'text/plain', buffer: Buffer.of(0) } } },
    'an action': { headers: { 'next-action': '0'.repeat(42) }, data: '[]' },
    JSON: { data: { answer: 'me' } },
  };
  for (const [, path] of [...plain, ...odd]) {
    for (const [what, options] of Object.entries(posts)) {
      const response: APIResponse = await request.post(path, options);
      expect(response.status(), `${what} to ${path.slice(0, 40)}`).toBeGreaterThanOrEqual(400);
      expect(response.status(), `${what} to ${path.slice(0, 40)}`).toBeLessThan(500);
      expectNothingOfTheInside(await response.text());
    }
  }
});

test('cookies of other sites that fill 40 KiB do not keep the page away', async ({ request }) => {
  const headers = { cookie: `other=${'a'.repeat(40 * 1024)}` };
  for (const path of ['/', '/disclose']) {
    expect((await request.get(path, { headers })).status(), path).toBe(200);
  }
});

test('an address too long for any server is refused without a server error', async ({
  request,
}) => {
  const response = await request.get(`/${'a'.repeat(60_000)}`);
  expect([414, 431]).toContain(response.status());
});

function expectNothingOfTheInside(text: string): void {
  expect(text).not.toMatch(/node_modules|at \w+ \(|\.tsx?:\d+|Internal Server Error|Prisma/);
}
