import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { localSecrets } from './secrets.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'secrets-'));
  file = path.join(folder, 'secrets.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes them once, for the owner of the file alone', async () => {
  const made = await localSecrets(folder, false);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await localSecrets(folder, true)).toEqual(made);
  expect(new Set(Object.values(made)).size).toBe(Object.values(made).length);
});

it('never replaces secrets that existing data needs', async () => {
  await expect(localSecrets(folder, true)).rejects.toThrow('is missing');
  writeFileSync(file, '{');
  await expect(localSecrets(folder, false)).rejects.toThrow('is damaged');
});

it('says so of a file that an earlier version wrote, which lacks some of them', async () => {
  const { inboxPassword, ...older } = await localSecrets(folder, false);
  expect(inboxPassword.length).toBeGreaterThan(20);
  writeFileSync(file, JSON.stringify(older));
  await expect(localSecrets(folder, true)).rejects.toThrow('or of an earlier version');
});
