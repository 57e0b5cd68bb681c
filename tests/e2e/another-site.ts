import { createServer } from 'node:http';
import { freePort } from '#lib/local/ports.ts';

/** A page of another site: for a browser 127.0.0.1 is one, where ours is at localhost. */
export interface AnotherSite {
  readonly address: string;
  stop(): Promise<void>;
}

/** @param body what is on its page, in HTML */
export async function startAnotherSite(body: string): Promise<AnotherSite> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Another site</title>${body}`);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
