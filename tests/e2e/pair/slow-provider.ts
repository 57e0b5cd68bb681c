import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

export interface SlowProvider {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Stands before a mailbox and takes its time, before it hands an email on and before it answers: so that whoever sends may be
 * gone before the email has arrived, or after.
 * @param mailbox its address
 * @param longestMs how long it takes at most
 */
export async function startSlowProvider(mailbox: string, longestMs: number): Promise<SlowProvider> {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    await pause((Math.random() * longestMs) / 2);
    const answer = await fetch(`${mailbox}${request.url}`, {
      method: request.method ?? 'GET',
      headers: passedOn(request),
      body: request.method === 'POST' ? body : null,
    });
    const said = await answer.text();
    await pause((Math.random() * longestMs) / 2);
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(said);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('it has no port');
  return {
    address: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function passedOn({ headers }: IncomingMessage): Record<string, string> {
  const names = ['authorization', 'content-type', 'idempotency-key'];
  return Object.fromEntries(names.map((name) => [name, String(headers[name] ?? '')]));
}
