import { once } from 'node:events';
import { createServer } from 'node:net';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { databaseAddress, databaseUser } from './database-address.ts';

/** @returns what is said against an address, or undefined where it is accepted */
function complaint(address: string): string | undefined {
  return databaseAddress
    .safeParse(address)
    .error?.issues.map(({ message }) => message)
    .join();
}

/** @returns the address as the process uses it */
const used = (address: string) => databaseAddress.parse(address);

const remote = 'postgresql://report:secret@db.example.ac.uk/report';

describe('an address of another computer', () => {
  it.each(['require', 'verify-ca', 'verify-full'])(
    'with sslmode=%s is encrypted, and the server’s certificate and name are checked',
    (mode) => {
      // What the client makes of it: TLS with nothing changed of what Node checks.
      const { ssl } = new pg.Client({ connectionString: used(`${remote}?sslmode=${mode}`) });
      expect(ssl).toEqual({});
      expect(used(`${remote}?sslmode=${mode}`)).toBe(`${remote}?sslmode=verify-full`);
    },
  );

  it('keeps everything else of itself', () => {
    const address =
      'postgres://r%40port:s%2Fe%23c%3Aret@db.example.ac.uk:6432/report?application_name=r%26s&sslmode=require';
    expect(used(address)).toBe(address.replace('require', 'verify-full'));
    expect(databaseUser(used(address))).toEqual({ name: 'r@port', password: 's/e#c:ret' });
  });

  it.each([
    ['nothing said of it', ''],
    ['sslmode=disable', '?sslmode=disable'],
    ['sslmode=allow', '?sslmode=allow'],
    ['sslmode=prefer, which means: perhaps', '?sslmode=prefer'],
    ['sslmode=no-verify', '?sslmode=no-verify'],
    ['an empty sslmode', '?sslmode='],
    ['another case', '?sslmode=REQUIRE'],
  ])('is refused with %s, and what to write is said', (_name, query) => {
    expect(complaint(`${remote}${query}`)).toMatch(
      /^leads to another computer without encryption that is certain: add \?sslmode=verify-full/,
    );
  });

  it.each([
    'localhost.example.ac.uk',
    'localhost.',
    'localhost%2eexample.ac.uk',
    '127.0.0.1.example.ac.uk',
    '127.1',
    '0.0.0.0',
    '10.0.0.1',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[fe80::1]',
  ])('is %s too', (host) => {
    expect(complaint(`postgresql://report:secret@${host}/report`)).toContain('another computer');
  });

  it.each([
    'uselibpqcompat=true&sslmode=require',
    'ssl=false&sslmode=verify-full',
    'sslmode=verify-full&ssl=no-verify',
    'sslmode=verify-full&sslmode=disable',
    'sslmode=disable&sslmode=verify-full',
    'sslmode=verify-full&user=postgres',
    'sslmode=verify-full&password=other',
    'sslmode=verify-full&port=1',
    'sslmode=verify-full&constructor=x',
  ])('is refused with what would change how or where it leads: %s', (query) => {
    expect(complaint(`${remote}?${query}`)).toContain('has after its ? what is not known');
  });

  it('is refused where a host after the ? stands behind one of this computer', () => {
    const hidden = 'postgresql://report:secret@localhost/report?host=db.example.ac.uk';
    expect(complaint(hidden)).toContain('may only be the folder of a socket');
  });

  it('is never spoken to in plain, whatever its server answers', async () => {
    const said: Buffer[] = [];
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', (bytes) => {
        said.push(Buffer.from(bytes));
        // "No TLS here."
        socket.write('N');
      });
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const at = server.address();
    const port = typeof at === 'object' ? at?.port : undefined;
    const connectionString = used(
      `postgresql://report:planted@127.0.0.1:${port}/r?sslmode=require`,
    );
    const client = new pg.Client({ connectionString });
    client.on('error', () => {});
    await expect(client.connect()).rejects.toThrow('does not support SSL');
    server.close();
    // Eight bytes that ask for TLS: no user, no password.
    expect(Buffer.concat(said).toString('hex')).toBe('0000000804d2162f');
  });
});

