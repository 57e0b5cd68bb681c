import { z } from 'zod';

/** Lists of ticks. However much of one is wrong, that is one error. */

/** How many ticks a list may have: many times what any page offers. */
export const mostTicked = 100;

/** The field of ticks from a list that the software knows. They come back once each, in the list's own order. */
export function tickedOf<const Choice extends string>(choices: readonly Choice[], error: string) {
  return ticks(error, (given) => choices.filter((choice) => given.has(choice)));
}

/** The field of ticks whose values are ids (UUIDs): whether there is such a record is for others to find out. */
export function tickedIds(error: string) {
  const id = z.uuid();
  return ticks(error, (given) =>
    [...given].filter((one): one is string => id.safeParse(one).success),
  );
}

function ticks<Tick extends string>(
  error: string,
  known: (given: ReadonlySet<unknown>) => readonly Tick[],
) {
  return z
    .array(z.unknown())
    .transform((given, context): Tick[] => {
      const distinct = new Set(given.slice(0, mostTicked));
      const ticked = known(distinct);
      if (given.length > mostTicked || ticked.length < distinct.size) {
        context.issues.push({ code: 'custom', message: error, input: given, continue: true });
      }
      return [...ticked];
    })
    .default([]);
}
