import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { assertWallsAreKnown } from '#lib/data/store/installation.ts';
import { newKeys } from '#lib/local/make-keys.mjs';
import { testEnvironment } from '#tests/test-environment.ts';
import { ownDatabase, type TestDatabase } from './database.ts';
import { arriveNamed, contactDetails, emptyStore, readyDraft } from './records.ts';

/* The commands of an installation, as an administrator runs them: what they say, how they end, and that no secret is said. */

const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync('package.json', 'utf8'),
).scripts;

const db = await ownDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Variables = Readonly<Record<string, string | undefined>>;

interface Ended {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

/**
 * Runs what `npm run` runs under a name.
 * @param changes its environment, besides that of a whole installation
 * @param cwd a folder with the project in it
 */
function npmRun(
  name: string,
  parameters: readonly string[],
  changes: Variables = {},
  cwd = '.',
): Ended {
  const [program = '', ...rest] = (scripts[name] ?? '').split(' ');
  expect(program).toBe('node');
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const environment = testEnvironment({
    DATABASE_URL: db.portalUrl,
    INBOX_DATABASE_URL: db.inboxUrl,
    ...changes,
  });
  const { status, stdout, stderr } = spawnSync(process.execPath, [...rest, ...parameters], {
    encoding: 'utf8',
    cwd,
    env: { NODE_ENV: 'production', PATH, NODE_COMPILE_CACHE, ...environment },
  });
  const secrets = [...secretsIn(environment), ...Object.values(passwordsIn(environment))];
  for (const secret of secrets) expect(`${stdout}${stderr}`).not.toContain(secret);
  return { code: status, said: stdout, complained: stderr };
}

function secretsIn(environment: Variables): readonly string[] {
  const names = [
    'COOKIE_SECRET',
    'SESSION_SECRET',
    'RECORD_KEYS',
    'MATCHING_KEY',
    'RESEND_API_KEY',
  ];
  const privateHalf = /"d":"([^"]+)"/.exec(environment.SEALING_PRIVATE_KEY ?? '')?.[1];
  const given = names.flatMap((name) => environment[name]?.split(',') ?? []);
  return [...given, privateHalf ?? ''].filter((secret) => secret !== '');
}

function passwordsIn(environment: Variables): Readonly<Record<string, string>> {
  const passwords: Record<string, string> = {};
  for (const [name, value = ''] of Object.entries(environment)) {
    const password = URL.parse(value)?.password ?? '';
    if (name.endsWith('DATABASE_URL') || name === 'DATABASE_OWNER_URL') {
      if (password !== '') passwords[name] = password;
    }
  }
  return passwords;
}

describe('a command in a folder in which nothing was run before', () => {
  const clone = path.join(folder, 'clone');
  const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];

  beforeAll(() => {
    const files = spawnSync('git', listing, { encoding: 'utf8' }).stdout.split('\0');
    for (const file of files.filter((one) => one !== '' && existsSync(one))) {
      cpSync(file, path.join(clone, file));
    }
    symlinkSync(path.resolve('node_modules'), path.join(clone, 'node_modules'));
  });

  it.each(['staff', 'audit:verify'])('makes what npm run %s needs by itself', (name) => {
    rmSync(path.join(clone, 'prisma/generated'), { recursive: true, force: true });
    const { code, complained } = npmRun(name, [], {}, clone);
    expect(complained).toContain('database client generated');
    expect(code).toBe(0);
    expect(npmRun(name, [], {}, clone).complained).toBe('');
  });

  it('says in words what is missing where it is given no environment', () => {
    const { code, complained } = npmRun('staff', [], { DATABASE_URL: undefined }, clone);
    expect(complained).toContain('DATABASE_URL');
    expect(complained).not.toContain(' at ');
    expect(code).toBe(1);
  });
});

