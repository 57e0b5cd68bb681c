import { isWithin, portalPaths } from '#lib/paths.ts';

/** What no search engine should list: what a person does here is nobody's result, and neither is the portal. */
const pathsKeptOut = ['/disclose', '/leave', '/api', ...portalPaths];

/**
 * Where robots are asked not to go at all: what no public page links to. The form's start and the way out are linked from
 * every page: a robot that could not open them would not read that they are not to be listed (docs/decisions/0015).
 */
export const pathsNotVisited = ['/disclose/', '/api', ...portalPaths];

/** @returns what an answer from this path tells search engines in `X-Robots-Tag`; nothing where they may list it */
export function robotsTagOf(path: string): 'noindex, nofollow' | undefined {
  return isWithin(path, pathsKeptOut) ? 'noindex, nofollow' : undefined;
}
