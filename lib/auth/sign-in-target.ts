/** Where a person lands who came for nothing in particular: it leads on by role. */
export const portalHome = '/portal';

const portalPaths = [portalHome, '/cases', '/gate', '/anonymous', '/installation'];

/**
 * Where to go after signing in: only ever a page of the portal.
 * @param asked from an address or a form: may be anything
 * @param origin the origin of this site
 * @returns a path, with its query
 */
export function signInTarget(asked: string, origin: string): string {
  const address = URL.parse(asked, origin);
  if (address === null || address.origin !== origin) return portalHome;
  const { pathname, search } = address;
  const isPortal = portalPaths.some((path) => pathname === path || pathname.startsWith(`${path}/`));
  return isPortal ? `${pathname}${search}` : portalHome;
}
