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
