import { randomBytes, randomInt } from 'node:crypto';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { contactDetailsSchema } from '#lib/disclosure/contact-details.ts';
import { sendEmail } from '#lib/mail/send-email.ts';
import { ownServer } from './database.ts';
import { startProvider } from './provider.ts';
import { arriveNamed, readyDraft } from './records.ts';
import { searchFiles, searchTables, textsIn } from './traces.ts';

/*
 * What somebody learns who has the database's files, or a dump: no word that a reporter wrote, nor whom we wrote to.
 */

const provider = await startProvider();
afterAll(() => provider.stop());
const db = await ownServer({ RESEND_BASE_URL: provider.address });

/** In every planted phrase, so that one search finds any of them. */
const phrase = `q${randomBytes(8).toString('hex')}z`;
const phone = `07${Array.from({ length: 12 }, () => randomInt(10)).join('')}`;

const details = contactDetailsSchema.parse({
  name: `${phrase} name`,
  pronouns: `${phrase} pronouns`,
  email: `${phrase}@example.org`,
  emailSafe: 'yes',
  mayConfirm: 'yes',
  phone,
  callSafe: 'yes',
  teams: `${phrase} teams`,
  neverCall: `${phrase} never call`,
  seenBy: `${phrase} seen by`,
  answeredByOther: 'cover-name',
  coverName: `${phrase} cover name`,
  interpreter: `${phrase} interpreter`,
  access: `${phrase} access`,
  preference: `${phrase} preference`,
  notTo: `${phrase} not to`,
  note: `${phrase} note: naïve, ‘quoted’\nand on two lines`,
});

async function flush(): Promise<void> {
  const cluster = new pg.Client({ connectionString: db.clusterUrl });
  await cluster.connect();
  await cluster.query('SELECT pg_switch_wal()');
  await cluster.query('CHECKPOINT');
  await cluster.end();
}

it('plants a phrase in every field that a reporter types into', () => {
  const choices = new Set(['answeredByOther', 'unreachable', 'voicemailWords']);
  const typed = Object.entries(details).filter(
    ([field, value]) =>
      typeof value === 'string' && !/^(yes|no)$/.test(value) && !choices.has(field),
  );
  const unplanted = typed.filter(([, value]) => !`${value}`.includes(phrase) && value !== phone);
  expect(unplanted).toEqual([]);
});

it('the database’s files and a dump hold no word of a reporter, and no email to them', async () => {
  await arriveNamed(readyDraft({ role: 'undergraduate' }), details);
  const [email] = await db.ask<{ id: string }>('SELECT id FROM email');
  await sendEmail(email?.id ?? '', { isLast: false });
  const [sent] = provider.received;
  expect(sent?.to).toBe(`${phrase}@example.org`);
  const body = (sent?.text ?? '')
    .split('\n')
    .toSorted((one, other) => other.length - one.length)[0];
  const subject = sent?.subject ?? '';
  expect(body?.length).toBeGreaterThan(40);

  await flush();
  const secrets = [phrase, phone, body ?? '', subject];
  const files = await searchFiles(db.directory, secrets);
  expect(files.found).toEqual([]);
  expect(files.bytes).toBeGreaterThan(20_000_000);
  const dump = await searchTables(db.ownerUrl, secrets);
  expect(dump.found).toEqual([]);
  expect(dump.tables).toEqual(
    expect.arrayContaining([
      'public.inbox',
      'public.sealed_record',
      'public.email',
      'graphile_worker._private_jobs',
    ]),
  );
});

it('the same search finds what is written in plain, in the data and in the write-ahead log', async () => {
  const plain = `${randomBytes(9).toString('hex')} in plain`;
  await db.ask('CREATE TABLE scratch (words text)');
  await db.ask('INSERT INTO scratch VALUES ($1)', [plain]);
  await flush();
  const { found } = await searchFiles(db.directory, [plain]);
  expect(found.some((place) => place.includes('/base/'))).toBe(true);
  expect(found.some((place) => place.includes('/pg_wal/'))).toBe(true);
  expect((await searchTables(db.ownerUrl, [plain])).found).toEqual([`public.scratch: ${plain}`]);
});

type Encode = (text: string) => Buffer;
const encodings: readonly (readonly [string, Encode])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-16', (text) => Buffer.from(text, 'utf16le')],
  ['hexadecimal', (text) => Buffer.from(Buffer.from(text).toString('hex'))],
  ...[0, 1, 2].map((before): readonly [string, Encode] => [
    `base64 with ${before} bytes before`,
    (text) => Buffer.from(Buffer.from(`${'x'.repeat(before)}${text}yy`).toString('base64')),
  ]),
];

it.each(encodings)('the search knows %s', (_form, encode) => {
  expect(textsIn(encode(`${phrase}?>~`), [`${phrase}?>~`])).toEqual([`${phrase}?>~`]);
});
