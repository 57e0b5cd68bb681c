import { malformed, Problem, textReadBy } from './text.ts';

/** @returns whether an address is this very computer: localhost, 127.0.0.0/8 or [::1], as the URL parser writes them */
export function isLoopback(address: string): boolean {
  const hostname = URL.parse(address)?.hostname ?? '';
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

const overTheNetwork =
  'is http, which anybody on the way can read and change: only an address of this computer may be; write https://';

/** The site's own address: nothing but where it is. Its origin. */
export const publicAddress = textReadBy((value) => {
  const url = webUrl(value);
  if (url instanceof Problem) return url;
  const extra = [
    url.username === '' && url.password === '' ? '' : 'a user name or password',
    url.pathname === '/' ? '' : 'a path',
    url.search === '' ? '' : 'a query (?)',
    url.hash === '' ? '' : 'a fragment (#)',
  ].filter((what) => what !== '');
  if (extra.length === 0) return url.origin;
  return new Problem(`has ${extra.join(' and ')}: it is https:// and the name of the host alone`);
});

/** The address of a service that this one talks to, as it was written. */
export const serviceAddress = textReadBy((value) => {
  const url = webUrl(value);
  if (url instanceof Problem) return url;
  return carriesUser(url) ?? value;
});

/** Where the head of the audit log goes: the path of a file, or an address that takes it. */
export const anchor = textReadBy((value) => {
  if (/^(\/|[A-Za-z]:\\)/.test(value)) return value;
  const url = webUrl(value);
  if (url instanceof Problem) {
    return url === malformed
      ? new Problem('is neither the whole path of a file, from / on, nor an https address')
      : url;
  }
  return carriesUser(url) ?? value;
});

function webUrl(value: string): URL | Problem {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) return malformed;
  if (url.protocol === 'http:' && !isLoopback(value)) return new Problem(overTheNetwork);
  return url;
}

function carriesUser({ username, password }: URL): Problem | undefined {
  if (username === '' && password === '') return undefined;
  return new Problem('has a user name or password: an address of the web has none');
}
