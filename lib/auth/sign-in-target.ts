import { isWithin, workPaths } from '#lib/paths.ts';

/**
 * Where to go after signing in: only ever a page of the portal.
 * @param asked from an address or a form: may be anything
 * @param origin the origin of this site
 * @returns a path, with its query
 */
export function signInTarget(asked: string, origin: string): string {
  const address = URL.parse(asked, origin);
  if (address === null || address.origin !== origin) return workPaths.home;
  const { pathname, search } = address;
  return isWithin(pathname, Object.values(workPaths)) ? `${pathname}${search}` : workPaths.home;
}
