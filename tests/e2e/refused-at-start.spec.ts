import { expect, test } from '@playwright/test';
import { newKeys } from '#lib/local/make-keys.mjs';
import { freePort } from '#lib/local/ports.ts';
import { type Pair, startPair, until } from './pair/pair.ts';
import { runUntilItEnds } from './pair/part.ts';
import { draftsSchema, sendUntilSent } from './pair/reporter.ts';
import { openAs } from './pair/staff.ts';

/* A process that would do harm as it was configured does not start, and says why in words. */

let pair: Pair;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  pair = await startPair();
});

test.afterAll(async () => {
  await pair?.stop();
});

const otherKeys = newKeys();
const remote = 'postgresql://report_inbox:a-password-of-theirs@db.example.ac.uk/report';
const owner = 'postgresql://report_owner:a-password-of-the-owner@127.0.0.1/report';

const refusals: readonly [
  what: string,
  part: 'publicSite' | 'portal',
  changes: Readonly<Record<string, string>>,
  words: string,
][] = [
  [
    'an address with a path',
    'publicSite',
    { PUBLIC_URL: 'https://www.example.ac.uk/report' },
    'PUBLIC_URL has a path: it is https:// and the name of the host alone',
  ],
  [
    'an address that anybody on the way can read',
    'publicSite',
    { PUBLIC_URL: 'http://report.example.ac.uk' },
    'PUBLIC_URL is http, which anybody on the way can read and change',
  ],
  [
    'an address that anybody on the way can read, for the portal',
    'portal',
    { PUBLIC_URL: 'http://report.example.ac.uk' },
    'PUBLIC_URL is http, which anybody on the way can read and change',
  ],
  [
    'a database elsewhere without encryption',
    'publicSite',
    { INBOX_DATABASE_URL: remote },
    'INBOX_DATABASE_URL leads to another computer without encryption that is certain',
  ],
  [
    'a database elsewhere without encryption, for the portal',
    'portal',
    { DATABASE_URL: `${remote.replace('inbox', 'portal')}?sslmode=disable` },
    'DATABASE_URL leads to another computer without encryption that is certain',
  ],
  [
    'the owner’s address, for the public site',
    'publicSite',
    { DATABASE_OWNER_URL: owner },
    'DATABASE_OWNER_URL must not be given to a process that serves only the public site',
  ],
  [
    'the owner’s address, for the portal',
    'portal',
    { DATABASE_OWNER_URL: owner },
    'DATABASE_OWNER_URL must not be given to a process that serves',
  ],
  [
    'the portal’s database address, for the public site',
    'publicSite',
    { DATABASE_URL: 'postgresql://report_portal:their-password@127.0.0.1/report' },
    'DATABASE_URL must not be given to a process that serves only the public site',
  ],
  [
    'the private half of the key, for the public site',
    'publicSite',
    { SEALING_PRIVATE_KEY: otherKeys.SEALING_PRIVATE_KEY },
    'SEALING_PRIVATE_KEY must not be given to a process that serves only the public site',
  ],
  [
    'no key to seal with',
    'publicSite',
    { SEALING_PUBLIC_KEY: '' },
    'SEALING_PUBLIC_KEY is missing',
  ],
  ['no key of records', 'portal', { RECORD_KEYS: '' }, 'RECORD_KEYS is missing'],
  ['no key to open with', 'portal', { SEALING_PRIVATE_KEY: '' }, 'SEALING_PRIVATE_KEY is missing'],
  [
    'halves of two keys',
    'portal',
    { SEALING_PUBLIC_KEY: otherKeys.SEALING_PUBLIC_KEY },
    'SEALING_PRIVATE_KEY is not the other half of SEALING_PUBLIC_KEY',
  ],
  [
    'another matching key alone',
    'portal',
    { MATCHING_KEY: otherKeys.MATCHING_KEY },
    'MATCHING_KEY lacks a key under which walls are stored',
  ],
  ['no reply address', 'portal', { MAIL_REPLY_TO: '' }, 'MAIL_REPLY_TO is missing'],
];

for (const [what, part, changes, words] of refusals) {
  test(`${what} is refused with words`, async () => {
    const environment = { ...pair[part].environment, ...changes };
    const { code, said } = await runUntilItEnds(await freePort(), environment);
    expect(said).toContain(words);
    expect(code).toBe(1);
    for (const value of Object.values(changes).filter((given) => given.length > 40)) {
      expect(said).not.toContain(value);
    }
    expect(said).not.toContain('a-password-of');
  });
}

test('a public process whose key the portal does not have ends, and says so', async () => {
  const { code, said } = await runUntilItEnds(await freePort(), withOtherKey());
  expect(said).toContain(
    'SEALING_PUBLIC_KEY is not the other half of a key that the portal has: nobody could open what this process sealed.',
  );
  expect(code).toBe(1);
});

test('and where it cannot know yet, as soon as it learns it', async () => {
  test.setTimeout(120_000);
  await pair.database.interrupt();
  const ended = runUntilItEnds(await freePort(), withOtherKey(), 60);
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  await pair.database.resume();
  const { code, said } = await ended;
  expect(said).toContain('SEALING_PUBLIC_KEY is not the other half of a key that the portal has');
  expect(code).toBe(1);
});

test('a portal with a record of an unknown key starts, says so to the administrator, and works', async () => {
  test.setTimeout(120_000);
  const [first, second] = draftsSchema.parse(await pair.inside('drafts', '2'));
  if (first === undefined || second === undefined) throw new Error('there are no drafts');
  await becomesCase(first);
  await pair.query(
    `UPDATE sealed_record SET key_id = 'of-another-installation' WHERE kind = 'case-contact'`,
  );
  await pair.portal.end('SIGTERM');
  await pair.portal.start();
  await until('the administrator is told', 20, async () => {
    const page = await openAs(pair, 'wanda', '/installation');
    return page.includes('Records are sealed with a key that is not configured');
  });
  expect(await openAs(pair, 'wanda', '/installation')).toContain('of-another-installation');
  await becomesCase(second);
  const queue = await openAs(pair, 'wanda', '/cases');
  expect(queue).toContain('Cases');
});

function withOtherKey() {
  const { SEALING_PUBLIC_KEY } = otherKeys;
  return { ...pair.publicSite.environment, SEALING_PUBLIC_KEY };
}

async function becomesCase({ cookie, reference }: { cookie: string; reference: string }) {
  const typed = { email: `${reference}@example.org`, emailSafe: 'yes' };
  await sendUntilSent(pair.publicSite.address, '/disclose/contact', cookie, typed);
  await until('it is a case', 30, async () => {
    const found = await pair.query('SELECT 1 FROM case_file WHERE reference = $1', [reference]);
    return found.length === 1;
  });
}
