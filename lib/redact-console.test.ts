import { createServer, request } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { redactConsole } from './redact-console.ts';

const original = { error: console.error, warn: console.warn };
let written: string[];

beforeEach(() => {
  written = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    written.push(String(line));
    return true;
  });
  redactConsole();
});

afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(console, original);
});

test('of an error that the framework prints, its kind is logged and not its words', () => {
  console.error('While reading', new TypeError('sam@example.org is not a number'));
  expect(written).toHaveLength(1);
  expect(JSON.parse(written[0] ?? '')).toMatchObject({
    event: 'framework error',
    kind: 'TypeError',
  });
  expect(written.join('')).not.toContain('sam');
});

test('what is printed without an error is not logged', () => {
  console.warn('sam@example.org', { answer: 'me' });
  expect(written).toEqual([]);
});

test('of a visitor who leaves while their form is read, nothing is logged', async () => {
  const failed = await failureOfReadingOneWhoLeaves();
  expect(failed).toMatchObject({ code: 'ECONNRESET' });
  console.error(failed);
  expect(written).toEqual([]);
});

test('of a connection of ours that breaks, it is', () => {
  console.error(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
  expect(written).toHaveLength(1);
});

/** @returns how Node.js says that somebody closed the connection before their form was there */
async function failureOfReadingOneWhoLeaves(): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const server = createServer((incoming) => {
    incoming.on('error', resolve).resume();
    leaving.destroy();
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const leaving = request({ port, host: '127.0.0.1', method: 'POST' });
  leaving.on('error', () => {}).write('a=');
  const failed = await promise;
  server.close();
  return failed;
}
