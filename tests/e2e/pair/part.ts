import { setTimeout as pause } from 'node:timers/promises';
import { Children, type OwnedChild } from '#lib/local/children.ts';
import { signalGroup } from '#lib/local/run-state.mjs';
import { processVariables, siteProcess } from '#lib/local/site.ts';

type Variables = Readonly<Record<string, string>>;

/** One serving process of a pair, from the production build. */
export interface Part {
  readonly address: string;
  readonly environment: Variables;
  /** Every line that it has written, over all its starts. */
  readonly log: readonly string[];
  readonly pid: number;
  /** Starts it and waits until it serves pages, whether the database runs or not. */
  start(): Promise<void>;
  /** Sends it a signal and waits until it is gone. @returns its exit code; 1 where a signal ended it */
  end(signal: NodeJS.Signals): Promise<number>;
}

export function makePart(
  name: string,
  port: number,
  environment: Variables,
  children: Children,
): Part {
  const address = `http://localhost:${port}`;
  const log: string[] = [];
  let child: OwnedChild | undefined;
  return {
    address,
    environment,
    log,
    get pid() {
      return child?.pid ?? 0;
    },
    start: async () => {
      child = children.startNode({
        name,
        ...siteProcess('start', '127.0.0.1', port),
        environment: { ...environment, ...processVariables('start') },
        output: (line) => log.push(line),
      });
      await untilItServes(child, address, log);
    },
    end: async (signal) => {
      if (child === undefined) return 0;
      signalGroup(child.pid, signal);
      return child.exited;
    },
  };
}

async function untilItServes(
  child: OwnedChild,
  address: string,
  log: readonly string[],
): Promise<void> {
  let hasEnded = false;
  void child.exited.then(() => {
    hasEnded = true;
  });
  const deadline = Date.now() + 60_000;
  while (!hasEnded && Date.now() < deadline) {
    const answer = await fetch(`${address}/faq`).catch(() => undefined);
    await answer?.arrayBuffer().catch(() => undefined);
    if (answer?.status === 200) return;
    await pause(50);
  }
  throw new Error(`It did not come up:\n${log.slice(-15).join('\n')}`);
}

/**
 * Starts a serving process that is expected to end by itself.
 * @param environment its whole configuration
 * @returns its exit code and all that it wrote; an exit code of undefined where it still ran after so many seconds
 */
export async function runUntilItEnds(
  port: number,
  environment: Variables,
  seconds = 30,
): Promise<{ readonly code: number | undefined; readonly said: string }> {
  const children = new Children(null);
  const lines: string[] = [];
  const child = children.startNode({
    name: 'a site that must not start',
    ...siteProcess('start', '127.0.0.1', port),
    environment: { ...environment, ...processVariables('start') },
    output: (line) => lines.push(line),
  });
  const code = await Promise.race([child.exited, pause(seconds * 1_000, undefined)]);
  await children.stopAll(1);
  return { code, said: lines.join('\n') };
}
