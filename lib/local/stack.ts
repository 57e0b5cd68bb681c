import path from 'node:path';
import { Children } from './children.ts';
import { checkConfiguration } from './configuration.ts';
import { LaunchError } from './launch-error.ts';
import { portTrouble } from './ports.ts';
import { progressTo, seconds } from './progress.ts';
import { type HeldRun, type RunRecord, stopSurvivors, takeRunFile } from './run-state.mjs';
import { Services } from './services.ts';
import { type LaunchSettings, loadEnvironmentFile, readSettings } from './settings.ts';
import type { Mode } from './site.ts';
import { listenForStop } from './stop-request.ts';

/**
 * Runs the whole installation on this computer until it is asked to stop or a part of it ends by
 * itself, then stops all of it.
 * @returns the exit code: 0 after a stop that was asked for, 1 otherwise
 */
export async function serve(mode: Mode): Promise<number> {
  const request = listenForStop();
  try {
    loadEnvironmentFile();
    const settings = readSettings(process.env);
    checkConfiguration(process.env, settings);
    const taken = takeRunFile(path.join(settings.dataDirectory, 'run.json'), {
      purpose: mode,
      address: settings.publicUrl,
    });
    if (!taken.held) throw new LaunchError(alreadyRunning(taken.holder, settings));
    try {
      await clearAway(taken.previous);
      return await runUntilStopped(mode, settings, taken.run, request);
    } finally {
      taken.run.release();
    }
  } catch (error) {
    if (request.isStopped()) return 0;
    const known = error instanceof LaunchError;
    process.stderr.write(`\n${known ? error.message : inFull(error)}\n`);
    return 1;
  }
}

async function runUntilStopped(
  mode: Mode,
  settings: LaunchSettings,
  run: HeldRun,
  request: ReturnType<typeof listenForStop>,
): Promise<number> {
  await requireFreePorts(settings);
  const children = new Children(run);
  const services = new Services(mode, settings, children, progressTo(print));
  const started = services.start();
  // When it is stopped while it starts, what is starting fails; that is no news.
  started.catch(() => {});
  try {
    const began = performance.now();
    const outcome = await Promise.race([request.stopped, started]);
    if (outcome === undefined) return 0;
    print(outcome);
    print(`  Ready in ${seconds(performance.now() - began).trim()}.\n\n`);
    const ended = await Promise.race([request.stopped, services.ended]);
    if (ended === undefined) return 0;
    process.stderr.write(`\n${ended} ended by itself: stopping everything.\n`);
    return 1;
  } finally {
    if (request.isStopped()) print('\n  Stopping\n');
    await services.stop();
  }
}

async function clearAway(previous: RunRecord | null): Promise<void> {
  const names = await stopSurvivors(previous);
  if (names.length > 0) print(`  Stopped what an earlier run left behind: ${names.join(', ')}\n`);
}

/** @throws LaunchError naming the port and the variable that moves it */
async function requireFreePorts(settings: LaunchSettings): Promise<void> {
  const { port, host } = settings;
  const wanted = [
    { number: port, address: host, what: 'the site', move: 'set PORT to another number' },
    ...(settings.usesLocalSignIn ? [besides(port, 1, 'the demonstration sign-in')] : []),
    ...(settings.usesLocalMailbox ? [besides(port, 2, 'the local mailbox')] : []),
  ];
  for (const { number, address, what, move } of wanted) {
    const trouble = await portTrouble(number, address);
    if (trouble === null) continue;
    const why =
      trouble === 'in use' ? 'is in use by another program' : 'is not open to this account';
    throw new LaunchError(
      `Port ${number}, for ${what}, ${why}: ${move}, e.g. PORT=${port + 100} npm start.`,
    );
  }
}

function besides(port: number, step: number, what: string) {
  const move = `it follows the site's port (PORT, now ${port}): set PORT to another number`;
  return { number: port + step, address: '127.0.0.1', what, move };
}

function alreadyRunning(holder: RunRecord, settings: LaunchSettings): string {
  return (
    `Already running at ${holder.address} (process ${holder.pid}), with the data in ` +
    `${settings.dataDirectory}. ` +
    'Stop that one with Ctrl-C first, or set DATA_DIR and PORT for a second one.'
  );
}

function inFull(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function print(text: string): void {
  process.stdout.write(text);
}
