import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeRunFile } from './run-state.mjs';
import { runningInstallation } from './running-installation.ts';
import { localSecrets } from './secrets.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'running-'));
});

afterEach(() => rm(directory, { recursive: true }));

/** What a start leaves in its folder while it runs. */
async function start() {
  const taken = takeRunFile(path.join(directory, 'run.json'), {
    purpose: 'start',
    address: 'http://localhost:3100',
  });
  await mkdir(path.join(directory, 'postgres'));
  await writeFile(path.join(directory, 'postgres', 'postmaster.pid'), '1\n/data\n0\n54321\n');
  return { secrets: await localSecrets(directory, false), taken };
}

test('a command that is given nothing finds what runs on this computer', async () => {
  const { secrets } = await start();
  expect(await runningInstallation({ DATA_DIR: directory })).toMatchObject({
    PUBLIC_URL: 'http://localhost:3100',
    DATABASE_URL: expect.stringMatching(/@127\.0\.0\.1:54321\/report_and_support$/),
    MATCHING_KEY: secrets.matchingKey,
    DATABASE_OWNER_URL: '',
  });
});

test('where nothing runs there is nothing to find', async () => {
  expect(await runningInstallation({ DATA_DIR: directory })).toBeUndefined();
  const { taken } = await start();
  if (taken.held) taken.run.release();
  expect(await runningInstallation({ DATA_DIR: directory })).toBeUndefined();
});

test.each([
  { DATABASE_URL: 'postgresql://portal@db.example.ac.uk/report' },
  { PUBLIC_URL: 'https://report.example.ac.uk' },
])('a command that is given %o is not led elsewhere', async (given) => {
  await start();
  expect(await runningInstallation({ DATA_DIR: directory, ...given })).toBeUndefined();
});
