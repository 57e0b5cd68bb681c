/** How often something is tried at most. */
const tries = 10;

/**
 * What a piece of work takes of the processor, in its own thread: neither what the compiler and the collector of garbage do beside it
 * nor what else the machine does is its fault. The least of some tries counts, and one below the limit is enough: so it is too much
 * only where the work itself is slow.
 * @param limit in milliseconds: once a try stays below it no further one is made
 * @returns milliseconds
 */
export async function leastCost(limit: number, work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < tries && least >= limit; tried += 1) {
    const before = process.threadCpuUsage();
    await work();
    const { user, system } = process.threadCpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
