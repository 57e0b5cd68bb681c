import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { browsers } from './tests/e2e/browsers.ts';
import { stack } from './tests/e2e/stack.ts';

const isRoot = process.getuid?.() === 0;

/**
 * Whoever signs in ends their earlier session: these sign the invented people in, so they run one after the other, beside the
 * rest.
 */
const signingIn =
  /(?:^|[/\\])(?:portal|portal-sign-in|nothing-here|gate|typed-and-read|accessible-portal|on-case|nothing-lost|appointments|queue|desk-[a-z-]+)\.spec\.ts$/;

/** These need what only a browser with a window has: a page in place of another site's that cannot be reached, and pages that it keeps whole. */
const needingWindow = /(?:^|[/\\])(?:exit|after-sending)\.spec\.ts$/;

const launchOptions = {
  executablePath: browsers.withoutWindow,
  args: [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-gpu',
    // No test reaches anything but this machine: what it leads to elsewhere fails at once.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
    '--no-first-run',
  ],
};

/** End to end: the real site, as `npm start` starts it, with its own data and ports. */
export default defineConfig({
  testDir: path.join(import.meta.dirname, 'tests/e2e'),
  outputDir: path.join(import.meta.dirname, 'test-results'),
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  projects: [
    { name: 'signing-in', testMatch: signingIn, fullyParallel: false, workers: 1 },
    {
      name: 'needing-a-window',
      testMatch: needingWindow,
      use: { launchOptions: { ...launchOptions, executablePath: browsers.whole } },
    },
    { name: 'the-rest', testMatch: '**/*.spec.ts', testIgnore: [signingIn, needingWindow] },
  ],
  // On a machine that does much else a page may miss its time: what passes at the second try is listed as flaky.
  retries: 1,
  timeout: 60_000,
  reporter: [['list']],
  webServer: {
    // Each run begins with nothing.
    command: 'rm -rf "$DATA_DIR" && exec node lib/local/bootstrap.mjs start',
    url: `${stack.address}/api/health`,
    env: stack.environment,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
  use: {
    baseURL: stack.address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'off',
    actionTimeout: 8_000,
    launchOptions,
  },
});
