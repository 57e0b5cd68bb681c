import { z } from 'zod';

const stateBefore = z.object({ attempt: z.int().nonnegative().lt(1_000) });

/**
 * @param state what the form says it was before: it comes from the browser, whatever its type says
 * @returns the number of the try that comes back now
 */
export function attemptAfter(state: unknown): number {
  return (stateBefore.safeParse(state).data?.attempt ?? 0) + 1;
}
