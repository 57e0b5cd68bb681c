import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Children, OwnedChild } from './children.ts';
import { LaunchError } from './launch-error.ts';
import { packageScript, projectRoot } from './project.ts';
import type { LaunchSettings } from './settings.ts';

export type Mode = 'start' | 'dev';

const secondsToAnswer = 90;
/** A site that others reach goes on though something is wrong besides it: it has had so long to find that it is not. */
const secondsToBecomeWell = 20;

/**
 * How much of what a page needs for a moment is held before it is looked through. With the engine's own 16 MB what one page leaves is carried
 * over again and again, and somebody else's page waits meanwhile.
 */
const youngMegabytes = 64;

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
    ...siteProcess(mode, settings.host, settings.port),
    environment: {
      ...environment,
      ...processVariables(mode),
    },
    output: (line) => {
      if (mode === 'dev' || !isNoise(line)) process.stderr.write(`${line}\n`);
    },
  });
  onStarted(site);
  await untilItAnswers(site, settings);
  return site;
}

/** @returns what runs the site: as people use it, or with the tools of development */
export function siteProcess(mode: Mode, host: string, port: number) {
  return mode === 'dev'
    ? {
        script: packageScript('next/dist/bin/next'),
        parameters: ['dev', '-H', host, '-p', `${port}`],
      }
    : {
        script: path.join(projectRoot, 'lib/serving/serve.ts'),
        engine: [`--max-semi-space-size=${youngMegabytes}`],
        parameters: [host, `${port}`],
      };
}

/** @returns what the site's process is told besides its configuration */
export function processVariables(mode: Mode) {
  return {
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: mode === 'start' ? 'production' : 'development',
  } as const;
}

/** Next's greeting, and what the software says of itself when all is well. */
export function isNoise(line: string): boolean {
  return banner.test(line) || infoLine.test(line);
}

/** How long a site may take, in seconds. */
interface TimeLimits {
  readonly toAnswer: number;
  readonly toBecomeWell: number;
}

/**
 * Waits until the site answers that all is well. Where others reach it, pages are served also while the database, the portal or
 * the email provider has its troubles: that is told, and does not end it.
 * @throws LaunchError when it ends, stays silent, or is not well though everything that it needs runs here
 */
export async function untilItAnswers(
  site: Pick<OwnedChild, 'exited'>,
  settings: Pick<LaunchSettings, 'host' | 'port' | 'isLocal'>,
  limits: TimeLimits = { toAnswer: secondsToAnswer, toBecomeWell: secondsToBecomeWell },
): Promise<void> {
  const listening = ['0.0.0.0', '::'].includes(settings.host) ? '127.0.0.1' : settings.host;
  const host = listening.includes(':') ? `[${listening}]` : listening;
  const address = `http://${host}:${settings.port}/api/health`;
  let ended = false;
  site.exited.then(() => {
    ended = true;
  });
  let last = 'no answer';
  let firstAnswer: number | undefined;
  const deadline = Date.now() + limits.toAnswer * 1000;
  while (!ended && Date.now() < deadline) {
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(30_000) });
      const found = await response.text();
      if (response.ok) return;
      last = `status ${response.status}`;
      firstAnswer ??= Date.now();
      const isGivenUp = Date.now() >= firstAnswer + limits.toBecomeWell * 1000;
      if (!settings.isLocal && response.status === 503 && isGivenUp) {
        process.stderr.write(`The site serves, and not all is well (${address}):\n  ${found}\n`);
        return;
      }
    } catch {
      // Not listening yet.
    }
    await pause(50);
  }
  throw new LaunchError(
    ended
      ? 'The site ended while it started: see above.'
      : `The site did not become healthy in ${limits.toAnswer} s (${address}: ${last}).`,
  );
}
