import 'server-only';
import { actsAsLead, partsIn } from '#lib/casework/access/parts.ts';
import type { Reader } from '../staff/readers.ts';
import { factsForAnybody } from './case-facts.ts';
import { freeColleagues } from './colleagues.ts';
import type { CaseStep } from './in-case.ts';

/** Who is asked whether a level may be lowered. */
export interface SecondPerson {
  readonly person: Reader;
  /** Whether they are asked as safeguarding lead, and see the case by that. */
  readonly isSafeguarding: boolean;
}

/**
 * Who agrees to a lower level: whoever acts as the lead of the case, else the safeguarding lead; never the one who asks, and nobody from whom
 * the case is walled off; rather one who is there (casework.md, section 4).
 * @returns undefined where there is nobody
 */
export async function secondPersonFor({
  transaction,
  viewer,
  held,
  now,
}: Pick<CaseStep, 'transaction' | 'viewer' | 'held' | 'now'>): Promise<SecondPerson | undefined> {
  const free = await freeColleagues(transaction, held.id, now);
  const factsFor = await factsForAnybody(transaction, held.id, free, now);
  const others = free.filter(({ id }) => id !== viewer.id);
  const rather = (people: readonly Reader[]) => people.find(({ away }) => !away) ?? people[0];
  const lead = rather(others.filter((one) => actsAsLead(one, factsFor(one.id))));
  if (lead !== undefined) return { person: lead, isSafeguarding: false };
  const person = rather(
    others.filter((one) =>
      partsIn(one, { ...factsFor(one.id), safeguarding: true }).has('safeguarding-lead'),
    ),
  );
  return person && { person, isSafeguarding: true };
}
