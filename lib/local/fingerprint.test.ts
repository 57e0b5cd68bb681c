import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint, isStamped, stamped } from './fingerprint.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'fingerprint-'));
  mkdirSync(path.join(root, 'app'));
  write('app/page.tsx', 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, content: string) => writeFileSync(path.join(root, name), content);
const now = () => fingerprint(root, ['app', 'missing']);

it('changes with what a file says, its name and its coming', () => {
  const prints = new Set([now()]);
  write('app/page.tsx', 'two');
  prints.add(now());
  renameSync(path.join(root, 'app/page.tsx'), path.join(root, 'app/other.tsx'));
  prints.add(now());
  write('app/new.css', '');
  prints.add(now());
  expect(prints.size).toBe(4);
});

it('does not change with tests and notes', () => {
  const before = now();
  write('app/page.test.tsx', 'x');
  write('app/notes.md', 'x');
  expect(now()).toBe(before);
});

it('takes work for done only when it has been completed', async () => {
  const stamp = path.join(root, '.stamp');
  await stamped(stamp, 'first', async () => {});
  expect(isStamped(stamp, 'first')).toBe(true);
  expect(isStamped(stamp, 'second')).toBe(false);
  const interrupted = stamped(stamp, 'first', async () => {
    expect(existsSync(stamp)).toBe(false);
    throw new Error('interrupted');
  });
  await expect(interrupted).rejects.toThrow('interrupted');
  expect(isStamped(stamp, 'first')).toBe(false);
});
