import type { IncomingMessage } from 'node:http';
import { noSuchAddress, notOffered, type Refusal, unreadable } from './refusal.ts';

/**
 * @param target what a request asks for: mostly an address with its search, now and then with the site before it, which a
 *   server has to take too (RFC 9112, section 3.2.2)
 * @returns the address and its search alone; `target` itself where it is neither
 */
export function withoutSite(target: string): string {
  if (!/^https?:\/\//i.test(target)) return target;
  const { pathname, search } = URL.parse(target) ?? { pathname: '/', search: '' };
  return `${pathname}${search}`;
}

/** @returns the address that is asked for, without its search */
export function pathOf({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  return url.split('?', 1)[0] ?? '/';
}

/**
 * Judges what Next would answer by itself, without the page and the headers that every other answer has.
 * @returns undefined for a request that may pass
 */
export function refusalBeforeNext(
  request: Pick<IncomingMessage, 'url' | 'method' | 'headers' | 'httpVersion'>,
): Refusal | undefined {
  const { method = '', headers, httpVersion } = request;
  const path = pathOf(request);
  if (headers.host === undefined && httpVersion !== '1.0') return unreadable;
  if (!['GET', 'HEAD', 'POST'].includes(method) || !path.startsWith('/')) return notOffered;
  return isOnePlace(path) ? undefined : noSuchAddress;
}

/** Not so are addresses that the framework would read as another one or as another site, and those of its own pages and data. */
function isOnePlace(path: string): boolean {
  const isInner = (path.startsWith('/_') && !path.startsWith('/_next/')) || path.endsWith('.rsc');
  return !isInner && !/\/\/|\\|%5c/i.test(path) && !/(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i.test(path);
}

/** What the framework's script sends, which runs in the portal alone, and what the framework says to itself. */
const ofFramework = /^(?:rsc$|next-|x-nextjs-|x-middleware-|x-invoke-|x-matched-path$)/;

/** Takes from a request's headers what would have the framework answer its own script instead of a browser. */
export function dropFrameworkHeaders(headers: IncomingMessage['headers']): void {
  for (const name of Object.keys(headers)) if (ofFramework.test(name)) delete headers[name];
}