describe('npm run migrate', () => {
  it('makes an empty database ready, and a second time finds it so', async () => {
    const urls = await emptyDatabase();
    const changes = {
      DATABASE_OWNER_URL: urls.ownerUrl,
      DATABASE_URL: urls.portalUrl,
      INBOX_DATABASE_URL: urls.inboxUrl,
    };
    expect(npmRun('migrate', [], changes)).toEqual({
      code: 0,
      said: 'Applied: 20261126000000_first_store, 20261126100000_set_aside, 20261127000000_ledger, 20261127100000_drafts, 20261128100000_staff_emails, 20261128200000_people, 20261128400000_queue, 20261128500000_desk_indexes, 20261128600000_drafts, 20261128700000_wishes, 20261128800000_single_keys, 20261128900000_drafts_of_pages, 20261129000000_acknowledge_by, 20261129100000_assessments, 20261130100000_appointments, 20261130200000_follow_ups, 20261201100000_texts, 20261202000000_unsaid_appointments.\n',
      complained: '',
    });
    expect(npmRun('migrate', [], changes)).toEqual({
      code: 0,
      said: 'The database was up to date.\n',
      complained: '',
    });
  });

  it('says what it needs where it is not given the owner’s address', () => {
    const { code, said, complained } = npmRun('migrate', []);
    expect({ code, said }).toEqual({ code: 1, said: '' });
    expect(complained).toContain('npm run migrate needs DATABASE_OWNER_URL');
  });

  it.each([
    ['a role that may not', () => db.portalUrl, 'DATABASE_OWNER_URL must own the database'],
    ['a server that is not there', nowhere, 'no database answers there (ECONNREFUSED)'],
    ['a wrong password', wrongPassword, 'refuses the role, its password or this computer (28P01)'],
  ])('says what is wrong with the owner’s address: %s', (_, url, words) => {
    const { code, said, complained } = npmRun('migrate', [], { DATABASE_OWNER_URL: url() });
    expect({ code, said }).toEqual({ code: 1, said: '' });
    expect(complained).toContain(words);
    expect(complained).not.toMatch(/\n\s+at /);
  });

  function nowhere(): string {
    return 'postgresql://owner:a-password-that-is-secret@127.0.0.1:1/none';
  }

  function wrongPassword(): string {
    const url = new URL(db.ownerUrl);
    url.password = 'a-password-that-is-wrong';
    return url.href;
  }
});

describe('npm run staff', () => {
  beforeEach(() => db.ask('DELETE FROM staff_member'));

  const add = (email: string, name: string, ...roles: readonly string[]) =>
    npmRun('staff', ['add', email, name, ...roles]);

  it('says that nobody is on record, and how somebody is put there', () => {
    const { code, said, complained } = npmRun('staff', []);
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    expect(said).toContain('Nobody is on record yet.');
    expect(said).toContain('npm run staff -- followed by one of');
  });

  it('puts somebody on record, who is then listed, and says so in the audit log', async () => {
    const added = add('robin@example.ac.uk', 'Robin Vale', 'last-reader');
    expect(added).toEqual({ code: 0, said: 'Done.\n', complained: '' });
    const { said } = npmRun('staff', ['list']);
    expect(said).toContain('Robin Vale <robin@example.ac.uk>\n  last-reader');
    const [entry] = await db.ask<{ action: string }>(
      'SELECT action FROM audit_entry ORDER BY sequence DESC LIMIT 1',
    );
    expect(entry?.action).toBe('staff.added');
  });

  it('refuses what would never work, with words, and changes nothing', async () => {
    for (const [email, role] of [
      ['Robin@Exämple.ac.uk', 'last-reader'],
      ['robin@example.ac.uk', 'king'],
    ] as const) {
      const { code, said, complained } = add(email, 'Robin Vale', role);
      expect({ code, said }).toEqual({ code: 1, said: '' });
      expect(complained.length).toBeGreaterThan(20);
      expect(complained).not.toMatch(/It failed|\n\s+at /);
    }
    expect(await db.ask('SELECT 1 FROM staff_member')).toEqual([]);
  });

  it('refuses to put the same address on record twice', () => {
    expect(add('robin@example.ac.uk', 'Robin Vale', 'last-reader').code).toBe(0);
    const { code, complained } = add('robin@example.ac.uk', 'Somebody Else', 'last-reader');
    expect(code).toBe(1);
    expect(complained).toMatch(/robin@example.ac.uk|on record/);
    expect(complained).not.toMatch(/It failed|\n\s+at /);
  });

  it('says what can be typed where something else is', () => {
    const { code, said, complained } = npmRun('staff', ['promote', 'robin@example.ac.uk']);
    expect({ code, said }).toEqual({ code: 1, said: '' });
    expect(complained).toContain('What can be typed:');
  });

  it('needs the portal’s environment, and says what is missing', () => {
    const { code, complained } = npmRun('staff', ['list'], { RECORD_KEYS: undefined });
    expect(code).toBe(1);
    expect(complained).toContain('RECORD_KEYS is missing');
  });

  it.each([
    [
      'is away',
      () => 'postgresql://portal:a-password-that-is-secret@127.0.0.1:1/none',
      'DATABASE_URL: no database answers there (ECONNREFUSED)',
    ],
    [
      'refuses the password',
      () => Object.assign(new URL(db.portalUrl), { password: 'a-password-that-is-wrong' }).href,
      'DATABASE_URL: the database refuses the role, its password or this computer (28P01)',
    ],
  ])('says in words that the database %s', (_, url, words) => {
    const { code, said, complained } = npmRun('staff', ['list'], { DATABASE_URL: url() });
    expect({ code, said }).toEqual({ code: 1, said: '' });
    expect(complained).toContain(words);
  });

  describe('with keys that are not those of the portal', () => {
    beforeEach(async () => {
      await emptyStore(db);
      await db.ask(`UPDATE installation SET matching_key_ids = '{}'`);
      await assertWallsAreKnown();
      await arriveNamed(readyDraft(), contactDetails({ notTo: 'Dr Kowalski' }));
      expect(add('robin@example.ac.uk', 'Robin Vale', 'student-team-lead').code).toBe(0);
    });

    it.each([
      ['MATCHING_KEY lacks a key under which walls are stored', { MATCHING_KEY: randomKey() }],
      ['RECORD_KEYS has none of the keys', { RECORD_KEYS: newKeys().RECORD_KEYS }],
    ])('changes nobody and walls nobody off: %s', async (words, changes) => {
      const renamed = ['rename', 'robin@example.ac.uk', 'Robin Kowalski'];
      const { code, said, complained } = npmRun('staff', renamed, changes);
      expect({ code, said }).toEqual({ code: 1, said: '' });
      expect(complained).toContain(words);
      expect(await db.ask('SELECT name FROM staff_member')).toEqual([{ name: 'Robin Vale' }]);
      expect(await db.ask('SELECT 1 FROM case_wall')).toEqual([]);
      expect(npmRun('staff', renamed).said).toContain('Walled off from one stored case');
    });
  });
});

