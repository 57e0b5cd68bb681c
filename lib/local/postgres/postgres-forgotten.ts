import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf } from '#lib/local/process-identity.mjs';

const waysToStop = [
  { signal: 'SIGINT', seconds: 8 },
  { signal: 'SIGQUIT', seconds: 5 },
  { signal: 'SIGKILL', seconds: 5 },
] as const;

/**
 * Stops a server that a killed run left on this cluster: at first as one does, then at once. Its
 * number may long belong to somebody else's process: that is left alone, and only the file that
 * names it goes, which the next server would take for a competitor.
 * @param cluster the cluster's folder, perhaps not there
 */
export async function stopForgottenServer(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  for (const { signal, seconds } of waysToStop) {
    if (!isServerOf(pid, cluster)) break;
    process.kill(pid, signal);
    await until(() => !isServerOf(pid, cluster), seconds);
  }
  // A server that was killed takes its own processes with it, but not in the same moment.
  await until(() => processesIn(cluster).length === 0, 5);
  for (const left of processesIn(cluster)) process.kill(left, 'SIGKILL');
  rmSync(file, { force: true });
}

async function until(condition: () => boolean, seconds: number): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline && !condition()) await pause(25);
}

/** A server works in its cluster's folder; where the system does not tell, its command names it. */
function isServerOf(pid: number, cluster: string): boolean {
  if (!(pid > 1) || identityOf(pid) === null) return false;
  if (process.platform === 'linux') {
    return worksIn(pid, realpathSync(cluster)) && isPostgres(pid);
  }
  try {
    const command = execFileSync('ps', ['-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' });
    return command.includes(cluster);
  } catch {
    return false;
  }
}

function processesIn(cluster: string): readonly number[] {
  if (process.platform !== 'linux') return [];
  const folder = realpathSync(cluster);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && worksIn(pid, folder) && isPostgres(pid));
}

function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

/** A person's shell may stand in the folder too. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return false;
  }
}
