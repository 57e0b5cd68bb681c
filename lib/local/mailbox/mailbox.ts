import type { IncomingMessage, ServerResponse } from 'node:http';
import { listenOnLoopback, requireLoopbackOrigin } from '#lib/local/web/loopback.ts';
import { pageHeaders, stylesheet, stylesheetPath } from '#lib/local/web/page.ts';
import { type MailStore, openMailStore } from './mail-store.ts';
import { failure, receiveEmail } from './mailbox-api.ts';
import { deletePage, listPage, messagePage, notFoundPage } from './mailbox-pages.ts';

interface MailboxOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The site whose mail it takes. */
  readonly siteAddress: string;
  /** Keeps the messages; made when missing. */
  readonly directory: string;
}

export interface Mailbox {
  readonly address: string;
  /** Stops at once, with every open connection. */
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Starts a mailbox on this computer that takes email as Resend's HTTP API does, and shows it.
 *
 * @throws NotLoopbackError when the site's address is not on this computer
 * @throws the error of `listen` when the port is taken
 */
export async function startMailbox(options: MailboxOptions): Promise<Mailbox> {
  const siteAddress = requireLoopbackOrigin('The local mailbox', options.siteAddress);
  const store = await openMailStore(options.directory);
  const listener = await listenOnLoopback(options.port, (request, response) => {
    answer(request, store, siteAddress)
      .catch(() => json(500, failure(500, 'internal_server_error', 'It could not be stored.').body))
      .then((result) => send(request, response, result));
  });
  return { address: `http://localhost:${listener.port}`, close: listener.close };
}

async function answer(
  request: IncomingMessage,
  store: MailStore,
  siteAddress: string,
): Promise<Answer> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  switch (`${method} ${path}`) {
    case 'POST /emails': {
      const { status, body } = await receiveEmail(request, store);
      return json(status, body);
    }
    case 'GET /':
      return show(200, listPage(store.list(), siteAddress));
    case 'GET /messages.json':
      return json(200, store.list());
    case 'GET /delete':
      return show(200, deletePage(store.list().length));
    case 'POST /delete':
      return deleteAll(request, store);
    case `GET ${stylesheetPath}`:
      return { status: 200, headers: typed('text/css'), body: stylesheet };
    default:
      return method === 'GET' ? message(path, store) : show(404, notFoundPage());
  }
}

/** `/messages/<id>` is the page of a message, `/messages/<id>/html` what its frame shows. */
function message(path: string, store: MailStore): Answer {
  const [, id = '', part] = /^\/messages\/([\w-]+)(\/html)?$/.exec(path) ?? [];
  const found = store.find(id);
  if (found === undefined) {
    return show(404, notFoundPage());
  }
  if (part === undefined) {
    return show(200, messagePage(found));
  }
  // As strict as mail programs are at their best: nothing from elsewhere, no scripts, no forms.
  const headers = {
    ...typed('text/html'),
    'content-security-policy':
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  };
  return { status: 200, headers, body: found.email.html ?? '' };
}

/** Refuses what another site's page sends; browsers say where a form was. */
async function deleteAll(request: IncomingMessage, store: MailStore): Promise<Answer> {
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) {
    return show(403, notFoundPage());
  }
  await store.deleteAll();
  return { status: 303, headers: { ...typed('text/plain'), location: '/' }, body: '' };
}

function show(status: number, body: string): Answer {
  return { status, headers: typed('text/html'), body };
}

function json(status: number, value: unknown): Answer {
  return { status, headers: typed('application/json'), body: JSON.stringify(value) };
}

function typed(type: string): Record<string, string> {
  return { ...pageHeaders(), 'content-type': `${type}; charset=utf-8` };
}

function send(request: IncomingMessage, response: ServerResponse, result: Answer): void {
  // What is left of a refused body is not read: the connection ends with the answer.
  const headers = request.complete ? result.headers : { ...result.headers, connection: 'close' };
  response.writeHead(result.status, {
    ...headers,
    'content-length': Buffer.byteLength(result.body),
  });
  response.end(request.method === 'HEAD' ? undefined : result.body);
}
