import path from 'node:path';
import { variableNames } from '#lib/environment/variables.ts';
import { ensureBuild, ensureGenerated } from '#lib/local/build.ts';
import { chromiumInstallation, findChromium } from '#lib/local/chromium.ts';
import { LaunchError } from '#lib/local/launch-error.ts';
import { packageScript, projectRoot } from '#lib/local/project.ts';
import type { Step, Workshop } from './run-steps.ts';

/**
 * The tests bring their own database, sign-in and mail: what a person has set for running the site
 * (in the environment or in `.env`) must not reach them. Empty counts as not set.
 */
const unconfigured = Object.fromEntries(
  [...variableNames, 'DATA_DIR', 'DEMONSTRATION_CASES', 'HOST', 'PORT'].map((name) => [name, '']),
);

const steps: readonly Step[] = [
  {
    name: 'lint',
    title: 'Format and lint',
    run: (workshop) =>
      runTool(workshop, '@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.']),
  },
  {
    name: 'types',
    title: 'Types',
    run: async (workshop) => {
      await ensureGenerated(workshop.children, workshop.progress);
      await runTool(workshop, 'next/dist/bin/next', ['typegen']);
      await runTool(workshop, 'typescript/bin/tsc', ['--noEmit']);
    },
  },
  {
    name: 'unused',
    title: 'Unused code',
    run: async (workshop) => {
      await ensureGenerated(workshop.children, workshop.progress);
      await runTool(workshop, 'knip/bin/knip.js', []);
    },
  },
  {
    name: 'unit',
    title: 'Unit tests',
    run: (workshop) => runVitest(workshop, 'unit'),
  },
  {
    name: 'integration',
    title: 'Integration tests',
    run: (workshop) => runVitest(workshop, 'integration'),
  },
  {
    name: 'e2e',
    title: 'End-to-end tests',
    run: async (workshop) => {
      if (findChromium() === undefined) await installChromium(workshop);
      await ensureGenerated(workshop.children, workshop.progress);
      await ensureBuild(workshop.children, workshop.progress);
      await runTool(workshop, '@playwright/test/cli.js', ['test']);
    },
  },
];

/**
 * The steps of the names given, in their own order; all of them where none is given.
 * @returns a message where a name is not a step's
 */
export function chooseSteps(names: readonly string[]): readonly Step[] | string {
  const known = steps.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    return `There is no step ${unknown.join(', ')}. The steps are ${known.join(', ')}.`;
  }
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}

async function runVitest(workshop: Workshop, project: 'unit' | 'integration'): Promise<void> {
  await ensureGenerated(workshop.children, workshop.progress);
  await runTool(workshop, 'vitest/vitest.mjs', ['run', '--project', project]);
}

async function runTool(
  { children }: Workshop,
  script: string,
  parameters: readonly string[],
): Promise<void> {
  const child = children.startNode({
    name: script,
    script: packageScript(script),
    parameters,
    environment: {
      ...unconfigured,
      NEXT_TELEMETRY_DISABLED: '1',
      // What many processes load is compiled once.
      NODE_COMPILE_CACHE: path.join(projectRoot, 'node_modules/.cache/compiled'),
    },
    output: 'inherit',
  });
  const code = await child.exited;
  if (code !== 0) throw new LaunchError(`It ended with exit code ${code}.`);
}

async function installChromium({ children, progress }: Workshop): Promise<void> {
  const installation = chromiumInstallation();
  if (!installation.possible) throw new LaunchError(installation.advice);
  progress.say('Installing Chromium for the end-to-end tests: some minutes');
  for (const [command = '', ...parameters] of installation.commands) {
    const child = children.startProgram({
      name: 'apt-get',
      command,
      parameters,
      output: 'inherit',
      stopSignal: 'SIGTERM',
    });
    const code = await child.exited;
    if (code !== 0) throw new LaunchError(`Chromium could not be installed: see above.`);
  }
  if (findChromium() === undefined) {
    throw new LaunchError('Chromium is installed, but not to be found.');
  }
}
