import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js';
import { keptEditions } from './lib/content/editions.ts';
import { guideOutlines } from './lib/content/support.ts';
import { questions } from './lib/disclosure/questions/current.ts';
import { env } from './lib/env.ts';
import { longestBody } from './lib/serving/form-limits.ts';
import { iconOfForm } from './lib/serving/next-internals.ts';
import { noSuchPage } from './lib/serving/no-such-page.ts';

/** Set by `npm run bench` alone: the build of its own, in which there is an empty page to compare with. */
const isForBench = process.env.BUILD_FOR_BENCH === 'true';
const distDir = isForBench ? '.next-bench' : '.next';

const config: NextConfig = {
  distDir,
  // So that the running code knows where its own build is.
  env: { BUILD_FOLDER: distDir },
  // The portal's nonce and partial prerendering exclude each other.
  cacheComponents: false,
  typedRoutes: true,
  poweredByHeader: false,
  // lib/serving/serve.ts does it, when a page is whole.
  compress: false,
  // proxy.ts does it.
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  serverExternalPackages: ['graphile-worker', 'pg'],
  experimental: {
    serverActions: { bodySizeLimit: longestBody },
    proxyClientMaxBodySize: longestBody,
    // Otherwise what is shown for an address of nothing travels with every page there is, unseen.
    globalNotFound: true,
    // The rules below are for addresses as they are written.
    caseSensitiveRoutes: true,
  },
  // A page that finds that it is none is written by script alone: an address of nothing must not get that far. Pages with an
  // address of their own come first.
  rewrites: async () => ({
    // A browser that asks for an icon by itself, where no page names one, gets the form's, which says nothing.
    beforeFiles: [{ source: '/favicon.ico', destination: iconOfForm }],
    afterFiles: [
      nothingBut('/disclose', ids(questions)),
      nothingBut('/support', ids(guideOutlines)),
      nothingBut(
        '/editions',
        keptEditions.map(({ policy, version }) => `${policy}/${version}`),
      ),
    ],
    fallback: [],
  }),
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

const ids = (known: readonly { readonly id: string }[]) => known.map(({ id }) => id);

/** Below a folder whose pages have names, every other address is no page. */
function nothingBut(folder: string, names: readonly string[]) {
  const known = names.map((name) => RegExp.escape(name)).join('|');
  return {
    source: `${folder}/:unknown((?!(?:${known})$).+)`,
    destination: noSuchPage,
  };
}

/** A build needs no configuration; a server does not start without a complete one. */
export default function nextConfig(phase: string): NextConfig {
  if (phase !== PHASE_PRODUCTION_BUILD) env();
  return { ...config, pageExtensions: pageExtensions(phase) };
}
