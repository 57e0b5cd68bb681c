import { createServer, type RequestListener, type Server } from 'node:http';
import { isLoopback } from '#lib/environment/web-address.ts';

/** The local provider or mailbox was asked to serve a site that other computers can reach. */
export class NotLoopbackError extends Error {
  constructor(what: string, address: string) {
    super(
      `${what} only runs for a site on this computer (localhost, 127.0.0.1 or [::1]), not for ${address}`,
    );
    this.name = 'NotLoopbackError';
  }
}

/**
 * The origin of a site on this computer.
 *
 * @param what who is asking, named in the message of the error
 * @throws NotLoopbackError when the address is not http(s) on a loopback host
 */
export function requireLoopbackOrigin(what: string, siteAddress: string): string {
  const url = URL.parse(siteAddress);
  if (url === null || !/^https?:$/.test(url.protocol) || !isLoopback(siteAddress)) {
    throw new NotLoopbackError(what, siteAddress);
  }
  return url.origin;
}

/**
 * True when a request's Host header names this computer. A page elsewhere can point a name of its
 * own at 127.0.0.1 (DNS rebinding) and read what is served there; its Host header gives it away.
 */
export function isLoopbackHostHeader(header: string | undefined): boolean {
  const url = URL.parse(`http://${header ?? ''}/`);
  return url !== null && url.host === header?.toLowerCase() && isLoopback(url.href);
}

interface LoopbackListener {
  readonly port: number;
  /** Stops listening and ends every open connection at once. */
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1 and, where the machine has it, on ::1 with the same port, because
 * `localhost` may mean either. Requests for other host names are answered with 421.
 *
 * @param port 0 takes a free one
 * @throws the error of `listen` (EADDRINUSE when either address is taken)
 */
export async function listenOnLoopback(
  port: number,
  listener: RequestListener,
): Promise<LoopbackListener> {
  const guarded: RequestListener = (request, response) => {
    if (isLoopbackHostHeader(request.headers.host)) {
      listener(request, response);
      return;
    }
    response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
    response.end('Only requests to localhost are answered here.\n');
  };

  const first = createServer(guarded);
  const chosen = await listen(first, port, '127.0.0.1');
  const servers = [first];
  const second = createServer(guarded);
  try {
    await listen(second, chosen, '::1');
    servers.push(second);
  } catch (error) {
    if (!isAddressMissing(error)) {
      await stop(first);
      throw error;
    }
  }
  return {
    port: chosen,
    close: async () => {
      await Promise.all(servers.map(stop));
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The machine has no IPv6, or not on its loopback interface. */
function isAddressMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')
  );
}
