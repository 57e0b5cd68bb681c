import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
];

/** As Debian packages it. For the same pages it takes a quarter less of the processor. */
const withoutWindow = ['chromium-headless-shell'];

/**
 * Finds a Chromium for the end-to-end tests: the one that CHROMIUM_PATH names, or an installed one.
 * @returns the path of its program, or undefined where there is none
 */
export function findChromium(variables: Variables = process.env): string | undefined {
  return find(variables, commands) ?? applications.find(isProgram);
}

/** @returns as {@link findChromium}, one that has no window where there is such a one: enough for all but what a window brings */
export function findChromiumWithoutWindow(variables: Variables = process.env): string | undefined {
  return find(variables, withoutWindow) ?? findChromium(variables);
}

type Variables = Readonly<Record<string, string | undefined>>;

function find(variables: Variables, names: readonly string[]): string | undefined {
  const named = variables.CHROMIUM_PATH;
  if (named) return isProgram(named) ? named : undefined;
  const folders = [...(variables.PATH ?? '').split(path.delimiter), '/usr/bin'];
  return folders
    .filter(path.isAbsolute)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find(isProgram);
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
  const both = `${installing} chromium ${withoutWindow.join(' ')}`;
  const aptGet = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive'];
  return {
    possible: true,
    commands: [
      [...aptGet, 'apt-get', 'update'],
      // Older releases have the one with a window alone.
      [...aptGet, 'sh', '-c', `${both} || ${installing} chromium`],
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
