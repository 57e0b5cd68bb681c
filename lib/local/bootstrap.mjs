import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  agreesWithLock,
  install,
  isInstalled,
  oldestNode,
  projectNode,
  projectRoot,
} from './installation.mjs';
import { signalGroup, stopSurvivors, takeRunFile } from './run-state.mjs';

/**
 * The entry of `npm start`, `npm run dev`, `npm test` and the commands of an installation. Plain JavaScript for the oldest Node.js
 * that the project starts on, with nothing installed: it installs what the lock file says where
 * that is not there, then hands over to the real script on the project's own Node.js, passes
 * signals on and ends as that ends.
 */
const scripts = {
  start: { file: 'lib/local/start.ts' },
  dev: { file: 'lib/local/dev.ts' },
  test: { file: 'tests/run.ts' },
  'demo-reset': { file: 'lib/local/reset-demonstration.ts' },
  seed: { file: 'lib/local/demo/seed/seed-command.ts', isOfServer: true },
  migrate: { file: 'lib/commands/migrate.ts' },
  staff: { file: 'lib/commands/staff.ts', isOfServer: true },
  'audit-verify': { file: 'lib/commands/audit-verify.ts', isOfServer: true },
  'rotate-keys': { file: 'lib/commands/rotate-keys.ts', isOfServer: true },
};

const [command = '', ...rest] = process.argv.slice(2);
const script = Object.hasOwn(scripts, command) ? scripts[command] : undefined;
if (script === undefined) leave(`Say what to run: ${Object.keys(scripts).join(', ')}.`);

/** @type {number[]} */
const running = [];
let stopped = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => passOn(signal));
}
watchNpm();

process.chdir(projectRoot);
await installIfNeeded();
const node = projectNode(projectRoot);
if (node === null) {
  leave(
    `There is no packaged Node.js for ${process.platform}-${process.arch}, and this is Node.js ` +
      `${process.versions.node}: install Node.js ${oldestNode} or newer and run this again.`,
  );
}
if (script.isOfServer) await generate(node);
handOver(node);

async function installIfNeeded() {
  if (isInstalled(projectRoot)) return;
  if (!agreesWithLock(projectRoot)) {
    leave('package.json and package-lock.json disagree: run npm install, then this again.');
  }
  const lock = await waitForTheFolder();
  try {
    // Another start may have finished the installation while this one waited.
    if (isInstalled(projectRoot)) return;
    const started = Date.now();
    process.stdout.write('  Installing the packages: one to two minutes the first time\n');
    const worked = await install(projectRoot, (name, pid) => {
      running.push(pid);
      lock.addChild(name, pid);
    });
    running.length = 0;
    if (stopped) process.exitCode = 130;
    else if (!worked) process.stderr.write('\nThe packages could not be installed: see above.\n');
    if (stopped || !worked) {
      lock.release();
      process.exit(stopped ? 130 : 1);
    }
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${seconds.padStart(7)} s  packages installed\n`);
  } finally {
    lock.release();
  }
}

/** Only one at a time may change what is installed and built in this folder. */
async function waitForTheFolder() {
  const file = join(projectRoot, '.data', 'folder.json');
  for (let announced = false; ; announced = true) {
    const taken = takeRunFile(file, { purpose: 'installing' });
    if (taken.held) {
      await stopSurvivors(taken.previous);
      return taken.run;
    }
    if (!announced) {
      process.stdout.write(
        `  Waiting for process ${taken.holder.pid}, which is ${taken.holder.purpose} here\n`,
      );
    }
    await pause(200);
    if (stopped) process.exit(130);
  }
}

/**
 * Makes what a command of the server imports, where it is not there yet.
 * @param {string} nodePath
 */
async function generate(nodePath) {
  const child = run(nodePath, ['lib/local/generate.ts']);
  const [code] = await once(child, 'exit');
  running.length = 0;
  if (code !== 0) process.exit(code ?? 1);
}

/** @param {string} nodePath */
function handOver(nodePath) {
  // What only a server may import says so by a package that is empty under this condition alone.
  const condition = script.isOfServer ? ['--conditions=react-server'] : [];
  const child = run(nodePath, [...condition, script.file, ...rest]);
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/**
 * @param {string} nodePath
 * @param {readonly string[]} parameters
 */
function run(nodePath, parameters) {
  if (stopped) process.exit(130);
  const child = spawn(nodePath, ['--disable-warning=ExperimentalWarning', ...parameters], {
    cwd: projectRoot,
    env: {
      ...process.env,
      PATH: `${join(projectRoot, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  if (child.pid !== undefined) running.push(child.pid);
  child.on('error', (error) => leave(`The project could not be started: ${error.message}`));
  return child;
}

/** @param {'SIGINT' | 'SIGTERM' | 'SIGHUP'} signal */
function passOn(signal) {
  stopped = true;
  for (const pid of running) signalGroup(pid, signal);
}

/**
 * npm does not always pass signals on, and cannot when it is killed: its end is the end of this.
 * Between the two there may be a shell.
 */
function watchNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const grandparent = isShell(parent) ? parentOf(parent) : undefined;
  setInterval(() => {
    if (process.ppid === parent && (!grandparent || parentOf(parent) === grandparent)) return;
    passOn('SIGTERM');
  }, 500).unref();
}

/** @param {number} pid */
function isShell(pid) {
  try {
    return /^(ba|da|z|k)?sh$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
  } catch {
    return false;
  }
}

/**
 * @param {number} pid
 * @returns {string | undefined} undefined where the system does not say
 */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return undefined;
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function leave(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
