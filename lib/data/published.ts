import 'server-only';
import { z } from 'zod';
import { inboxPool } from './inbox/inbox-database.ts';

/** A person whom the form offers to be ticked, under the words that they agreed to. */
export interface ListedPerson {
  readonly id: string;
  readonly listedAs: string;
}

const publishedSchema = z.object({
  people: z.array(z.object({ id: z.uuid(), listedAs: z.string().min(1).max(80) })).readonly(),
});

/** How long an answer is good for, in milliseconds: a person who is listed or no longer listed is so within this time. */
const goodFor = 30_000;

let kept: { readonly people: readonly ListedPerson[]; readonly until: number } | undefined;

/**
 * @returns the people who could be given a case and agreed to be listed; none where that cannot be read at the moment: the
 *   form then has the typed line alone
 */
export async function listedPeople(now = Date.now()): Promise<readonly ListedPerson[]> {
  if (kept !== undefined && kept.until > now) return kept.people;
  const people = await read().catch(() => []);
  kept = { people, until: now + goodFor };
  return people;
}

async function read(): Promise<readonly ListedPerson[]> {
  const { rows } = await inboxPool().query('SELECT public.published() AS published');
  return publishedSchema.parse(rows[0]?.published).people;
}