describe('npm run audit:verify', () => {
  const anchors = path.join(folder, 'heads');

  it('says that the log holds, and what its head is', async () => {
    const [head] = await heads();
    const { code, said, complained } = npmRun('audit:verify', []);
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    expect(said).toContain(`The audit log holds: ${head?.sequence} entries`);
    expect(said).toContain(`${head?.sequence} ${head?.hash}`);
    expect(said).toContain('set AUDIT_ANCHOR');
  });

  it('compares it with heads that were written elsewhere', async () => {
    const [head] = await heads();
    writeFileSync(anchors, `${JSON.stringify({ at: '2026-12-01T09:00:00Z', ...head })}\n`);
    for (const [parameters, changes] of [
      [[anchors], {}],
      [[], { AUDIT_ANCHOR: anchors }],
    ] as const) {
      const { code, said } = npmRun('audit:verify', parameters, changes);
      expect(code).toBe(0);
      expect(said).toContain('compared with 1 written elsewhere');
    }
  });

  it('names the first entry that is wrong, and ends with 1', async () => {
    const [entry] = await db.ask<{ subject: string | null }>(
      'SELECT subject FROM audit_entry WHERE sequence = 1',
    );
    await changeAuditLog(`UPDATE public.audit_entry SET subject = 'another' WHERE sequence = 1`);
    const { code, said, complained } = npmRun('audit:verify', []);
    expect({ code, said }).toEqual({ code: 1, said: '' });
    expect(complained).toContain('The audit log does not hold: entry 1 is the first');
    const before = entry?.subject === null ? 'NULL' : `'${entry?.subject}'`;
    await changeAuditLog(`UPDATE public.audit_entry SET subject = ${before} WHERE sequence = 1`);
  });

  it('says which file it was given and cannot read', () => {
    const file = path.join(folder, 'not-there');
    const { code, complained } = npmRun('audit:verify', [file]);
    expect(code).toBe(1);
    expect(complained).toBe(`${file} cannot be read (ENOENT).\n`);
  });

  it('says that nothing answers where the heads should be', () => {
    const { code, complained } = npmRun('audit:verify', [], {
      AUDIT_ANCHOR: 'https://127.0.0.1:1/',
    });
    expect(code).toBe(1);
    expect(complained).toBe('AUDIT_ANCHOR: nothing answers at this address.\n');
  });

  it.each([
    ['is gone', undefined],
    ['has nothing in it that can be read', 'garbage\n'],
  ])('ends with 2 where the file of the heads %s: a cut end would not be noticed', (_, text) => {
    const file = path.join(folder, 'lost-heads');
    rmSync(file, { force: true });
    if (text !== undefined) writeFileSync(file, text);
    const { code, said } = npmRun('audit:verify', [], { AUDIT_ANCHOR: file });
    expect(code).toBe(2);
    expect(said).toContain('A cut end would not be noticed: no head can be read');
  });

  function heads() {
    return db.ask<{ sequence: number; hash: string }>('SELECT sequence::int, hash FROM audit_head');
  }
});

