import { malformed, Problem, textReadBy } from './text.ts';

/*
 * The client (pg) reads an address as browsers do, and lets what follows the ? replace the host, the user and whether the
 * connection is encrypted. So what is accepted here is less: what every program reads alike, and what is really encrypted.
 */

const encoding = '@ is written %40, # is %23, / is %2F, ? is %3F, % is %25, a space is %20';

/** A file of variables ends a value at a #, and with it the address. */
const noUser =
  'names no user; a # in a password, which begins a comment where variables are read from a file, is written %23';
const noHost =
  'names no host; for a socket on this computer write its folder there, e.g. @%2Frun%2Fpostgresql/report';

/** What may follow the ?. The last three change nothing here; providers hand them out. */
const parameters = [
  ...['host', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'sslnegotiation'],
  ...['application_name', 'channel_binding', 'connect_timeout'],
];

/** Each is read as the last. */
const encrypted = ['require', 'verify-ca', 'verify-full'];

/**
 * The address of a PostgreSQL: `postgresql://user:password@host/database`. Of another computer's, `sslmode` must say that
 * the connection is encrypted. pg 8.23 takes `require` and `verify-ca` for `verify-full` (encrypted, the server's certificate
 * checked, with the host's name); from its next version on `require` will check nothing. So they become `verify-full` here.
 */
export const databaseAddress = textReadBy((value) => {
  const problem = problemOf(value);
  if (problem !== undefined) return problem;
  const url = new URL(value);
  const mode = url.searchParams.get('sslmode') ?? '';
  if (!encrypted.includes(mode) || mode === 'verify-full') return value;
  url.searchParams.set('sslmode', 'verify-full');
  return url.href;
});

/** @returns the name and password of an address that was accepted, as the database knows them */
export function databaseUser(address: string): {
  readonly name: string;
  readonly password: string;
} {
  const { username, password } = new URL(address);
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
}

function problemOf(value: string): Problem | undefined {
  const [, rest] = /^postgres(?:ql)?:\/\/(.*)$/s.exec(value) ?? [];
  if (rest === undefined) return malformed;
  const ats = rest.split('@').length - 1;
  const endOfAuthority = rest.search(/[/?#]/);
  const authority = endOfAuthority === -1 ? rest : rest.slice(0, endOfAuthority);
  // An @ too many, or one that a / ? or # cut off from its place: a user name or password that is not encoded.
  if (ats > 1 || (ats === 1 && !authority.includes('@')) || rest.includes('#')) {
    return new Problem(`has a character in its password that must be encoded: ${encoding}`);
  }
  if (ats === 0) return new Problem(noUser);
  if (/\s|%(?![0-9a-f]{2})/i.test(rest)) {
    return new Problem(`has a space or a % that must be encoded: ${encoding}`);
  }
  const url = URL.parse(value);
  if (url === null) return authority.endsWith('@') ? new Problem(noHost) : malformed;
  if (url.username === '') return new Problem(noUser);
  if (!/^\/[^/]+$/.test(url.pathname)) return new Problem('names no database');
  if (!isDecodable(`${url.username}${url.password}${url.hostname}`)) return malformed;
  return problemWithQuery(url) ?? problemWithEncryption(url);
}

function problemWithQuery({ searchParams }: URL): Problem | undefined {
  const names = [...searchParams.keys()];
  if (names.some((name) => !parameters.includes(name)) || new Set(names).size < names.length) {
    return new Problem(
      `has after its ? what is not known; once each may be ${parameters.join(', ')}`,
    );
  }
  const host = searchParams.get('host');
  if (host === null || host.startsWith('/')) return undefined;
  return new Problem('has a host after its ?: there it may only be the folder of a socket');
}

function problemWithEncryption(url: URL): Problem | undefined {
  const mode = url.searchParams.get('sslmode');
  if (isHere(url) && (mode === null || mode === 'disable')) return undefined;
  if (mode !== null && encrypted.includes(mode)) return undefined;
  return new Problem(
    isHere(url)
      ? `has an sslmode that is not known here: it may be disable, ${encrypted.join(', ')}`
      : 'leads to another computer without encryption that is certain: add ?sslmode=verify-full, ' +
          'and &sslrootcert=/path/to/ca.pem where the database has a certificate of your own',
  );
}

/** This computer by its socket, or by a name or number that can be no other's. The URL parser leaves this host as written. */
function isHere({ hostname, searchParams }: URL): boolean {
  const host = searchParams.get('host') ?? decodeURIComponent(hostname);
  return host.startsWith('/') || /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/i.test(host);
}

function isDecodable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
