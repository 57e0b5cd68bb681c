import { takeInAnonymous } from '#lib/data/disclosures/take-in-anonymous.ts';

/* One batch, taken now with the portal's role. Run as a process of its own by take-out.ts: the product has no command for it. */

await takeInAnonymous();
process.exit(0);
