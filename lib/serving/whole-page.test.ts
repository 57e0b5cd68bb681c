import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { changeWholePage } from './whole-page.ts';

const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** Answers one request over real HTTP. @returns what a visitor gets, and what was given to be changed */
async function visit(write: (response: ServerResponse) => void, isWanted = true) {
  const given: { status: number; html: string }[] = [];
  const server = createServer((_request, response) => {
    changeWholePage(
      response,
      () => isWanted,
      (html, { statusCode: status }) => {
        given.push({ status, html });
        return 'changed';
      },
    );
    write(response);
  }).listen(0, '127.0.0.1');
  closers.push(() => server.close());
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const answer = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
  return { status: answer.status, headers: answer.headers, text: await answer.text(), given };
}

test('a page that comes in parts is given whole, and what is made of it goes out', async () => {
  const half = Buffer.from('é');
  const { text, given, headers } = await visit((response) => {
    response.setHeader('Content-Length', '999');
    response.flushHeaders();
    response.write('<p>');
    response.write(half.subarray(0, 1));
    response.write(half.subarray(1));
    response.end('</p>');
  });
  expect(given).toEqual([{ status: 200, html: '<p>é</p>' }]);
  expect(text).toBe('changed');
  expect(headers.get('content-length')).not.toBe('999');
});

test('whoever writes hears that it was written', async () => {
  const heard: string[] = [];
  await visit((response) => {
    response.write('a', () => {
      heard.push('plain');
    });
    response.write('YQ==', 'base64', () => {
      heard.push('encoded');
    });
    response.end('b', () => {
      heard.push('ended');
    });
  });
  expect(heard).toEqual(['plain', 'encoded', 'ended']);
});

test('the status that was set is given too, and stays', async () => {
  const { status, given } = await visit((response) => {
    response.statusCode = 500;
    response.end('failed');
  });
  expect(given).toEqual([{ status: 500, html: 'failed' }]);
  expect(status).toBe(500);
});

test('an answer without a body stays without one', async () => {
  const { text, given } = await visit((response) => {
    response.statusCode = 303;
    response.setHeader('Location', '');
    response.end();
  });
  expect(given).toEqual([]);
  expect(text).toBe('');
});

test('what is not wanted goes through as it is written', async () => {
  const { text, given, headers } = await visit((response) => {
    response.setHeader('Content-Length', '4');
    response.flushHeaders();
    response.write('as ');
    response.end('t');
  }, false);
  expect(given).toEqual([]);
  expect(text).toBe('as t');
  expect(headers.get('content-length')).toBe('4');
});

test('an answer whose header is written already goes through as it is', async () => {
  const { status, text, given } = await visit((response) => {
    response.writeHead(404, { 'Content-Type': 'text/plain' });
    response.end('nothing here');
  });
  expect(given).toEqual([]);
  expect([status, text]).toEqual([404, 'nothing here']);
});

test('an error without a body is given too', async () => {
  const { status, text, given } = await visit((response) => {
    response.statusCode = 405;
    response.end();
  });
  expect(given).toEqual([{ status: 405, html: '' }]);
  expect([status, text]).toEqual([405, 'changed']);
});
