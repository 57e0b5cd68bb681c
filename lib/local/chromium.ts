import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

/** What Debian packages without a window comes first: it takes a quarter less of the processor for the same pages. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
];

/**
 * Finds a Chromium for the end-to-end tests: the one that CHROMIUM_PATH names, or an installed one.
 * @returns the path of its program, or undefined where there is none
 */
export function findChromium(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const named = variables.CHROMIUM_PATH;
  if (named) return isProgram(named) ? named : undefined;
  const folders = [...(variables.PATH ?? '').split(path.delimiter), '/usr/bin'];
  const installed = folders
    .filter(path.isAbsolute)
    .flatMap((folder) => commands.map((command) => path.join(folder, command)));
  return [...installed, ...applications].find(isProgram);
}

/** How the system installs Chromium without asking anything, or what a person has to do instead. */
export type ChromiumInstallation =
  | { readonly possible: true; readonly commands: readonly (readonly string[])[] }
  | { readonly possible: false; readonly advice: string };

/** Looks whether this account may install Debian’s package. */
export function chromiumInstallation(): ChromiumInstallation {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { possible: false, advice: `CHROMIUM_PATH names no program: ${named}` };
  const advice =
    'There is no Chromium or Chrome on this machine: install one (on Debian and Ubuntu: ' +
    'sudo apt-get install chromium), or set CHROMIUM_PATH to the program.';
  if (!existsSync('/usr/bin/apt-get')) return { possible: false, advice };
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) {
    return { possible: false, advice };
  }
  const installing = 'apt-get install -y --no-install-recommends';
  const aptGet = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive'];
  return {
    possible: true,
    commands: [
      [...aptGet, 'apt-get', 'update'],
      // Ubuntu, and older releases of Debian, have the second alone.
      [...aptGet, 'sh', '-c', `${installing} chromium-headless-shell || ${installing} chromium`],
    ],
  };
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
