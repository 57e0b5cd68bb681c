import path from 'node:path';
import { defineConfig } from 'vitest/config';

const integration = 'tests/integration/**/*.test.ts';

export default defineConfig({
  resolve: {
    // Outside of Next there is no client to keep server modules from.
    alias: {
      'server-only': path.resolve(import.meta.dirname, 'node_modules/server-only/empty.js'),
    },
  },
  test: {
    testTimeout: 20_000,
    // One fewer than there are cores is the default: on two, everything would wait for one.
    maxWorkers: '100%',
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['node_modules/**', '.next/**', '.data/**', 'tests/e2e/**', integration],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [integration],
          globalSetup: 'tests/integration/global-setup.ts',
          setupFiles: 'tests/integration/rendering.ts',
        },
      },
    ],
  },
});
