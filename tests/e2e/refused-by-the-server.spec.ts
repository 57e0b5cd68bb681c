import { expect, test } from '@playwright/test';
import { actionCalled } from '#lib/serving/next-internals.ts';
import { callsIn } from '#tests/calls-in.ts';
import { answerTo, rawRequest } from './raw-request.ts';
import { beginAt } from './skip.ts';
import { stack } from './stack.ts';

/* What no browser sends, and what the framework would answer without our page and our headers. */

const { host } = new URL(stack.address);

const toThisSite = `Host: ${host}`;

/** Sends a request as it is written. @returns the answer, as it came */
function said(...lines: readonly string[]): Promise<string> {
  return answerTo(stack.address, [...lines, 'Connection: close', '', ''].join('\r\n'));
}

/** An answer of ours: help, the way out, every header, and nothing of what was sent. */
function expectRefusal(answer: string, status: number): void {
  const [head = '', page = ''] = answer.split(/\r\n\r\n/);
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toMatch(/content-type: text\/html; charset=utf-8/i);
  expect(head).toMatch(/content-security-policy: default-src 'none'; script-src 'none'/i);
  expect(head).toMatch(/cache-control: .*no-store/i);
  expect(head).toMatch(/x-content-type-options: nosniff/i);
  expect(head).not.toMatch(/location:|secret/i);
  expect(page).toContain('href="tel:999"');
  expect(page).toContain('href="/leave"');
  expect(page).not.toContain('secret');
}

for (const [what, status, ...lines] of [
  ['a method that echoes what was sent', 405, 'TRACE / HTTP/1.1', 'Cookie: draft=secret'],
  ['a request for no address', 405, 'OPTIONS * HTTP/1.1'],
  ['an address that names another site', 404, 'GET //elsewhere.example/ HTTP/1.1'],
  ['an address with two slashes in it', 404, 'GET /disclose//about HTTP/1.1'],
  ['an address that leads up', 404, 'GET /portal/../disclose HTTP/1.1'],
  ['a page of the framework’s own', 404, 'GET /_global-error HTTP/1.1'],
  ['the framework’s data of a page', 404, 'GET /faq.rsc HTTP/1.1'],
  ['a page by the name of its file', 404, 'GET /disclose/[question] HTTP/1.1'],
  [
    'what the build made, by the name of its file',
    404,
    'GET /disclose/[question]/%5Bwhom%5D HTTP/1.1',
  ],
  ['a form to what takes none', 405, 'POST /sitemap.xml HTTP/1.1', 'Content-Length: 0'],
  ['more headers than there is room for', 431, 'GET / HTTP/1.1', `Cookie: a=${'a'.repeat(60_000)}`],
  [
    'a header that no browser writes so long',
    431,
    'GET / HTTP/1.1',
    `Accept: ${'a'.repeat(9_000)}`,
  ],
  ['an address longer than any', 414, `GET /${'a'.repeat(9_000)} HTTP/1.1`],
  ['an address that asks for too much', 414, `GET /?${'a&'.repeat(100)} HTTP/1.1`],
  ['a form that says it is too long', 413, 'POST /disclose HTTP/1.1', 'Content-Length: 20000'],
  ['what is sent to a page that is read', 400, 'GET /faq HTTP/1.1', 'Content-Length: 5'],
  ['what is no request', 400, 'GET / nonsense', 'Cookie: draft=secret'],
] as const) {
  test(`${what} is refused with a page that has the numbers to call, and every header`, async () => {
    expectRefusal(await said(...lines, toThisSite), status);
  });
}

test('a form that does not say how long it is, and is too long, is refused in the same way', async () => {
  const type = 'Content-Type: application/x-www-form-urlencoded';
  const chunks = `3e8\r\n${'a'.repeat(1_000)}\r\n`.repeat(50);
  expectRefusal(
    await answerTo(
      stack.address,
      [
        'POST /disclose HTTP/1.1',
        toThisSite,
        'Connection: close',
        type,
        'Transfer-Encoding: chunked',
        '',
        `${chunks}0\r\n\r\n`,
      ].join('\r\n'),
    ),
    413,
  );
});

