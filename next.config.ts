import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js';
import { env } from './lib/env.ts';

/** Set by `npm run bench` alone: the build of its own, in which there is an empty page to compare with. */
const isForBench = process.env.BUILD_FOR_BENCH === 'true';
const distDir = isForBench ? '.next-bench' : '.next';

const config: NextConfig = {
  distDir,
  // So that the running code knows where its own build is.
  env: { BUILD_FOLDER: distDir },
  // A nonce in every page's Content-Security-Policy and partial prerendering exclude each other.
  cacheComponents: false,
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['graphile-worker', 'pg'],
  experimental: { serverActions: { bodySizeLimit: '64kb' } },
  // `npm test` checks the types; a start need not do it again.
  typescript: {
    ignoreBuildErrors: true,
    // Next writes the build's own folder into the file that is named here: not into the project's.
    ...(isForBench && { tsconfigPath: 'tests/load/tsconfig.json' }),
  },
  turbopack: { root: import.meta.dirname },
};

/** A file named page.dev.tsx is a page only under `npm run dev`, and page.bench.tsx only in the bench's build. */
function pageExtensions(phase: string): string[] {
  return [
    'tsx',
    'ts',
    ...(phase === PHASE_DEVELOPMENT_SERVER ? ['dev.tsx'] : []),
    ...(isForBench ? ['bench.tsx'] : []),
  ];
}

/** A build needs no configuration; a server does not start without a complete one. */
export default function nextConfig(phase: string): NextConfig {
  if (phase !== PHASE_PRODUCTION_BUILD) env();
  return { ...config, pageExtensions: pageExtensions(phase) };
}
