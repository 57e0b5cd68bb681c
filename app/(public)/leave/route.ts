import { institution } from '#lib/institution.ts';
import { leftCookie } from '#lib/left-cookie.ts';

/** Each cookie under the name it has over http (a local launch) and over https. */
const endedCookies = [
  'draft=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
  '__Host-draft=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure',
  // What script sets in case this is not reached: it was.
  `${leftCookie(false)}=; Path=/; Max-Age=0; SameSite=Lax`,
  `${leftCookie(true)}=; Path=/; Max-Age=0; SameSite=Lax; Secure`,
];

/**
 * "Exit this page" without script: ends the draft, has the browser forget what this site stored, and goes on to somewhere
 * harmless. Another site that points here may move the visitor on, but must not be able to end a draft.
 */
export function GET(request: Request): Response {
  const headers = isOwnNavigation(request.headers) ? forgetting() : new Headers();
  headers.set('Location', institution.exitAddress);
  headers.set('Cache-Control', 'no-store');
  headers.set('Referrer-Policy', 'no-referrer');
  return new Response(null, { status: 303, headers });
}

/** The same where script leaves by itself. Forms and scripts of other sites do not come this far (lib/serving/refusal.ts). */
export function POST(): Response {
  return new Response(null, { status: 204, headers: forgetting() });
}

function forgetting(): Headers {
  const headers = new Headers({ 'Clear-Site-Data': '"cache", "storage"' });
  for (const cookie of endedCookies) headers.append('Set-Cookie', cookie);
  return headers;
}

/** Browsers too old to say where a request comes from are believed. A page fetched ahead is not a visit. */
function isOwnNavigation(headers: Headers): boolean {
  const site = headers.get('Sec-Fetch-Site') ?? 'none';
  const isAhead = headers.get('Sec-Purpose')?.includes('prefetch') ?? false;
  return (site === 'same-origin' || site === 'none') && !isAhead;
}
