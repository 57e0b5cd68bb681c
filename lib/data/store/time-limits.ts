import { Socket } from 'node:net';

/**
 * A connection that was silent for longer than any query may take and any idle one is kept will not be heard of again, in
 * milliseconds.
 */
const silence = 20_000;

/**
 * How long anything may take at the database, in milliseconds. The server ends a statement first; the client gives up on a
 * server that does not even say so, as one behind a network that swallows packets.
 */
export const timeLimits = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 10_000,
  lock_timeout: 5_000,
  query_timeout: 12_000,
  idle_in_transaction_session_timeout: 30_000,
} as const;

/** The limits for connections that are never idle for long: one that the network lost is given up, and another takes its place. */
export const limitsOfRequests = {
  ...timeLimits,
  stream: () => {
    const socket = new Socket();
    socket.setTimeout(silence, () => socket.destroy(new Error('the database was silent')));
    return socket;
  },
} as const;
