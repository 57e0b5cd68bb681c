/** The newest migration: what a process that serves expects the database to be at. */
export const schemaVersion = '20261130200000_follow_ups';
