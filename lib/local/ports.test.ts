import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort, portTrouble } from './ports.ts';

it('sees that somebody listens, at whichever address of localhost', async () => {
  const port = await freePort();
  expect(await portTrouble(port, '127.0.0.1')).toBeNull();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '0.0.0.0', resolve));
  expect(await portTrouble(port, '127.0.0.1')).toBe('in use');
  await new Promise((resolve) => server.close(resolve));
});