describe('npm run keys -- rotate', () => {
  const newKey = newKeys().RECORD_KEYS;
  const oldKey = testEnvironment().RECORD_KEYS ?? '';
  const both = { RECORD_KEYS: `${newKey},${oldKey}` };

  beforeEach(async () => {
    await emptyStore(db);
    await arriveNamed(readyDraft(), contactDetails());
  });

  it('proposes a new key where there is one, and touches nothing', async () => {
    const before = await db.ask('SELECT * FROM sealed_record ORDER BY kind');
    const { code, said, complained } = npmRun('keys', ['rotate']);
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    expect(said).toMatch(/RECORD_KEYS='[\w-]{43},<the key that is there>'/);
    expect(await db.ask('SELECT * FROM sealed_record ORDER BY kind')).toEqual(before);
  });

  it('seals everything again, says which key can go, and changes nothing the second time', async () => {
    const first = npmRun('keys', ['rotate'], both);
    expect(first).toMatchObject({ code: 0, complained: '' });
    expect(first.said).toContain(
      'Sealed again: 2 records; hashed again: 0 walls, the keys of people in 0 cases.',
    );
    expect(first.said).toMatch(
      /RECORD_KEYS: nothing names [\w-]{16} any more \(number 2\): take it out\./,
    );
    const [named] = await db.ask<{ count: number }>(
      'SELECT count(DISTINCT key_id)::int FROM sealed_record',
    );
    expect(named?.count).toBe(1);
    expect(npmRun('keys', ['rotate'], both).said).toContain('Sealed again: 0 records');
  });

  it('says that records stay closed whose key is not there, and ends with 1', async () => {
    await db.ask(
      `UPDATE sealed_record SET key_id = 'of-another-installation' WHERE kind = 'case-contact'`,
    );
    const { code, said } = npmRun('keys', ['rotate'], both);
    expect(code).toBe(1);
    expect(said).toContain('1 records stay as they are: no key of this process opens them.');
  });

  it.each([
    [
      'MATCHING_KEY lacks a key under which walls are stored',
      { ...both, MATCHING_KEY: randomKey() },
    ],
    [
      'MATCHING_KEY lacks a key under which walls are stored',
      { MATCHING_KEY: `${randomKey()},${randomKey()}` },
    ],
    [
      'RECORD_KEYS has none of the keys',
      { RECORD_KEYS: `${newKeys().RECORD_KEYS},${newKeys().RECORD_KEYS}` },
    ],
  ])('refuses keys of another installation, and changes nothing: %s', async (words, changes) => {
    await db.ask(`UPDATE installation SET matching_key_ids = '{}'`);
    await assertWallsAreKnown();
    const state = () =>
      Promise.all([
        db.ask('SELECT matching_key_ids FROM installation'),
        db.ask('SELECT kind, key_id, sealed FROM sealed_record ORDER BY kind'),
      ]);
    const before = await state();
    const { code, complained } = npmRun('keys', ['rotate'], changes);
    expect(code).toBe(1);
    expect(complained).toContain(words);
    expect(await state()).toEqual(before);
  });
});

function randomKey(): string {
  return randomBytes(32).toString('base64url');
}

/** As somebody who owns the server: nobody else could. */
async function changeAuditLog(change: string): Promise<void> {
  await asCluster(new URL(db.ownerUrl).pathname.slice(1), [
    'ALTER TABLE public.audit_entry DISABLE TRIGGER audit_entry_keep',
    change,
    'ALTER TABLE public.audit_entry ENABLE TRIGGER audit_entry_keep',
  ]);
}

async function emptyDatabase(): Promise<Pick<TestDatabase, 'ownerUrl' | 'portalUrl' | 'inboxUrl'>> {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  const owner = decodeURIComponent(new URL(db.ownerUrl).username);
  await asCluster('postgres', [`CREATE DATABASE ${name} OWNER ${owner}`]);
  const moved = (url: string) => {
    const there = new URL(url);
    there.pathname = `/${name}`;
    return there.href;
  };
  return {
    ownerUrl: moved(db.ownerUrl),
    portalUrl: moved(db.portalUrl),
    inboxUrl: moved(db.inboxUrl),
  };
}

async function asCluster(database: string, statements: readonly string[]): Promise<void> {
  const url = new URL(inject('template').clusterUrl);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
