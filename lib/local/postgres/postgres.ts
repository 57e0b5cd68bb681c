import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Children, OwnedChild, ProgramChild } from '#lib/local/children.ts';
import { LaunchError } from '#lib/local/launch-error.ts';
import { freePort } from '#lib/local/ports.ts';
import { type PostgresAccount, postgresAccount } from './postgres-account.ts';
import { stopForgottenServer } from './postgres-forgotten.ts';
import { postgresPrograms } from './postgres-programs.ts';

/** The cluster's superuser: it makes roles and databases, and nothing else. */
const clusterRole = 'report_and_support_cluster';

const unfinished = 'postgres-initialising-';
const secondsToStart = 30;

export interface PostgresOptions {
  /** The folder in which the cluster's folder `postgres` is, or is made. */
  readonly directory: string;
  readonly clusterPassword: string;
  readonly children: Children;
  /** False where losing the data in a power cut does not matter: for tests. */
  readonly durable: boolean;
  /** The port that it had before, where somebody still expects it there; any free one otherwise. */
  readonly port?: number;
}

export interface PostgresServer {
  readonly port: number;
  /** The superuser's connection string for a database of the cluster. */
  clusterUrl(database: string): string;
  /** Resolves when the server has ended, for whatever reason. */
  readonly exited: Promise<number>;
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL on a port of 127.0.0.1, makes its cluster where there is
 * none, and recovers what a killed run left behind (half a cluster, a server without an owner).
 * @throws LaunchError when it cannot be started, with the end of its log
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const directory = path.resolve(options.directory);
  await mkdir(directory, { recursive: true, mode: 0o711 });
  const cluster = path.join(directory, 'postgres');
  await stopForgottenServer(cluster);
  const { initdb, postgres } = await postgresPrograms();
  const account = postgresAccount(initdb, directory, cluster);
  if (!existsSync(cluster)) await makeCluster(initdb, account, { ...options, directory });

  const port = options.port ?? (await freePort());
  const log = path.join(directory, 'postgres.log');
  const server = options.children.startProgram({
    name: 'PostgreSQL',
    ...asAccount(account, postgres, serverParameters(cluster, port, options.durable)),
    output: { file: log },
    // "Fast" shutdown: open connections are ended, everything is written.
    stopSignal: 'SIGINT',
  });
  await untilReady(cluster, server, port, log);
  return {
    port,
    clusterUrl: (database) => databaseUrl(clusterRole, options.clusterPassword, port, database),
    exited: server.exited,
    stop: () => server.stop(10),
  };
}

/** @returns a connection string for a database on this computer */
export function databaseUrl(
  role: string,
  password: string,
  port: number,
  database: string,
): string {
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

function serverParameters(cluster: string, port: number, durable: boolean): readonly string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // As README asks of every installation: the server's own log would repeat answers and times.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: 0,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const parameters = Object.entries(settings).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  return ['-D', cluster, ...parameters];
}

/** A cluster is made beside its place and moved there when complete: half a cluster is never seen. */
async function makeCluster(
  initdb: string,
  account: PostgresAccount,
  { directory, clusterPassword, children, durable }: PostgresOptions,
): Promise<void> {
  for (const name of await readdir(directory)) {
    if (name.startsWith(unfinished)) await rm(path.join(directory, name), { recursive: true });
  }
  const workplace = path.join(directory, `${unfinished}${process.pid}`);
  const passwordFile = path.join(workplace, 'password');
  await mkdir(workplace, { mode: 0o700 });
  await writeFile(passwordFile, clusterPassword, { mode: 0o600 });
  if (account.owner) {
    await chown(passwordFile, account.owner.uid, account.owner.gid);
    await chown(workplace, account.owner.uid, account.owner.gid);
  }
  const draft = path.join(workplace, 'cluster');
  const said: string[] = [];
  const making = children.startProgram({
    name: 'initdb',
    ...asAccount(account, initdb, [
      `--pgdata=${draft}`,
      `--username=${clusterRole}`,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      ...(durable ? [] : ['--no-sync']),
    ]),
    output: (line) => said.push(line),
    stopSignal: 'SIGTERM',
  });
  if ((await making.exited) !== 0) {
    throw new LaunchError(`The database could not be made:\n${said.slice(-15).join('\n')}`);
  }
  await rename(draft, path.join(directory, 'postgres'));
  await rm(workplace, { recursive: true });
}

function asAccount(
  account: PostgresAccount,
  program: string,
  parameters: readonly string[],
): Pick<ProgramChild, 'command' | 'parameters' | 'account'> {
  const [command = program, ...rest] = [...account.prefix, program, ...parameters];
  return { command, parameters: rest, account: account.switchTo };
}

/**
 * The server's own file says `ready` as soon as it takes connections. The port tells the file of
 * this server from one that a killed server left.
 */
async function untilReady(
  cluster: string,
  server: OwnedChild,
  port: number,
  log: string,
): Promise<void> {
  let ended = false;
  server.exited.then(() => {
    ended = true;
  });
  const deadline = Date.now() + secondsToStart * 1000;
  while (!ended && Date.now() < deadline) {
    const file = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
    const lines = file.split('\n');
    if (lines[3] === `${port}` && lines[7]?.startsWith('ready')) return;
    await pause(15);
  }
  await server.stop(5);
  const tail = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-15);
  throw new LaunchError(`The database did not start. Its log (${log}) ends:\n${tail.join('\n')}`);
}
