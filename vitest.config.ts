import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Outside of Next there is no client to keep server modules from.
    alias: {
      'server-only': path.resolve(import.meta.dirname, 'node_modules/server-only/empty.js'),
    },
  },
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', '.next/**', '.data/**', 'tests/e2e/**'],
    globalSetup: 'tests/integration/global-setup.ts',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
