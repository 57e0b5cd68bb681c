import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { variableNames } from '#lib/environment/variables.ts';
import { siteAddressInBuild } from '#lib/site-address-in-build.ts';
import type { Children } from './children.ts';
import { fingerprint, isStamped, stamped } from './fingerprint.ts';
import { LaunchError } from './launch-error.ts';
import { makePageScripts } from './page-scripts.ts';
import type { Progress } from './progress.ts';
import { packageScript, projectRoot } from './project.ts';
import { stopSurvivors, takeRunFile } from './run-state.mjs';

const schemaFiles = ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'];
const sourceFolders = ['app', 'components', 'emails', 'lib', 'prisma', 'public'];
const rootSources = /\.(ts|tsx|js|mjs|cjs|json)$/;
const notRootSources = /^(next-env\.d\.ts|biome\.json|knip\..*|(vitest|playwright)\.config\..*)$/;

const clientStamp = path.join(projectRoot, 'prisma/generated/.stamp');

/**
 * The build knows nothing of the installation it will serve: configuration is checked where it is
 * read, so it gets one that is well formed and leads nowhere.
 */
const configurationForBuild = {
  ...Object.fromEntries(variableNames.map((name) => [name, ''])),
  PUBLIC_URL: siteAddressInBuild,
  INBOX_DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  COOKIE_SECRET: 'A'.repeat(43),
  SEALING_PUBLIC_KEY: JSON.stringify({ kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43) }),
  SERVES: 'public',
};

/** Makes what the sources import and nobody writes by hand: the database client, and the scripts of public pages. */
export async function ensureGenerated(children: Children, progress: Progress): Promise<void> {
  await makePageScripts();
  await ensureDatabaseClient(children, progress);
}

/** Generates the database client, if its schema has changed since it was generated. */
export function ensureDatabaseClient(children: Children, progress: Progress): Promise<void> {
  const current = () => fingerprint(projectRoot, schemaFiles);
  return ensure(clientStamp, current, 'generating the database client', children, (owned) =>
    progress.step('database client generated', () =>
      runQuietly(owned, 'prisma generate', 'prisma/build/index.js', ['generate'], {}),
    ),
  );
}

/** Builds the site for production, if anything that goes into it has changed since the last build. */
export function ensureBuild(children: Children, progress: Progress): Promise<void> {
  return ensureBuildIn('.next', {}, children, progress);
}

/** Builds the site once more, beside the build that people use, with the pages that `npm run bench` compares with. */
export function ensureBenchBuild(children: Children, progress: Progress): Promise<void> {
  return ensureBuildIn('.next-bench', forBench, children, progress);
}

/** What makes next.config.ts build, and serve, the bench's build. */
export const forBench = { BUILD_FOR_BENCH: 'true' } as const;

function ensureBuildIn(
  folder: string,
  variables: Readonly<Record<string, string>>,
  children: Children,
  progress: Progress,
): Promise<void> {
  const stamp = path.join(projectRoot, folder, '.stamp');
  const current = () => fingerprint(projectRoot, [...sourceFolders, ...rootFiles()]);
  return ensure(stamp, current, 'building the site', children, (owned) => {
    progress.say('Building the site: up to a minute on two cores');
    const environment = { NODE_ENV: 'production', ...configurationForBuild, ...variables };
    return progress.step('site built', () =>
      runQuietly(owned, 'next build', 'next/dist/bin/next', ['build'], environment),
    );
  });
}

/**
 * Runs a program of the packages and shows what it said only when it fails.
 * @throws LaunchError with that, when it fails
 */
export async function runQuietly(
  children: Children,
  name: string,
  script: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const said: string[] = [];
  const child = children.startNode({
    name,
    script: packageScript(script),
    parameters,
    environment: { NEXT_TELEMETRY_DISABLED: '1', ...environment },
    output: (line) => said.push(line),
  });
  const code = await child.exited;
  if (code !== 0) throw new LaunchError(`${name} failed:\n${said.slice(-60).join('\n')}`);
}

/** Only one at a time generates and builds in this folder; who waited looks again. */
async function ensure(
  stamp: string,
  current: () => string,
  purpose: string,
  children: Children,
  work: (children: Children) => Promise<void>,
): Promise<void> {
  if (isStamped(stamp, current())) return;
  const file = path.join(projectRoot, '.data', 'folder.json');
  for (;;) {
    const taken = takeRunFile(file, { purpose });
    if (!taken.held) {
      await pause(200);
      continue;
    }
    try {
      await stopSurvivors(taken.previous);
      const print = current();
      if (!isStamped(stamp, print)) await stamped(stamp, print, () => work(children));
      return;
    } finally {
      taken.run.release();
    }
  }
}

function rootFiles(): readonly string[] {
  return readdirSync(projectRoot).filter(
    (name) => rootSources.test(name) && !notRootSources.test(name),
  );
}
