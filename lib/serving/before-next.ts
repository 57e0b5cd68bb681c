import type { IncomingMessage } from 'node:http';
import { formLimitsOf } from './form-limits.ts';
import { isInnerAddress, isOfFramework } from './next-internals.ts';
import { nothingHereFolder } from './nothing-here-frames.ts';
import {
  noSuchAddress,
  notOffered,
  type Refusal,
  tooLong,
  tooLongAddress,
  tooManyHeaders,
  unreadable,
} from './refusal.ts';

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

/** The longest address of ours is the one that the sign-in comes back to, with a code and a state of a kilobyte or two each. */
const longestAddress = 8 * 1024;

/** What is looked up in an address costs the framework the square of what there is. The sign-in brings five or six. */
const mostInSearch = 50;

/** Cookies apart, of which a browser may bring many of other sites, no browser writes a header as long as this. */
const longestHeader = 8 * 1024;

/**
 * Judges what Next would answer by itself, without the page and the headers that every other answer has, and what would cost
 * it more than one request may.
 * @returns undefined for a request that may pass
 */
export function refusalBeforeNext(
  request: Pick<IncomingMessage, 'url' | 'method' | 'headers' | 'httpVersion'>,
): Refusal | undefined {
  const { url = '/', method = '', headers, httpVersion } = request;
  const path = pathOf(request);
  if (headers.host === undefined && httpVersion !== '1.0') return unreadable;
  if (!['GET', 'HEAD', 'POST'].includes(method) || !path.startsWith('/')) return notOffered;
  if (url.length > longestAddress || url.split('&', mostInSearch + 1).length > mostInSearch) {
    return tooLongAddress;
  }
  if (hasLongHeader(headers)) return tooManyHeaders;
  return isOnePlace(path) ? bodyRefusal(method, path, headers) : noSuchAddress;
}

function hasLongHeader(headers: IncomingMessage['headers']): boolean {
  return Object.entries(headers).some(
    ([name, value]) => name !== 'cookie' && String(value).length > longestHeader,
  );
}

/** Where a body says how long it is. Any other is measured as it comes: see whole-body.ts. */
function bodyRefusal(
  method: string,
  path: string,
  headers: IncomingMessage['headers'],
): Refusal | undefined {
  const length = Number(headers['content-length'] ?? 0);
  if (method === 'POST') return length > formLimitsOf(path).bytes ? tooLong : undefined;
  // A request that only reads has no body.
  return length > 0 || headers['transfer-encoding'] !== undefined ? unreadable : undefined;
}

/** @returns false for addresses that the framework would read as another one or as another site, and for its own pages and data */
function isOnePlace(path: string): boolean {
  if (isInnerAddress(path) || decoded(path).startsWith(nothingHereFolder)) return false;
  return !/\/\/|\\|%5c/i.test(path) && !/(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i.test(path);
}

/** @returns the path as the framework reads it; as it came where it cannot be read */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path;
  }
}

/** Removes from a request's headers what would make the framework answer its own script instead of a browser. */
export function dropFrameworkHeaders(headers: IncomingMessage['headers']): void {
  for (const name of Object.keys(headers)) if (isOfFramework(name)) delete headers[name];
}
