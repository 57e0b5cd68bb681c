import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keptEditions } from '#lib/content/editions.ts';
import { findablePages } from '#lib/content/public-pages.ts';
import { buildFolder, env, isDevelopment } from '#lib/env.ts';
import { siteAddressInBuild } from '#lib/site-address-in-build.ts';
import { withoutFramework } from './without-framework.ts';

/** The addresses of the pages that are there to be read, the same for everybody. */
export const readingPaths: ReadonlySet<string> = new Set([
  ...findablePages.map(({ path: address }) => address),
  ...keptEditions.map(({ policy, version }) => `/editions/${policy}/${version}`),
]);

const kept = new Map<string, string>();

/**
 * A page that is there to be read needs no script but that of the way out: the framework's own would be loaded, run and
 * change nothing (docs/decisions/0014-pages-to-read-carry-no-framework.md). So it is sent as the build rendered it, without.
 * @returns the whole page; undefined for every other address, and in development, where there is no build
 */
export function readingPage(address: string): string | undefined {
  if (isDevelopment() || !readingPaths.has(address)) return undefined;
  const page = kept.get(address) ?? readPage(address);
  if (page !== undefined) kept.set(address, page);
  return page;
}

function readPage(address: string): string | undefined {
  const rendered = renderedByBuild(address);
  if (rendered === undefined) return undefined;
  return withoutFramework(rendered).replaceAll(siteAddressInBuild, env().PUBLIC_URL);
}

function renderedByBuild(address: string): string | undefined {
  const file = `${address === '/' ? '/index' : address}.html`;
  try {
    return readFileSync(path.join(process.cwd(), buildFolder(), 'server/app', file), 'utf8');
  } catch {
    return undefined;
  }
}
