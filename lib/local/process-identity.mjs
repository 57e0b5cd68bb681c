import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What tells a process from a later one with the same number: its start time, and on Linux the
 * boot that it belongs to.
 * @param {number} pid
 * @returns {string | null} null when there is no such process, or only its remains (a zombie)
 */
export function identityOf(pid) {
  if (process.platform === 'linux') return identityOnLinux(pid);
  if (process.platform === 'win32') return existsAtAll(pid) ? 'unknown' : null;
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    const [state = '', ...start] = execFileSync(
      'ps',
      ['-o', 'stat=,lstart=', '-p', `${pid}`],
      options,
    )
      .trim()
      .split(/\s+/);
    return state === '' || state.startsWith('Z') ? null : start.join(' ');
  } catch {
    return null;
  }
}

/**
 * Whether the process that a record names is still the one running under that number.
 * @param {{ pid: number, identity: string }} recorded
 */
export function isAlive(recorded) {
  return identityOf(recorded.pid) === recorded.identity;
}

/** @param {number} pid */
function identityOnLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces and brackets itself: fields are counted after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
  } catch {
    return null;
  }
}

/** @param {number} pid */
function existsAtAll(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
