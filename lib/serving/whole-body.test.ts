import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setImmediate as afterwards } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeLastOfBody, whenWhole } from './whole-body.ts';

const longest = 10_000;

/** What the server did, in its order. */
let done: string[];
const server = createServer((request, response) => {
  whenWhole(
    request,
    longest,
    () => void answer(request, response),
    () => {
      done.push('refused');
      response.statusCode = 413;
      response.setHeader('Content-Length', 8);
      response.write('too long');
      takeLastOfBody(request, () => response.end());
    },
  );
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  done.push('asked');
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  response.end(Buffer.concat(parts));
}

beforeEach(async () => {
  done = [];
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

function open(): Socket {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return connect(address.port, '127.0.0.1');
}

const head = 'POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n';

const piece = (bytes: string) => `${Buffer.byteLength(bytes).toString(16)}\r\n${bytes}\r\n`;

/** Sends a body in the pieces given, each by itself, and reads the answer. */
async function send(pieces: readonly string[], headers = 'Transfer-Encoding: chunked\r\n') {
  const socket = open();
  let text = '';
  socket.on('data', (part) => {
    text += part.toString('utf8');
  });
  socket.on('error', () => {});
  socket.write(`${head}${headers}\r\n`);
  for (const one of pieces) {
    socket.write(one);
    await afterwards();
  }
  await new Promise((resolve) => socket.once('close', resolve));
  return text;
}

describe('a request', () => {
  test('is answered when all of it is there, and reads as it was sent', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a-z]{1,400}$/), { minLength: 1, maxLength: 20 }),
        async (pieces) => {
          done = [];
          const text = await send([...pieces.map(piece), '0\r\n\r\n']);
          expect(text).toMatch(/^HTTP\/1.1 200 /);
          expect(
            text.endsWith(`\r\n\r\n${pieces.join('')}`) || text.includes(pieces.join('')),
          ).toBe(true);
          expect(done).toEqual(['asked']);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('of the greatest length is answered, which is more than a connection holds unread', async () => {
    const body = 'a'.repeat(longest);
    const text = await send([body], `Content-Length: ${longest}\r\n`);
    expect(text).toContain(body);
  });

  test('of no body is answered', async () => {
    expect(await send([], 'Content-Length: 0\r\n')).toMatch(/^HTTP\/1.1 200 /);
  });

  test('of which the rest never comes is answered by nobody', async () => {
    const isClosed = Promise.withResolvers<void>();
    server.once('connection', (connection) => connection.once('close', isClosed.resolve));
    const socket = open();
    await once(socket, 'connect');
    socket.write(`${head}Content-Length: 10\r\n\r\nabc`, () => socket.destroy());
    await isClosed.promise;
    expect(done).toEqual([]);
  });
});

describe('a body that is too long', () => {
  test('is refused as soon as there is more of it, and nobody is asked', async () => {
    const pieces = Array.from({ length: 50 }, () => piece('a'.repeat(1_000)));
    const text = await send([...pieces, '0\r\n\r\n']);
    expect(text).toMatch(/^HTTP\/1.1 413 /);
    expect(done).toEqual(['refused']);
  });

  test('is one of many small pieces, too', async () => {
    const text = await send([piece('a').repeat(2_001), '0\r\n\r\n']);
    expect(text).toMatch(/^HTTP\/1.1 413 /);
    expect(done).toEqual(['refused']);
  });

  test('does not keep its sender from reading the answer, who reads when all is sent', async () => {
    const socket = open();
    const rest = 2 * 1024 * 1024;
    socket.write(`${head}Content-Length: ${rest}\r\n\r\n`);
    for (let sent = 0; sent < rest; sent += 65_536) {
      socket.write('a'.repeat(65_536));
      await afterwards();
    }
    const [answered] = await once(socket, 'data');
    expect(String(answered)).toMatch(/^HTTP\/1.1 413 /);
  });

  test('is not taken without end where it comes in small pieces', async () => {
    const started = process.cpuUsage();
    await send([piece('a').repeat(500_000), '0\r\n\r\n']);
    const { user, system } = process.cpuUsage(started);
    // Writing and parsing all of it takes several times as long.
    expect((user + system) / 1000).toBeLessThan(150);
    expect(done).toEqual(['refused']);
  });

  test('is not taken without end', async () => {
    const socket = open();
    socket.setMaxListeners(0);
    socket.on('error', () => {});
    socket.resume();
    socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`);
    const more = piece('a'.repeat(65_536));
    let sent = 0;
    while (!socket.destroyed && sent < 1024 * 1024 * 1024) {
      sent += more.length;
      if (!socket.write(more)) {
        await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => {});
      }
    }
    expect(sent).toBeLessThan(1024 * 1024 * 1024);
    expect(done).toEqual(['refused']);
  });
});
