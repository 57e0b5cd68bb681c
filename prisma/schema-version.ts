/** The newest migration: what a process that serves expects the database to be at. */
export const schemaVersion = '20261202000000_unsaid_appointments';
