import { randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf, isAlive } from './process-identity.mjs';

/** @typedef {import('./run-state.mjs').RunRecord} RunRecord */

/**
 * Takes the run file, which is lock and record at once: of two that try, one gets it. A file whose
 * process is gone is taken over, and what it recorded is handed back, so that what that run left
 * behind can be stopped.
 * @param {string} file
 * @param {{ purpose: string, address?: string }} details
 * @returns {import('./run-state.mjs').Taken}
 */
export function takeRunFile(file, details) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = {
    pid: process.pid,
    identity: identityOf(process.pid) ?? '',
    address: '',
    ...details,
    children: [],
  };
  /** @type {RunRecord | null} */
  let previous = null;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (createWhole(file, mine)) return { held: true, previous, run: heldRun(file, mine) };
    const holder = readRunFile(file);
    if (holder && isAlive(holder)) return { held: false, holder };
    previous = setAside(file, holder) ?? previous;
  }
  throw new Error(`${file} could not be taken; delete it and try again.`);
}

/**
 * Reads a run file.
 * @param {string} file
 * @returns {RunRecord | null} null when there is none, or it is not readable as one
 */
export function readRunFile(file) {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8'));
    const isRecord = typeof read.pid === 'number' && typeof read.identity === 'string';
    return isRecord && Array.isArray(read.children) ? read : null;
  } catch {
    return null;
  }
}

/**
 * Stops the processes that a dead run left behind: politely, then at once. A number that now
 * belongs to somebody else's process is left alone.
 * @param {RunRecord | null} record
 * @returns {Promise<string[]>} the names of what was stopped
 */
export async function stopSurvivors(record) {
  const survivors = (record?.children ?? []).filter(isAlive);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
    for (const survivor of survivors.filter(isAlive)) signalGroup(survivor.pid, signal);
    for (let waited = 0; waited < 6000 && survivors.some(isAlive); waited += 50) await pause(50);
  }
  return survivors.map((survivor) => survivor.name);
}

/**
 * Sends a signal to a process and to the group that it leads, if it leads one.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch {
      // No such group, or already gone.
    }
  }
}

/**
 * Creates the file with its content in one step: nobody ever reads half a record.
 * @param {string} file
 * @param {RunRecord} record
 */
function createWhole(file, record) {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

/**
 * Moves a dead run's file out of the way. Between reading and moving, another may have taken the
 * place of the dead one: then its file is put back.
 * @param {string} file
 * @param {RunRecord | null} dead
 */
function setAside(file, dead) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return null;
  }
  const moved = readRunFile(aside);
  if (moved && moved.pid !== dead?.pid && isAlive(moved)) renameSync(aside, file);
  else rmSync(aside, { force: true });
  return dead;
}

/**
 * @param {string} file
 * @param {RunRecord} record
 * @returns {import('./run-state.mjs').HeldRun}
 */
function heldRun(file, record) {
  /** @param {RunRecord['children']} children */
  function write(children) {
    record.children = children;
    const draft = `${file}.${randomUUID()}`;
    try {
      writeFileSync(draft, JSON.stringify(record), { mode: 0o600 });
      renameSync(draft, file);
    } catch (error) {
      // Somebody deleted the folder meanwhile: there is nothing left to keep a record of.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  return {
    addChild(name, pid) {
      const identity = identityOf(pid);
      if (identity !== null) write([...record.children, { name, pid, identity }]);
    },
    removeChild(pid) {
      write(record.children.filter((child) => child.pid !== pid));
    },
    release() {
      if (readRunFile(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}
