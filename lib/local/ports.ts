import { connect, createServer } from 'node:net';

/** Why a port cannot be used: somebody listens there, or the system does not let this account. */
export type PortTrouble = 'in use' | 'not allowed';

/**
 * Whether a port can be listened on, at the address given and at both addresses that `localhost`
 * may mean.
 * @returns null when it is free
 */
export async function portTrouble(port: number, host: string): Promise<PortTrouble | null> {
  for (const address of new Set([host, '127.0.0.1', '::1'])) {
    const trouble = await listeningTrouble(port, address);
    if (trouble !== null) return trouble;
    // Some systems let two listen on one port, at different addresses: asking is the surer way.
    if (await answers(port, address)) return 'in use';
  }
  return null;
}

/** @returns a port on 127.0.0.1 that nobody listens on now */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function listeningTrouble(port: number, host: string): Promise<PortTrouble | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('in use');
      else resolve(error.code === 'EACCES' ? 'not allowed' : null);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 500 });
    const finish = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => finish(true));
    socket.on('error', () => finish(false));
    socket.on('timeout', () => finish(false));
  });
}
