import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { LaunchError } from './launch-error.ts';
import { untilItAnswers } from './site.ts';

const limits = { toAnswer: 2, toBecomeWell: 0.2 };
const running = { exited: new Promise<never>(() => {}) };

/** What the site answers when it is asked how it is. */
let status = 503;
const server = createServer((_, response) => {
  response.statusCode = status;
  response.end('{"serves":true,"worker":false}');
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
if (typeof address !== 'object' || address === null) throw new Error('no port');
const { port } = address;

afterEach(() => {
  status = 503;
});

const wait = (isLocal: boolean, site: Parameters<typeof untilItAnswers>[0] = running) =>
  untilItAnswers(site, { host: '127.0.0.1', port, isLocal }, limits);

describe('a site that was started', () => {
  it('is there when it says that all is well', async () => {
    status = 200;
    await wait(true);
  });

  it('goes on serving though not all is well, where others reach it: the portal may come later', async () => {
    await wait(false);
  });

  it('is given up where everything that it needs runs here', async () => {
    await expect(wait(true)).rejects.toThrow(LaunchError);
  });

  it('is given up where it answers otherwise than a site', async () => {
    status = 500;
    await expect(wait(false)).rejects.toThrow(LaunchError);
  });

  it('is given up where it ended', async () => {
    await expect(wait(false, { exited: Promise.resolve(1) })).rejects.toThrow(/ended/);
  });
});
