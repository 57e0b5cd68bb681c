/*
 * The server that listens and the application that Next bundles are two programs in one process: what one of them has to
 * finish before the process ends is told to the other here.
 */

type Finish = () => Promise<void>;

declare global {
  var finishBeforeEnd: Finish[] | undefined;
}

/** Has something finished before this process ends, when it is asked to stop. */
export function whenStopping(finish: Finish): void {
  globalThis.finishBeforeEnd ??= [];
  globalThis.finishBeforeEnd.push(finish);
}

/** Finishes all that has to be; what fails keeps nothing else from it. */
export async function finishAll(): Promise<void> {
  await Promise.allSettled((globalThis.finishBeforeEnd ?? []).map((finish) => finish()));
}
