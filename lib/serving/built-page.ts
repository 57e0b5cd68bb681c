import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildFolder, env, isDevelopment } from '#lib/env.ts';
import { siteAddressInBuild } from '#lib/site-address-in-build.ts';
import { fileOfPage } from './next-internals.ts';
import { withoutFramework } from './without-framework.ts';

const kept = new Map<string, string>();

/**
 * The framework's own script would be loaded, run and change nothing (docs/decisions/0014-pages-to-read-carry-no-framework.md).
 * @param address of a page that the build made, in the application's own terms: never as it came with a request
 * @returns the page as the build rendered it, without the framework; undefined in development, where there is no build
 */
export function builtPage(address: string): string | undefined {
  if (isDevelopment()) return undefined;
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
  try {
    return readFileSync(path.join(process.cwd(), buildFolder(), fileOfPage(address)), 'utf8');
  } catch {
    return undefined;
  }
}
