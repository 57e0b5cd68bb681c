/** Where staff work, and where they sign in and out. */
export const portalPaths = [
  '/sign-in',
  '/sign-out',
  '/signed-out',
  '/not-staff',
  '/portal',
  '/cases',
  '/gate',
  '/anonymous',
  '/installation',
] as const;

/** What no search engine should list: what a person does here is nobody's result, and neither is the portal. */
const pathsKeptOut = ['/disclose', '/leave', '/api', ...portalPaths] as const;

/**
 * Where robots are asked not to go at all: what no public page links to. The form's start and the way out are linked from
 * every page: a robot that could not open them would not read that they are not to be listed (docs/decisions/0015).
 */
export const pathsNotVisited = ['/disclose/', '/api', ...portalPaths] as const;

/** @returns whether a path is one of those given, or lies below one */
export function isWithin(path: string, starts: readonly string[]): boolean {
  return starts.some((start) => path === start || path.startsWith(`${start}/`));
}

/** @returns what an answer from this path tells search engines in `X-Robots-Tag`; nothing where they may list it */
export function robotsTagOf(path: string): 'noindex, nofollow' | undefined {
  return isWithin(path, pathsKeptOut) ? 'noindex, nofollow' : undefined;
}
