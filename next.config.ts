import type { NextConfig } from 'next';
import { PHASE_PRODUCTION_BUILD } from 'next/constants.js';
import { env } from './lib/env.ts';

const config: NextConfig = {
  // A nonce in every page's Content-Security-Policy and partial prerendering exclude each other.
  cacheComponents: false,
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['graphile-worker', 'pg'],
  experimental: { serverActions: { bodySizeLimit: '64kb' } },
  // `npm test` checks the types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
};

/** A build needs no configuration; a server does not start without a complete one. */
export default function nextConfig(phase: string): NextConfig {
  if (phase !== PHASE_PRODUCTION_BUILD) env();
  return config;
}
