import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readEnvironment } from '#lib/env.ts';
import { publicTestEnvironment, testEnvironment } from '#tests/test-environment.ts';

/** The Node.js that this machine has, not the one that the project brings: it may be as old as 20. */
function machinesNode(): string {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const found = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
  return found ?? process.execPath;
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'keys-'));
  copyFileSync('lib/local/make-keys.mjs', path.join(folder, 'make-keys.mjs'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs it in a folder in which there is nothing else. */
function run(...parameters: readonly string[]) {
  return spawnSync(machinesNode(), ['make-keys.mjs', ...parameters], {
    cwd: folder,
    encoding: 'utf8',
  });
}

/** @returns the keys that a process of its kind may be given, by what is said above each */
function keysFor(printed: string, kind: 'every process' | 'portal'): NodeJS.Dict<string> {
  const lines = printed.split('\n');
  const wanted = lines.filter((_, index) => {
    const above = lines[index - 1] ?? '';
    return (
      above.startsWith('# Every process. ') ||
      (kind === 'portal' && above.startsWith('# Not a process with SERVES=public. '))
    );
  });
  return parseEnv(wanted.join('\n'));
}

it('prints keys with which a portal and a public site start, each given what is for it', () => {
  const { stdout, stderr, status } = run();
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const [forPortal, forPublic] = [keysFor(stdout, 'portal'), keysFor(stdout, 'every process')];
  expect(Object.keys(forPortal)).toHaveLength(6);
  expect(Object.keys(forPublic)).toEqual(['COOKIE_SECRET', 'SEALING_PUBLIC_KEY']);
  expect(readEnvironment(testEnvironment(forPortal)).SERVES).toBe('all');
  expect(readEnvironment(publicTestEnvironment(forPublic)).SERVES).toBe('public');
});

it('says of every key what it is for, in a file as .env is', () => {
  const { stdout } = run();
  expect(Object.keys(parseEnv(stdout))).toHaveLength(6);
  for (const line of stdout.split('\n')) expect(line).toMatch(/^(# .{20,}|[A-Z_]+='[^']{43,}'|)$/);
});

it('prints others each time', () => {
  const values = [run(), run()].flatMap(({ stdout }) => Object.values(parseEnv(stdout)));
  expect(new Set(values).size).toBe(12);
});

it.each([['spin'], ['toString'], ['', 'more'], ['--help']])(
  'says what there is where it is asked for what there is not: %s',
  (...parameters) => {
    const { stdout, stderr, status } = run(...parameters);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toContain('  npm run keys  prints new keys\n');
  },
);
