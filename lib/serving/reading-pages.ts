import { keptEditions } from '#lib/content/editions.ts';
import { findablePages } from '#lib/content/public-pages.ts';
import { builtPage } from './built-page.ts';

/** The addresses of the pages that are there to be read, the same for everybody. */
export const readingPaths: ReadonlySet<string> = new Set([
  ...findablePages.map(({ path: address }) => address),
  ...keptEditions.map(({ policy, version }) => `/editions/${policy}/${version}`),
]);

/**
 * A page that is there to be read needs no script but that of the way out, and is sent as the build rendered it.
 * @returns the whole page; undefined for every other address, and in development, where there is no build
 */
export function readingPage(address: string): string | undefined {
  return readingPaths.has(address) ? builtPage(address) : undefined;
}
