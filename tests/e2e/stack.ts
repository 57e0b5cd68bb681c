import os from 'node:os';
import path from 'node:path';

/** Where the end-to-end tests' own installation lives: ports and data that no `npm start` by hand uses. */
const port = 4300;

export const stack = {
  address: `http://localhost:${port}`,
  provider: `http://localhost:${port + 1}`,
  mailbox: `http://localhost:${port + 2}`,
  environment: {
    PORT: String(port),
    DATA_DIR: process.env.E2E_DATA_DIR ?? path.join(os.tmpdir(), 'report-and-support-end-to-end'),
    NO_COLOR: '1',
  },
} as const;
