import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resend } from 'resend';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NotLoopbackError } from '#lib/local/web/loopback.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';

const siteAddress = 'http://localhost:3000';
const email = {
  from: 'University <no-reply@example.ac.uk>',
  to: 'sam@example.org',
  subject: 'A message <b>',
  html: '<p>Hello</p><img src="https://example.org/pixel.png">',
  text: 'Hello <script>',
};

let directory: string;
let mailbox: Mailbox;
let resend: Resend;

async function start(): Promise<void> {
  mailbox = await startMailbox({ port: 0, siteAddress, directory });
  resend = new Resend('re_local', { baseUrl: mailbox.address });
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mailbox-'));
  await start();
});

afterEach(async () => {
  await mailbox.close();
  await rm(directory, { recursive: true });
});

async function messages(): Promise<{ id: string }[]> {
  return (await fetch(`${mailbox.address}/messages.json`)).json();
}

async function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${mailbox.address}/emails`, {
    method: 'POST',
    body,
    headers: { authorization: 'Bearer re_local', ...headers },
  });
}

test('an email sent with the SDK is stored, privately, and shown', async () => {
  const { data, error } = await resend.emails.send({
    ...email,
    replyTo: 'team@example.ac.uk',
    headers: { 'X-Kind': 'test' },
    attachments: [{ filename: 'date.ics', content: Buffer.from('BEGIN:VCALENDAR') }],
  });
  expect(error).toBeNull();
  const id = data?.id ?? '';
  expect(await messages()).toMatchObject([
    {
      id,
      email: {
        to: ['sam@example.org'],
        reply_to: ['team@example.ac.uk'],
        headers: { 'X-Kind': 'test' },
        text: email.text,
        attachments: [{ filename: 'date.ics' }],
      },
    },
  ]);
  expect(await readdir(directory)).toEqual([`${id}.json`]);
  expect((await stat(join(directory, `${id}.json`))).mode & 0o777).toBe(0o600);

  const list = await (await fetch(mailbox.address)).text();
  expect(list).toContain('A message &lt;b&gt;');
  expect(list).toContain(`/messages/${id}`);
  const page = await fetch(`${mailbox.address}/messages/${id}`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toContain('Hello &lt;script&gt;');
  const frame = await fetch(`${mailbox.address}/messages/${id}/html`);
  expect(frame.headers.get('content-security-policy')).toBe(
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  );
  expect(await frame.text()).toBe(email.html);
});

test('the newest comes first', async () => {
  const ids = [];
  for (const subject of ['first', 'second', 'third']) {
    ids.unshift((await resend.emails.send({ ...email, subject })).data?.id);
  }
  expect((await messages()).map((message) => message.id)).toEqual(ids);
});

test('the same key and email is stored once, also at the same time and after a restart', async () => {
  const options = { idempotencyKey: 'email-1' };
  const both = await Promise.all([
    resend.emails.send(email, options),
    resend.emails.send(email, options),
  ]);
  await mailbox.close();
  await start();
  const later = await resend.emails.send(email, options);
  expect(new Set([...both, later].map(({ data }) => data?.id)).size).toBe(1);
  expect(await messages()).toHaveLength(1);

  const other = await resend.emails.send({ ...email, text: 'Other' }, options);
  expect(other.error).toMatchObject({ statusCode: 409, name: 'invalid_idempotent_request' });
  expect(await messages()).toHaveLength(1);
});

test('files that are damaged or unfinished do not stop a start', async () => {
  await resend.emails.send(email);
  await mailbox.close();
  await writeFile(join(directory, 'broken.json'), '{"id": "');
  await writeFile(join(directory, 'x.json.1.unfinished'), '{');
  await start();
  expect(await messages()).toHaveLength(1);
  expect(await readdir(directory)).not.toContain('x.json.1.unfinished');
});

test.each([
  ['no JSON', '{', 422, 'validation_error'],
  ['no object', 'null', 422, 'validation_error'],
  ['no recipient', '{"from":"a@b.c","subject":"s","text":"t"}', 422, 'missing_required_field'],
  ['no body', '{"from":"a@b.c","to":"d@e.f","subject":"s"}', 422, 'missing_required_field'],
  ['no address', '{"from":"a@b.c","to":"d","subject":"s","text":"t"}', 422, 'validation_error'],
  ['too large', 'x'.repeat(10 * 1024 * 1024 + 1), 413, 'validation_error'],
])('%s is refused in the shape of Resend', async (_what, body, statusCode, name) => {
  const response = await post(body);
  expect(response.status).toBe(statusCode);
  expect(await response.json()).toEqual({ statusCode, name, message: expect.any(String) });
  expect(await messages()).toEqual([]);
});

test('without a key for the API, or with an endless idempotency key, nothing is stored', async () => {
  const body = JSON.stringify(email);
  const keyless = await post(body, { authorization: '' });
  expect(keyless.status).toBe(401);
  expect(await keyless.json()).toMatchObject({ name: 'missing_api_key' });
  expect((await post(body, { 'idempotency-key': 'k'.repeat(257) })).status).toBe(400);
  expect(await messages()).toEqual([]);
});

test('deleting asks first, takes everything, and not from another site', async () => {
  expect(await (await fetch(mailbox.address)).text()).toContain('No email has arrived yet');
  await resend.emails.send(email);
  expect(await (await fetch(`${mailbox.address}/delete`)).text()).toContain('There is 1 email');
  const remove = (origin: string) =>
    fetch(`${mailbox.address}/delete`, { method: 'POST', headers: { origin }, redirect: 'manual' });
  expect((await remove('https://example.org')).status).toBe(403);
  expect(await messages()).toHaveLength(1);
  expect((await remove(mailbox.address)).status).toBe(303);
  expect(await messages()).toEqual([]);
  expect(await readdir(directory)).toEqual([]);
});

test.each(['/nothing', '/messages/00000000-0000-4000-8000-000000000000', '/messages/..%2f..'])(
  '%s is a plain 404',
  async (path) => {
    const response = await fetch(mailbox.address + path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
  },
);

test('a page that points its own name at this computer is not answered', async () => {
  const status = await new Promise((resolve, reject) => {
    const { port } = new URL(mailbox.address);
    const headers = { host: `evil.example:${port}` };
    request({ host: '127.0.0.1', port, path: '/messages.json', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(421);
});

test('it refuses to run for a site that others can reach', async () => {
  await expect(
    startMailbox({ port: 0, siteAddress: 'https://report.example.ac.uk', directory }),
  ).rejects.toThrow(NotLoopbackError);
});
