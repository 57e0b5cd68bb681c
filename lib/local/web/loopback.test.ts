import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import {
  isLoopbackHostHeader,
  listenOnLoopback,
  NotLoopbackError,
  requireLoopbackOrigin,
} from './loopback.ts';

test.each([
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://LOCALHOST:3000/', 'http://localhost:3000'],
  ['http://127.0.0.1:3000/portal', 'http://127.0.0.1:3000'],
  ['http://127.8.9.10', 'http://127.8.9.10'],
  ['https://[::1]:8443', 'https://[::1]:8443'],
])('%s is on this computer', (address, origin) => {
  expect(requireLoopbackOrigin('The test', address)).toBe(origin);
});

test.each([
  'https://report.example.ac.uk',
  'http://localhost.example.org',
  'http://127.0.0.1.example.org',
  'http://127.0.0.1@example.org',
  'http://0.0.0.0:3000',
  'http://192.168.1.4:3000',
  'http://[::ffff:10.0.0.1]',
  'ftp://localhost',
  'localhost:3000',
  '',
])('%s is refused', (address) => {
  expect(() => requireLoopbackOrigin('The test', address)).toThrow(NotLoopbackError);
});

test.each([
  ['localhost:3000', true],
  ['127.0.0.1', true],
  ['[::1]:4000', true],
  ['evil.example:3000', false],
  ['localhost.evil.example', false],
  ['localhost@evil.example', false],
  ['evil.example/localhost', false],
  ['', false],
  [undefined, false],
])('the Host header %s: %s', (header, expected) => {
  expect(isLoopbackHostHeader(header)).toBe(expected);
});

test('a port in use is an error, and leaves nothing listening', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  await expect(listenOnLoopback(port, () => undefined)).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await new Promise((resolve) => other.close(resolve));
  const again = await listenOnLoopback(port, (_request, response) => response.end('here'));
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('here');
  expect(await (await fetch(`http://localhost:${port}`)).text()).toBe('here');
  await again.close();
});

test('closing does not wait for a connection that is kept open', async () => {
  const listener = await listenOnLoopback(0, (_request, response) => {
    response.write('never finished');
  });
  const pending = await fetch(`http://127.0.0.1:${listener.port}`);
  await listener.close();
  await expect(pending.text()).rejects.toThrow();
});
