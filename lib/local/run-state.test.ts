import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identityOf } from './process-identity.mjs';
import { readRunFile, stopSurvivors, takeRunFile } from './run-state.mjs';

let folder: string;
let file: string;
let stranger: ChildProcess;
let strangerPid: number;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'run-state-'));
  file = path.join(folder, 'run.json');
  stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
  strangerPid = stranger.pid ?? 0;
});
afterEach(() => {
  stranger.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

function recorded(pid: number, identity: string) {
  return { name: 'a child', pid, identity };
}

function run(pid: number, identity: string, children: ReturnType<typeof recorded>[] = []) {
  return { pid, identity, purpose: 'start', address: 'http://localhost:3000', children };
}

describe('taking the run file', () => {
  it('gives it to one only, and says who has it', () => {
    writeFileSync(file, JSON.stringify(run(strangerPid, identityOf(strangerPid) ?? '')));
    const taken = takeRunFile(file, { purpose: 'start' });
    expect(taken).toMatchObject({ held: false, holder: { pid: strangerPid } });
  });

  it('takes it over from a run whose number now belongs to somebody else', () => {
    writeFileSync(file, JSON.stringify(run(strangerPid, 'an earlier process')));
    const taken = takeRunFile(file, { purpose: 'start' });
    expect(taken).toMatchObject({ held: true, previous: { pid: strangerPid } });
  });

  it('takes over a file that is not whole', () => {
    writeFileSync(file, '{"pid": 1');
    expect(takeRunFile(file, { purpose: 'start' }).held).toBe(true);
  });

  it('records children, and leaves nothing when released', () => {
    const taken = takeRunFile(file, { purpose: 'start' });
    if (!taken.held) throw new Error('not taken');
    taken.run.addChild('a child', strangerPid);
    expect(readRunFile(file)?.children.map(({ pid }) => pid)).toEqual([strangerPid]);
    taken.run.removeChild(strangerPid);
    expect(readRunFile(file)?.children).toEqual([]);
    taken.run.release();
    expect(existsSync(file)).toBe(false);
  });
});

it('a run goes on, and ends, where its folder was deleted meanwhile', () => {
  const deleted = path.join(folder, 'data');
  const taken = takeRunFile(path.join(deleted, 'run.json'), { purpose: 'start' });
  if (!taken.held) throw new Error('not taken');
  taken.run.addChild('a child', strangerPid);
  rmSync(deleted, { recursive: true });
  taken.run.addChild('another', strangerPid);
  taken.run.removeChild(strangerPid);
  taken.run.release();
  expect(existsSync(deleted)).toBe(false);
});

describe('stopping what a dead run left behind', () => {
  it('stops its children', async () => {
    const child = recorded(strangerPid, identityOf(strangerPid) ?? '');
    expect(await stopSurvivors(run(1, 'gone', [child]))).toEqual(['a child']);
    expect(identityOf(strangerPid)).toBeNull();
  });

  it('never touches a process that merely has the number of one', async () => {
    expect(await stopSurvivors(run(1, 'gone', [recorded(strangerPid, 'earlier')]))).toEqual([]);
    expect(identityOf(strangerPid)).not.toBeNull();
  });
});
