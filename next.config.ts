import type { NextConfig } from 'next';
import { PHASE_PRODUCTION_BUILD } from 'next/constants.js';
import { questions } from './lib/disclosure/questions.ts';
import { env } from './lib/env.ts';
import { longestBody } from './lib/refusal.ts';

const config: NextConfig = {
  // A nonce in every page's Content-Security-Policy and partial prerendering exclude each other.
  cacheComponents: false,
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['graphile-worker', 'pg'],
  experimental: {
    serverActions: { bodySizeLimit: longestBody },
    // The rules below are for addresses as they are written.
    caseSensitiveRoutes: true,
  },
  // A page that finds that it is none is written by script alone: an address of no question must not get that far. Pages
  // of the form with an address of their own come first.
  rewrites: async () => ({
    beforeFiles: [],
    afterFiles: [
      {
        source: `/disclose/:question((?!(?:${questions.map(({ id }) => id).join('|')})$)[^/]+)`,
        destination: '/there-is-no-such-page',
      },
    ],
    fallback: [],
  }),
  // `npm test` checks the types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
};

/** A build needs no configuration; a server does not start without a complete one. */
export default function nextConfig(phase: string): NextConfig {
  if (phase !== PHASE_PRODUCTION_BUILD) env();
  return config;
}
