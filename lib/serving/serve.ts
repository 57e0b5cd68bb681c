import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import compression from 'compression';
import next from 'next';
import { isWithin, portalPaths } from '#lib/kept-out-of-search.ts';
import { noSuchAddress, notOffered, type Refusal, tooManyHeaders, trouble } from '#lib/refusal.ts';
import { refusalPage, refusalPolicy } from '#lib/refusal-page.ts';
import { securityHeaders } from '#lib/security-headers.ts';
import { isPageOfPublic, pageOfPublic } from './page-of-public.ts';
import { changeWholePage } from './whole-page.ts';

/*
 * The site as people use it: Next behind a server of our own, which takes the framework's script out of public pages and
 * answers what Next would answer with a page of its own. Run with the host and the port to listen on.
 */

/**
 * Other sites of a university may set cookies that reach this one too. Node.js refuses more than 16 KiB of headers before
 * the site hears of the request: this leaves room for them.
 */
const roomForHeaders = 48 * 1024;

/** What the framework's script sends, which runs in the portal alone. */
const ofFramework = [
  'next-action',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
  'rsc',
];

const [host = '127.0.0.1', port = '3000'] = process.argv.slice(2);
const app = next({ dev: false, hostname: host, port: Number(port) });
await app.prepare();
const answerByNext = app.getRequestHandler();
const compress = compression();

const server = createServer({ maxHeaderSize: roomForHeaders }, (request, response) => {
  const refusal = refusalBeforeNext(request);
  if (refusal !== undefined) {
    refuse(response, refusal);
    return;
  }
  if (!isWithin(pathOf(request), portalPaths)) {
    for (const name of ofFramework) delete request.headers[name];
  }
  compress(request, response, () => {
    changeWholePage(response, isPageOfPublic, pageOfPublic);
    answerByNext(request, response).catch(() => {
      if (!response.headersSent) refuse(response, trouble);
    });
  });
});

server.on('clientError', (error, socket) => {
  if (!socket.writable) return;
  const isTooLong = 'code' in error && error.code === 'HPE_HEADER_OVERFLOW';
  const status = isTooLong ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const headers = headersOfRefusal().map(([name, value]) => `${name}: ${value}`);
  const page = refusalPage(isTooLong ? tooManyHeaders : notOffered);
  socket.end([`HTTP/1.1 ${status}`, ...headers, 'Connection: close', '', page].join('\r\n'));
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.close(() => {
      void app.close().finally(() => process.exit(0));
    });
  });
}

server.listen(Number(port), host);

/** What Next would answer by itself, without the page and the headers that every other answer has. */
function refusalBeforeNext({ method, url = '/' }: IncomingMessage): Refusal | undefined {
  if (url.startsWith('//')) return noSuchAddress;
  return method === 'TRACE' ? notOffered : undefined;
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/';
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  response.writeHead(refusal.status, headersOfRefusal().flat());
  response.end(refusalPage(refusal));
}

function headersOfRefusal(): [name: string, value: string][] {
  return [
    ...securityHeaders(),
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Content-Security-Policy', refusalPolicy()],
  ];
}
