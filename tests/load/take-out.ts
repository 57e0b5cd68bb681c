import { takeInAnonymous } from '#lib/data/disclosures/take-in-anonymous.ts';

/** Takes a batch out of the inbox as the portal does: a process of its own, with the portal's environment. */
await takeInAnonymous();
process.exit(0);
