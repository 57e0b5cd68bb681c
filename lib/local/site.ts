import { setTimeout as pause } from 'node:timers/promises';
import type { Children, OwnedChild } from './children.ts';
import { LaunchError } from './launch-error.ts';
import { packageScript } from './project.ts';
import type { LaunchSettings } from './settings.ts';

export type Mode = 'start' | 'dev';

const secondsToAnswer = 90;

/**
 * Other sites of a university may set cookies that reach this one too. Node.js refuses more than 16 KiB of headers before
 * the site hears of the request, with an answer that is blank: this leaves room for them.
 */
const roomForHeaders = '--max-http-header-size=49152';
const banner =
  /^\s*(▲ Next\.js|- (Local|Network|Environments|Experiments|Cache)|✓ (Starting|Ready|Running next\.config)|$)/;
const infoLine = /^\{.*"level":"(info|debug)"/;

/**
 * Starts the site (and its worker, which is part of it) and waits until it answers.
 * @param environment the whole configuration
 * @param onStarted told of the process at once, so that it can be stopped before it answers
 * @throws LaunchError when it ends or stays silent
 */
export async function startSite(
  mode: Mode,
  settings: LaunchSettings,
  children: Children,
  environment: Readonly<Record<string, string | undefined>>,
  onStarted: (site: OwnedChild) => void,
): Promise<OwnedChild> {
  const site = children.startNode({
    name: 'the site',
    script: packageScript('next/dist/bin/next'),
    parameters: [mode, '-H', settings.host, '-p', `${settings.port}`],
    environment: {
      ...environment,
      NODE_OPTIONS: `${environment.NODE_OPTIONS ?? process.env.NODE_OPTIONS ?? ''} ${roomForHeaders}`,
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: mode === 'start' ? 'production' : 'development',
    },
    output: (line) => {
      if (mode === 'dev' || !isNoise(line)) process.stderr.write(`${line}\n`);
    },
  });
  onStarted(site);
  await untilItAnswers(site, settings);
  return site;
}

/** Next's greeting, and what the software says of itself when all is well. */
export function isNoise(line: string): boolean {
  return banner.test(line) || infoLine.test(line);
}

async function untilItAnswers(site: OwnedChild, settings: LaunchSettings): Promise<void> {
  const listening = ['0.0.0.0', '::'].includes(settings.host) ? '127.0.0.1' : settings.host;
  const host = listening.includes(':') ? `[${listening}]` : listening;
  const address = `http://${host}:${settings.port}/api/health`;
  let ended = false;
  site.exited.then(() => {
    ended = true;
  });
  let last = 'no answer';
  const deadline = Date.now() + secondsToAnswer * 1000;
  while (!ended && Date.now() < deadline) {
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(30_000) });
      await response.arrayBuffer();
      if (response.ok) return;
      last = `status ${response.status}`;
    } catch {
      // Not listening yet.
    }
    await pause(50);
  }
  throw new LaunchError(
    ended
      ? 'The site ended while it started: see above.'
      : `The site did not become healthy in ${secondsToAnswer} s (${address}: ${last}).`,
  );
}
