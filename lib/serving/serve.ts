import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import compression from 'compression';
import next from 'next';
import { isWithin, portalPaths } from '#lib/paths.ts';
import { finishAll } from '#lib/stopping.ts';
import { addMissingHeaders } from './add-missing-headers.ts';
import { dropFrameworkHeaders, pathOf, refusalBeforeNext, withoutSite } from './before-next.ts';
import { formLimitsOf } from './form-limits.ts';
import { keepTogether } from './next-internals.ts';
import { keepOwnCookies } from './own-cookies.ts';
import { isNotThere, pageOfPortal } from './page-of-portal.ts';
import { isOfPublic, pageOfPublic } from './page-of-public.ts';
import { type Refusal, tooLong, tooManyHeaders, tooSlow, trouble, unreadable } from './refusal.ts';
import { refusalPage, refusalPolicy } from './refusal-page.ts';
import { securityHeaders } from './security-headers.ts';
import { takeLastOfBody, whenWhole } from './whole-body.ts';
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

/** How many milliseconds a request that is being answered has left when the site stops. */
const msToFinish = 10_000;
/** However slowly it ends, it ends after so many milliseconds. */
const longestStop = 20_000;

const [host = '127.0.0.1', port = '3000'] = process.argv.slice(2);
const app = next({ dev: false, hostname: host, port: Number(port) });
await app.prepare();
const answerByNext = app.getRequestHandler();
const compress = compression();

const options = {
  maxHeaderSize: roomForHeaders,
  // Judged below, so that it is answered with a page.
  requireHostHeader: false,
  // Nothing here speaks another protocol: a request for one is answered in this one.
  shouldUpgradeCallback: () => false,
};
const server = createServer(options, answer);
// An expectation that nobody knows is no reason to answer with an empty page.
server.on('checkExpectation', answer);

server.on('clientError', (error, socket) => {
  if (!socket.writable) return;
  const refusal = refusalAfter('code' in error ? error.code : undefined);
  const status = `${refusal.status} ${STATUS_CODES[refusal.status]}`;
  const headers = headersOfRefusal().map(([name, value]) => `${name}: ${value}`);
  const lines = [`HTTP/1.1 ${status}`, ...headers, 'Connection: close', '', refusalPage(refusal)];
  socket.end(lines.join('\r\n'));
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    const finished = finishAll();
    server.close(() => {
      void Promise.allSettled([finished, app.close()]).then(() => process.exit(0));
    });
    setTimeout(() => server.closeAllConnections(), msToFinish).unref();
    setTimeout(() => process.exit(0), longestStop).unref();
  });
}

server.listen(Number(port), host);

function answer(request: IncomingMessage, response: ServerResponse): void {
  request.url = withoutSite(request.url ?? '/');
  const refusal = refusalBeforeNext(request);
  if (refusal !== undefined) {
    refuse(response, refusal);
    return;
  }
  const go = () => pass(request, response);
  const { bytes } = formLimitsOf(pathOf(request));
  if (request.method === 'POST') whenWhole(request, bytes, go, () => refuse(response, tooLong));
  else go();
}

function pass(request: IncomingMessage, response: ServerResponse): void {
  addMissingHeaders(response, securityHeaders());
  const isOfPortal = isWithin(pathOf(request), portalPaths);
  keepOwnCookies(request.headers);
  if (!isOfPortal) dropFrameworkHeaders(request.headers);
  compress(request, response, () => {
    keepTogether(response);
    if (isOfPortal) changeWholePage(response, isNotThere, pageOfPortal);
    else changeWholePage(response, isOfPublic, pageOfPublic);
    answerByNext(request, response).catch(() => {
      if (!response.headersSent) refuse(response, trouble);
    });
  });
}

/** @param code what Node.js calls the reason for which it could not read a request */
function refusalAfter(code: unknown): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW') return tooManyHeaders;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? tooSlow : unreadable;
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  const page = Buffer.from(refusalPage(refusal));
  response.statusCode = refusal.status;
  for (const [name, value] of headersOfRefusal()) response.setHeader(name, value);
  // With its length known a browser has the whole of it before the answer ends.
  response.setHeader('Content-Length', page.length);
  response.write(page);
  takeLastOfBody(response.req, () => response.end());
}

function headersOfRefusal(): [name: string, value: string][] {
  return [
    ...securityHeaders(),
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Content-Security-Policy', refusalPolicy()],
  ];
}