describe('an address of this computer', () => {
  it.each([
    'localhost',
    'LOCALHOST',
    'localhost:5432',
    '127.0.0.1',
    '127.9.9.9:5432',
    '[::1]',
    '[::1]:5432',
    '%2Frun%2Fpostgresql',
    '%2frun%2fpostgresql',
  ])('needs no encryption: %s', (host) => {
    const address = `postgresql://report@${host}/report`;
    expect(complaint(address)).toBeUndefined();
    expect(used(address)).toBe(address);
  });

  it('may be the folder of a socket after the ?, as other programs write it', () => {
    const address = 'postgresql://report@localhost/report?host=/run/postgresql';
    expect(complaint(address)).toBeUndefined();
    expect(new pg.Client({ connectionString: used(address) }).host).toBe('/run/postgresql');
  });

  it('may ask for encryption, or for none', () => {
    for (const mode of ['disable', 'require', 'verify-full']) {
      expect(complaint(`postgresql://report@localhost/report?sslmode=${mode}`)).toBeUndefined();
    }
    expect(complaint('postgresql://report@localhost/report?sslmode=no-verify')).toContain(
      'has an sslmode that is not known',
    );
  });

  it('without a host is refused, with the way to write a socket', () => {
    expect(complaint('postgresql://report:secret@/report?host=/run/postgresql')).toMatch(
      /^names no host; for a socket .+@%2Frun%2Fpostgresql\/report$/,
    );
  });
});

describe('a password that is not encoded', () => {
  const at = (password: string) => `postgresql://report:${password}@localhost/report`;

  it.each(['p@ss', 'p#ss', 'p/ss', 'p?ss', '12/ss', '12#ss', 'p@s/s', 'p@s#s', 'p@s?s', '@', '#'])(
    'is told how to write it: %s',
    (password) => {
      const said = complaint(at(password)) ?? '';
      expect(said).toContain('has a character in its password that must be encoded');
      expect(said).toContain('@ is written %40');
    },
  );

  it.each(['100%', 'p%zz', 'p%2', 'p ss', 'p\tss'])(
    'is told so of a %% and a space: %s',
    (password) => {
      expect(complaint(at(password))).toContain('% is %25');
    },
  );

  it.each(['p:ss', 'p[s]s', 'p\\ss', 'p^|`{}"<>ss', 'päss', 'p&=+;,!$ss'])(
    'may be as it is where every program reads it alike: %s',
    (password) => {
      expect(complaint(at(password))).toBeUndefined();
      expect(databaseUser(used(at(password))).password).toBe(password);
    },
  );

  it('arrives as it was meant when it is encoded', () => {
    const password = '@#/?% :é';
    const address = used(at(encodeURIComponent(password)));
    expect(databaseUser(address).password).toBe(password);
    expect(new pg.Client({ connectionString: address }).password).toBe(password);
  });
});

it.each([
  ['is malformed', 'mysql://report:secret@localhost/report'],
  ['is malformed', 'postgresql:report@localhost/report'],
  ['is malformed', 'postgresql://report:secret@localhost:port/report'],
  ['is malformed', 'postgresql://report:%ff@localhost/report'],
  ['names no user', 'postgresql://localhost/report'],
  ['names no user', 'postgresql://report:cut-off-by-a-comment'],
  ['names no user', 'postgresql://:secret@localhost/report'],
  ['names no database', 'postgresql://report@localhost'],
  ['names no database', 'postgresql://report@localhost/'],
  ['names no database', 'postgresql://report@localhost/report/more'],
])('anything else %s: %s', (problem, address) => {
  expect(complaint(address)).toMatch(new RegExp(`^${problem}(;|$)`));
});
