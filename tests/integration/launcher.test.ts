import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Children } from '#lib/local/children.ts';
import { copyDatabase, ensureDatabase } from '#lib/local/postgres/databases.ts';
import { startPostgres } from '#lib/local/postgres/postgres.ts';
import { identityOf } from '#lib/local/process-identity.mjs';

const postgresModule = path.resolve('lib/local/postgres/postgres.ts');
const childrenModule = path.resolve('lib/local/children.ts');
const password = 'a-password-for-this-test-only';

let directory: string;
let children: Children;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'launcher-'));
  children = new Children(null);
});
afterEach(async () => {
  await children.stopAll(5);
  rmSync(directory, { recursive: true, force: true });
});

const start = () =>
  startPostgres({ directory, clusterPassword: password, children, durable: false });
const serverFile = () => path.join(directory, 'postgres', 'postmaster.pid');
const serverPid = () => Number.parseInt(readFileSync(serverFile(), 'utf8'), 10);

async function ask(connectionString: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query({ text: question, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

it('gives each role what is its own, and copies a database', async () => {
  const server = await start();
  const urls = await ensureDatabase(server, {
    ownerPassword: 'the-owner-password',
    portalPassword: 'the-portal-password',
    inboxPassword: 'the-inbox-password',
  });
  const isSuperuser = 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user';
  for (const url of Object.values(urls)) expect(await ask(url, isSuperuser)).toBe(false);
  await ask(urls.ownerUrl, 'CREATE TABLE marker AS SELECT 7 AS value');
  const copy = await copyDatabase(server.clusterUrl('postgres'), urls, 'copy');
  expect(await ask(copy.ownerUrl, 'SELECT value FROM marker')).toBe(7);
  for (const url of [copy.portalUrl, copy.inboxUrl]) {
    await expect(ask(url, 'CREATE SCHEMA queue')).rejects.toThrow(/denied/);
    await expect(ask(url, 'CREATE TEMPORARY TABLE mine ()')).rejects.toThrow(/denied/);
  }
});

it('starts again after its owner was killed, with the data', async () => {
  const script = `
    import { startPostgres } from ${JSON.stringify(postgresModule)};
    import { Children } from ${JSON.stringify(childrenModule)};
    const children = new Children(null);
    await startPostgres({ directory: ${JSON.stringify(directory)}, clusterPassword: '${password}', children, durable: true });
    console.log('started');
    setInterval(() => {}, 1000);
  `;
  const file = path.join(directory, 'owner.ts');
  writeFileSync(file, script);
  const owner = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(owner.stdout, 'data');
  const first = serverPid();
  owner.kill('SIGKILL');
  const second = await start();
  expect(identityOf(first)).toBeNull();
  expect(await ask(second.clusterUrl('postgres'), 'SELECT 1')).toBe(1);
});

it('recovers from the death of the server itself, and from half a cluster', async () => {
  writeFileSync(path.join(directory, 'postgres-initialising-1'), '');
  const first = await start();
  process.kill(serverPid(), 'SIGKILL');
  await first.exited;
  const second = await start();
  expect(await ask(second.clusterUrl('postgres'), 'SELECT 1')).toBe(1);
});

it('leaves alone a process that has the number of a dead server', async () => {
  await (await start()).stop();
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
  try {
    writeFileSync(serverFile(), `${stranger.pid}\n${directory}/postgres\n1\n5432\n\n\n\nready\n`);
    await start();
    expect(identityOf(stranger.pid ?? 0)).not.toBeNull();
  } finally {
    stranger.kill('SIGKILL');
  }
});

it('ends with the process that started it', async () => {
  const server = await start();
  const pid = serverPid();
  await server.stop();
  for (let waited = 0; waited < 2000 && identityOf(pid) !== null; waited += 50) await pause(50);
  expect(identityOf(pid)).toBeNull();
  expect(existsSync(serverFile())).toBe(false);
});
