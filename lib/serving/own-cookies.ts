import type { IncomingMessage } from 'node:http';

/** The form's draft, the mark of having left it, and what signs staff in. */
const own = /^(?:__Host-|__Secure-)?(?:draft|left|next-auth\.[\w.-]{1,60})$/;

/** A sign-in that is under way, a session and a draft together are seven. */
const mostCookies = 20;

/**
 * Removes from a request's headers every cookie that is not this site's. Other sites of a university may have set hundreds that
 * come along: they are nobody's business here, and the framework takes the square of their number in time to read them.
 */
export function keepOwnCookies(headers: IncomingMessage['headers']): void {
  if (headers.cookie === undefined) return;
  const kept: string[] = [];
  for (const pair of headers.cookie.split(';')) {
    const name = pair.slice(0, Math.max(0, pair.indexOf('='))).trim();
    if (own.test(name) && kept.length < mostCookies) kept.push(pair.trim());
  }
  if (kept.length === 0) delete headers.cookie;
  else headers.cookie = kept.join('; ');
}
