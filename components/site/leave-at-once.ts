import { leftCookie } from '#lib/left-cookie.ts';

/** The browser leaves without waiting longer than this for the site to end the draft, in milliseconds. */
export const longestWait = 500;

/**
 * Leaves: hides the page at once, asks the site to end the draft, and puts the harmless page in this one's place. The
 * browser leaves, even if the site does not answer.
 */
export async function leaveAtOnce(exitAddress: string): Promise<void> {
  coverPage();
  // An answer that is still on its way would bring the draft's cookie back.
  window.stop();
  // Where the site cannot be reached, this tells it when somebody comes back, by a link from another site too (Lax).
  const overHttps = window.location.protocol === 'https:';
  // biome-ignore lint/suspicious/noDocumentCookie: the newer way to set one may come too late
  document.cookie = `${leftCookie(overHttps)}=1; Path=/; Max-Age=3600; SameSite=Lax${overHttps ? '; Secure' : ''}`;
  const ended = fetch('/leave', { method: 'POST', keepalive: true }).catch(() => undefined);
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, longestWait))]);
  window.location.replace(exitAddress);
}

/**
 * Pages that are open in other tabs of this browser are left together with this one.
 * @param leaveToo what such a page does when it hears of it
 * @returns what tells the others
 */
export function tellOtherTabs(leaveToo: () => void): () => void {
  if (!('BroadcastChannel' in window)) return () => {};
  const channel = new BroadcastChannel('leaving');
  channel.addEventListener('message', leaveToo);
  return () => channel.postMessage('');
}

/** Hides everything, before anything else happens: the style of this class shows the cover alone. */
export function coverPage(): void {
  document.documentElement.classList.add('leaving');
  document.title = 'Loading';
}

/**
 * A page that the browser kept whole and shows again (its back-forward cache) stays covered and is loaded again, when it
 * was left by the exit or belongs to the form: the site then decides afresh what may be seen.
 */
export function loadAnewOnReturn(event: PageTransitionEvent): void {
  if (!event.persisted) return;
  const wasLeft = document.documentElement.classList.contains('leaving');
  if (!wasLeft && !window.location.pathname.startsWith('/disclose')) return;
  coverPage();
  window.location.reload();
}
