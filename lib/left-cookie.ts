/**
 * Set by script when a person leaves, in case the site cannot be reached to end the draft: while it is there, the site shows
 * nothing of the draft. Deleted when the site was reached, and when they begin again.
 * @param overHttps how the site is served; then no neighbouring site can set it
 * @returns its name
 */
export function leftCookie(overHttps: boolean): '__Host-left' | 'left' {
  return overHttps ? '__Host-left' : 'left';
}
