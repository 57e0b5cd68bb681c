import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { stack } from './stack.ts';

/* What no browser sends, and what the framework would answer without our page and our headers. */

const { hostname, port, host } = new URL(stack.address);

/** Sends a request as it is written. @returns the answer, as it came */
async function said(...lines: readonly string[]): Promise<string> {
  const socket = connect(Number(port), hostname);
  const parts: Buffer[] = [];
  socket.on('data', (part) => parts.push(Buffer.from(part)));
  // A server that has refused may close before all is sent.
  socket.on('error', () => {});
  socket.write([...lines, `Host: ${host}`, 'Connection: close', '', ''].join('\r\n'));
  await once(socket, 'close');
  return Buffer.concat(parts).toString('utf8');
}

for (const [what, status, ...lines] of [
  ['a method that echoes what was sent', 405, 'TRACE / HTTP/1.1', 'Cookie: draft=secret'],
  ['an address that names another site', 404, 'GET //elsewhere.example/ HTTP/1.1'],
  ['more headers than there is room for', 431, 'GET / HTTP/1.1', `Cookie: a=${'a'.repeat(60_000)}`],
  ['what is no request', 400, 'GET / nonsense', 'Cookie: draft=secret'],
] as const) {
  test(`${what} is refused with a page that has the numbers to call, and every header`, async () => {
    const [head = '', page = ''] = (await said(...lines)).split(/\r\n\r\n/);
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toMatch(/content-type: text\/html; charset=utf-8/i);
    expect(head).toMatch(/content-security-policy: default-src 'none'; script-src 'none'/i);
    expect(head).toMatch(/cache-control: no-store/i);
    expect(head).toMatch(/x-content-type-options: nosniff/i);
    expect(head).not.toMatch(/location:|secret/i);
    expect(page).toContain('href="tel:999"');
    expect(page).toContain('href="/leave"');
    expect(page).not.toContain('secret');
  });
}

test('what only the framework’s script would ask for is answered as any other visit', async ({
  request,
}) => {
  for (const [name, value] of [
    ['rsc', '1'],
    ['next-router-prefetch', '1'],
    ['next-router-state-tree', 'nonsense'],
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
  const start = /name="\$ACTION_ID_([0-9a-f]+)"/.exec(page)?.[1] ?? 'none';
  const response = await request.post('/disclose', {
    headers: { 'next-action': start },
    multipart: { 0: '["$K1"]' },
  });
  expect(response.headers()['set-cookie']).toBeUndefined();
  expect(response.status()).toBe(400);
  expect(await response.text()).toContain('href="tel:999"');
});
