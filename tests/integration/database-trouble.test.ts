import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { freePort } from '#lib/local/ports.ts';
import { migrationTrouble, requireDatabase } from '#lib/local/postgres/database-trouble.ts';
import { migrate, rolesIn } from '#prisma/migrate.ts';

const { ownerUrl, clusterUrl, ...serving } = inject('template');

/** @returns the address of the tests' server, with parts of it changed */
function address(
  changes: Partial<Pick<URL, 'password' | 'pathname' | 'port' | 'search' | 'username'>>,
): string {
  return Object.assign(new URL(ownerUrl), changes).href;
}

it('says nothing of a database that answers', async () => {
  await requireDatabase('DATABASE_URL', address({ pathname: '/postgres' }));
});

it.each([
  ['does not answer', { port: `${await freePort()}` }, 'no database answers there (ECONNREFUSED)'],
  [
    'refuses the password',
    { password: 'planted' },
    'refuses the role, its password or this computer (28P01)',
  ],
  ['offers no encryption', { search: '?sslmode=verify-full' }, 'the server offers no encryption'],
  [
    'is to be checked by a file that is not there',
    { search: '?sslmode=verify-full&sslrootcert=/planted.pem' },
    'a file that the address names (sslrootcert, sslcert or sslkey) cannot be read (ENOENT)',
  ],
  ['has no such database', { pathname: '/planted' }, 'no database of that name (3D000)'],
])('names the variable of a database that %s, and not its value', async (_name, changes, words) => {
  const said = await requireDatabase('DATABASE_OWNER_URL', address(changes)).catch(String);
  expect(said).toMatch(/^LaunchError: DATABASE_OWNER_URL: /);
  expect(said).toContain(words);
  expect(said).not.toMatch(/planted|127\.0\.0\.1|localhost/);
});

it('says which rights a migration lacks', async () => {
  const name = `no_rights_${randomBytes(6).toString('hex')}`;
  const server = new pg.Client({ connectionString: clusterUrl });
  await server.connect();
  try {
    await server.query(`CREATE ROLE ${name} LOGIN PASSWORD '${name}'`);
    await server.query(`CREATE DATABASE ${name}`);
    const url = address({ username: name, password: name, pathname: `/${name}` });
    const error = await migrate(url, rolesIn(serving)).catch((thrown: unknown) => thrown);
    expect(String(migrationTrouble(error))).toMatch(
      /^LaunchError: .+\(42501\).+DATABASE_OWNER_URL/,
    );
  } finally {
    await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.query(`DROP ROLE IF EXISTS ${name}`);
    await server.end();
  }
});

it('leaves another failure as it is', () => {
  const error = new Error('something else');
  expect(migrationTrouble(error)).toBe(error);
});
