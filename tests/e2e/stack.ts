import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';

/**
 * Where the end-to-end tests' own installation lives: ports and data that no `npm start` by hand uses.
 * END_TO_END_PORT moves it, so that two checkouts can be tested at once.
 */
const port = Number(process.env.END_TO_END_PORT ?? 4300);

/** One folder for each account and checkout: another's could neither be emptied nor trusted. */
const checkout = createHash('sha256')
  .update(import.meta.dirname)
  .digest('hex')
  .slice(0, 12);
const owner = process.getuid?.() ?? 'user';

export const stack = {
  address: `http://localhost:${port}`,
  provider: `http://localhost:${port + 1}`,
  mailbox: `http://localhost:${port + 2}`,
  environment: {
    PORT: String(port),
    DATA_DIR: path.join(os.tmpdir(), `report-and-support-end-to-end-${owner}-${checkout}`),
    NO_COLOR: '1',
    // Specs count what they put in themselves.
    DEMONSTRATION_CASES: 'no',
  },
} as const;