test('a form of too many fields is refused in the same way', async () => {
  for (const [path, fields] of [
    ['/disclose/about', 61],
    ['/disclose/contact', 301],
    ['/sign-out', 201],
  ] as const) {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const body = Array(fields).fill('a').join('&');
    const sent = rawRequest(stack.address, `POST ${path}`, headers, body);
    expectRefusal(await answerTo(stack.address, sent), 413);
  }
});

test('a browser that sends far too much comes to a page that says so', async ({ page }) => {
  await page.goto('/disclose');
  await page.evaluate((length) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/disclose/contact';
    const field = document.createElement('textarea');
    field.name = 'note';
    field.value = 'a'.repeat(length);
    form.append(field);
    document.body.append(form);
    HTMLFormElement.prototype.submit.call(form);
  }, 3_000_000);
  await expect(page.getByText('What your browser sent is too long.')).toBeVisible();
  await expect(page.locator('a[href="tel:999"]').first()).toBeVisible();
});

test('a request that does not say for which site it is, is refused in the same way', async () => {
  expectRefusal(await said('GET / HTTP/1.1'), 400);
});

for (const [what, ...lines] of [
  ['with the site before the address', `GET http://elsewhere.example/faq HTTP/1.1`],
  ['that offers another protocol', 'GET /faq HTTP/1.1', 'Upgrade: h2c'],
  ['that expects what nobody knows', 'GET /faq HTTP/1.1', 'Expect: nonsense'],
] as const) {
  test(`a request ${what} is answered as any other`, async () => {
    const answer = await said(...lines, toThisSite);
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
    expect(answer.includes('Questions and answers')).toBe(true);
  });
}

test('what only the framework’s script would ask for is answered as any other visit', async ({
  request,
}) => {
  for (const [name, value] of [
    ['rsc', '1'],
    ['next-router-prefetch', '1'],
    ['next-router-state-tree', 'nonsense'],
    ['x-middleware-prefetch', '1'],
  ] as const) {
    const response = await request.get('/disclose', { headers: { [name]: value } });
    expect(response.status(), name).toBe(200);
    expect(response.headers()['content-type'], name).toMatch(/^text\/html/);
  }
});

test('an action that is called as the framework’s script would call it is not called', async ({
  request,
}) => {
  const page = await (await request.get('/disclose')).text();
  const [call = 'none'] = callsIn(page);
  const start = actionCalled(call, () => undefined) ?? 'none';
  expect(start).toMatch(/^[0-9a-f]+$/);
  const response = await request.post('/disclose', {
    headers: { 'next-action': start },
    multipart: { 0: '["$K1"]' },
  });
  expect(response.headers()['set-cookie']).toBeUndefined();
  expect(response.status()).toBe(400);
  expect(await response.text()).toContain('href="tel:999"');
});

test('a form that was tampered with leads to a page with help, and says nothing of the inside', async ({
  page,
}) => {
  await beginAt(page, 'check');
  await page.goto('/disclose/contact');
  const form = page.locator('main form').first();
  const fields = await form
    .locator('input[type="hidden"]')
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
    );
  const state = fields.find(([name]) => name?.endsWith(':1'))?.[0] ?? 'none';
  for (const [forged, status] of [
    ['[null]', 200],
    ['["$Qx"]', 400],
    ['not json', 400],
    [JSON.stringify(Array(100).fill('$1')), 400],
  ] as const) {
    const response = await page.request.post('/disclose/contact', {
      multipart: { ...Object.fromEntries(fields), [state]: forged },
    });
    expect(response.status(), forged).toBe(status);
    const text = await response.text();
    expect(text).toContain('href="tel:999"');
    expect(text).not.toMatch(/Internal Server Error|SyntaxError|TypeError/);
  }
  const elsewhere = await page.request.post('/nothing', { multipart: Object.fromEntries(fields) });
  expect(elsewhere.status()).toBe(409);
  expect(await elsewhere.text()).toContain('href="tel:999"');
});
