import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import type { Reader } from '../staff/readers.ts';
import { factsForAnybody } from './case-facts.ts';
import { freeColleagues } from './colleagues.ts';
import type { CaseStep } from './in-case.ts';

/**
 * Who reviews what was done on a case: somebody who decides on it as its lead, rather one who is there, and rather not the one who did it.
 * @returns undefined where nobody acts as its lead now
 */
export async function reviewerOf({
  transaction,
  viewer,
  held,
  now,
}: Pick<CaseStep, 'transaction' | 'viewer' | 'held' | 'now'>): Promise<Reader | undefined> {
  const free = await freeColleagues(transaction, held.id, now);
  const factsFor = await factsForAnybody(transaction, held.id, free, now);
  const asLead = free.filter((one) => actsAsLead(one, factsFor(one.id)));
  const others = asLead.filter(({ id }) => id !== viewer.id);
  return others.find(({ away }) => !away) ?? others[0] ?? asLead[0];
}
