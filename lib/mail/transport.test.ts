import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { deliver } from './transport.ts';

const message = {
  id: '6f0a1d1e-3c0b-4a50-9d7e-0a2f7f6b1c11',
  from: 'University of Leicester <no-reply@example.ac.uk>',
  replyTo: 'messages@example.ac.uk',
  to: 'sam@example.org',
  subject: 'A message from the University',
  html: '<p>Hello</p>',
  text: 'Hello',
};

let server: Server | undefined;

async function listening(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

async function stop(): Promise<void> {
  const running = server;
  server = undefined;
  if (running !== undefined) {
    running.closeAllConnections();
    await new Promise((resolve) => running.close(resolve));
  }
}

afterEach(stop);

test('it sends what it is given, under its own id', async () => {
  let seen: { request: IncomingMessage; body: string } | undefined;
  const baseUrl = await listening(async (request, response) => {
    seen = { request, body: await text(request) };
    response.end('{"id":"provider-1"}');
  });
  expect(await deliver(message, { apiKey: 're_key', baseUrl })).toEqual({
    kind: 'delivered',
    providerId: 'provider-1',
  });
  expect(seen?.request.method).toBe('POST');
  expect(seen?.request.url).toBe('/emails');
  expect(seen?.request.headers.authorization).toBe('Bearer re_key');
  expect(seen?.request.headers['idempotency-key']).toBe(message.id);
  const { id: _id, replyTo, ...content } = message;
  expect(JSON.parse(seen?.body ?? '')).toEqual({ ...content, reply_to: replyTo });
});

const error = (statusCode: number, name: string): string =>
  JSON.stringify({ statusCode, name, message: `sam@example.org: ${name}` });

test.each([
  [429, error(429, 'rate_limit_exceeded'), 'try-again', '429 rate_limit_exceeded'],
  [429, error(429, 'daily_quota_exceeded'), 'try-again', '429 daily_quota_exceeded'],
  [500, error(500, 'internal_server_error'), 'try-again', '500 internal_server_error'],
  [503, '<h1>Unavailable</h1>', 'try-again', '503 application_error'],
  [502, 'null', 'try-again', 'unknown-answer'],
  [502, '"sam@example.org"', 'try-again', 'unknown-answer'],
  [
    409,
    error(409, 'concurrent_idempotent_requests'),
    'try-again',
    '409 concurrent_idempotent_requests',
  ],
  [200, '{}', 'try-again', 'unknown-answer'],
  [200, 'not JSON', 'try-again', 'no-answer'],
  [409, error(409, 'invalid_idempotent_request'), 'refused', '409 invalid_idempotent_request'],
  [422, error(422, 'validation_error'), 'refused', '422 validation_error'],
  [422, error(422, 'missing_required_field'), 'refused', '422 missing_required_field'],
  [401, error(401, 'missing_api_key'), 'misconfigured', '401 missing_api_key'],
  [401, error(401, 'restricted_api_key'), 'misconfigured', '401 restricted_api_key'],
  [403, error(403, 'invalid_api_key'), 'misconfigured', '403 invalid_api_key'],
  [400, error(400, 'invalid_api_key'), 'misconfigured', '400 invalid_api_key'],
  [403, error(403, 'validation_error'), 'misconfigured', '403 validation_error'],
  [403, error(403, 'To sam@example.org'), 'misconfigured', '403 unnamed'],
  [422, error(422, 'invalid_from_address'), 'misconfigured', '422 invalid_from_address'],
  [
    422,
    JSON.stringify({ statusCode: 422, name: 'validation_error', message: 'Invalid `from` field.' }),
    'misconfigured',
    '422 validation_error',
  ],
  [
    422,
    JSON.stringify({ statusCode: 422, name: 'validation_error', message: 'Invalid `to` field.' }),
    'refused',
    '422 validation_error',
  ],
])('%i with %s: %s', async (status, body, kind, reason) => {
  const baseUrl = await listening((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  expect(await deliver(message, { apiKey: 're_key', baseUrl })).toEqual({ kind, reason });
});

test('a provider that does not answer in time may be tried again', async () => {
  const baseUrl = await listening(() => undefined);
  const before = performance.now();
  expect(await deliver(message, { apiKey: 're_key', baseUrl, timeoutMs: 150 })).toEqual({
    kind: 'try-again',
    reason: 'timeout',
  });
  expect(performance.now() - before).toBeLessThan(3000);
});

test.each([200, 500])('neither does one that stops in the middle of a %i', async (status) => {
  const baseUrl = await listening((_request, response) => {
    response.writeHead(status).write('{"id":');
  });
  expect(await deliver(message, { apiKey: 're_key', baseUrl, timeoutMs: 150 })).toEqual({
    kind: 'try-again',
    reason: 'timeout',
  });
});

test('a connection that is cut, and a port where nobody listens, may be tried again', async () => {
  const baseUrl = await listening((request) => request.socket.destroy());
  const settings = { apiKey: 're_key', baseUrl };
  expect(await deliver(message, settings)).toEqual({ kind: 'try-again', reason: 'no-answer' });
  await stop();
  expect(await deliver(message, settings)).toEqual({ kind: 'try-again', reason: 'no-answer' });
});

test('a process that stops gives the email up, to be tried again', async () => {
  const baseUrl = await listening(() => undefined);
  const stopping = new AbortController();
  setTimeout(() => stopping.abort(), 100);
  const settings = { apiKey: 're_key', baseUrl, signal: stopping.signal };
  expect(await deliver(message, settings)).toEqual({ kind: 'try-again', reason: 'timeout' });
});
