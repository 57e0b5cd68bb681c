/** Where staff work, and where they sign in and out. */
export const portalPaths = [
  '/sign-in',
  '/sign-out',
  '/signed-out',
  '/not-staff',
  '/portal',
  '/cases',
  '/anonymous',
] as const;

/** What no search engine should list: what a person does here is nobody's result, and neither is the portal. */
export const pathsKeptOut = ['/disclose', '/leave', '/api', ...portalPaths] as const;

/** @returns whether a path is one of those given, or lies below one */
export function isWithin(path: string, starts: readonly string[]): boolean {
  return starts.some((start) => path === start || path.startsWith(`${start}/`));
}

/** @returns what an answer from this path tells search engines in `X-Robots-Tag`; nothing where they may list it */
export function robotsTagOf(path: string): 'noindex, nofollow' | undefined {
  return isWithin(path, pathsKeptOut) ? 'noindex, nofollow' : undefined;
}
