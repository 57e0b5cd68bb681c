import pg from 'pg';
import { portalEnv } from '#lib/env.ts';
import { seedCases } from '#lib/local/demo/seed/seed-cases.ts';

/* Fills the store of a site of the bench with so many cases, with the keys of that site: run as a process of its own. */

const client = new pg.Client({ connectionString: portalEnv().DATABASE_URL });
await client.connect();
await seedCases(client, {
  cases: Number(process.argv[2]),
  now: Temporal.Now.instant(),
  onStored: () => {},
});
await client.end();
process.exit(0);
