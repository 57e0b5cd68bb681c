import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { readContact } from '#lib/data/cases/case-contact.ts';
import { forgetTakenSendings } from '#lib/data/disclosures/inbox-upkeep.ts';
import { takeInBeforeReading, takeInNamed } from '#lib/data/disclosures/take-in-named.ts';
import { putIn } from '#lib/data/inbox.ts';
import { database } from '#lib/data/store/database.ts';
import { announceKeys } from '#lib/data/store/installation.ts';
import type { Answers } from '#lib/disclosure/questions/current.ts';
import { namedSending } from '#lib/disclosure/sending.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import { ownDatabase } from './database.ts';
import {
  addStaff,
  arriveNamed,
  contactDetails,
  emptyStore,
  onlyByPhone,
  readyDraft,
  storeCounts,
} from './records.ts';

const db = await ownDatabase();
const morning = Temporal.Instant.from('2026-11-25T10:15:30.123Z');
const lead = await addStaff(db, 'Alex Moreau', ['student-team-lead']);
await addStaff(db, 'Robin Okafor', ['staff-team-lead']);
await addStaff(db, 'Noor Haddad', ['last-reader']);
await addStaff(db, 'Ines Duarte', ['last-reader']);

beforeEach(() => emptyStore(db));

interface StoredCase {
  readonly id: string;
  readonly reference: string;
}

async function onlyCase(): Promise<StoredCase> {
  const rows = await db.ask<StoredCase>('SELECT * FROM case_file');
  const [only] = rows;
  if (only === undefined || rows.length !== 1) throw new Error(`${rows.length} cases`);
  return only;
}

describe('a named disclosure that is taken in', () => {
  it('becomes a case with its team, level, rules, clock, sealed records and confirmation', async () => {
    const before = await storeCounts(db);
    const draft = readyDraft({ role: 'undergraduate', age: '18-20', what: ['bullying'] });
    const details = contactDetails();
    await arriveNamed(draft, details, morning);
    const stored = await onlyCase();
    expect(stored).toEqual({
      id: draft.storedId,
      reference: draft.reference,
      team: 'student',
      level: 'green',
      rules: [],
      question_set_version: draft.version,
      answers: draft.answers,
      safeguarding: false,
      last_readers: false,
      gate: 'open',
      gate_reader_id: null,
      gate_due_at: null,
      received_at: new Date('2026-11-25T10:15:30.123Z'),
      // Two working days after Wednesday the 25th.
      first_contact_due_at: new Date('2026-11-27T17:00:00Z'),
      assigned_to_id: null,
      state: 'new',
      version: 1,
      next_step: 'contact',
      next_since: new Date('2026-11-25T10:15:30.123Z'),
      next_due_at: new Date('2026-11-27T17:00:00Z'),
      acknowledged_at: null,
      acknowledge_since: null,
      acknowledge_due_at: null,
      first_attempt_at: null,
      reached_at: null,
      last_contact_at: null,
      closed_at: null,
      // Whoever fills in the form says by it what they wish.
      wishes_confirmed_at: new Date('2026-11-25T10:15:30.123Z'),
      email_confirmed_at: null,
      writing_agreed_at: null,
      assessed_level: null,
      lowering_asked_by_id: null,
      contact_consent: 'yes',
      chosen_team: null,
      joined_to_id: null,
      person_keys_under: expect.any(String),
    });
    const records = await db.ask('SELECT kind, id FROM sealed_record ORDER BY kind');
    expect(records).toEqual([
      { kind: 'case-conflict', id: stored.id },
      { kind: 'case-contact', id: stored.id },
    ]);
    expect(await readContact(database(), stored.id)).toEqual(details);
    const [email] = await db.ask<{ id: string }>('SELECT * FROM email WHERE recipient_id IS NULL');
    expect(email).toEqual({
      id: expect.any(String),
      case_id: stored.id,
      kind: 'we-have-it',
      recipient_id: null,
      round: null,
      state: 'queued',
      reason: null,
      queued_at: new Date('2026-11-25T10:15:30.123Z'),
      settled_at: null,
      entry_id: null,
      not_before: null,
    });
    const audited = await db.ask(
      'SELECT actor_id, action, subject FROM audit_entry ORDER BY sequence DESC LIMIT 1',
    );
    expect(audited).toEqual([{ actor_id: null, action: 'case.received', subject: stored.id }]);
    expect(await storeCounts(db)).toMatchObject({
      cases: 1,
      waiting: 0,
      records: 2,
      // The confirmation, and what the lead is told.
      emails: 2,
      audited: before.audited + 1,
    });
  });

  const routes: readonly (readonly [string, Answers, object])[] = [
    [
      'a member of staff',
      { role: 'academic-staff', what: ['stalking'] },
      { team: 'staff', level: 'amber', rules: ['stalking'], safeguarding: false },
    ],
    [
      'a person under 18',
      { role: 'apprentice', age: '16-17' },
      { team: 'student', level: 'red', rules: ['under-18'], safeguarding: true },
    ],
    [
      'a person at imminent risk without a role',
      { safe: 'no', what: ['choking-weapon', 'stalking'] },
      {
        team: 'triage',
        level: 'red',
        rules: ['not-safe-now', 'choking-weapon'],
        safeguarding: true,
      },
    ],
  ];
  it.each(routes)('of %s goes to the right queue with its rules', async (_who, answers, wanted) => {
    await arriveNamed(readyDraft(answers), contactDetails(), morning);
    expect(await onlyCase()).toMatchObject(wanted);
  });

  it('queues no email where the reporter allowed none', async () => {
    await arriveNamed(readyDraft(), onlyByPhone(), morning);
    await arriveNamed(readyDraft(), contactDetails({ mayConfirm: 'no' }), morning);
    expect(await storeCounts(db)).toMatchObject({ cases: 2, records: 4 });
    expect(await db.ask('SELECT 1 FROM email WHERE recipient_id IS NULL')).toEqual([]);
  });

  it('starts its clock when it was sent, and never later than now', async () => {
    const future = Temporal.Now.instant().add({ hours: 2 });
    await putIn(namedSending(readyDraft(), onlyByPhone(), future));
    await takeInNamed();
    const [{ received_at } = { received_at: future }] = await db.ask<{ received_at: Date }>(
      'SELECT received_at FROM case_file',
    );
    expect(Number(received_at)).toBeLessThanOrEqual(Date.now());
  });
});

describe('what was taken in', () => {
  it('leaves its id, way and fingerprint for two days: sent again it is the same', async () => {
    const draft = readyDraft();
    const details = contactDetails();
    await arriveNamed(draft, details);
    const [left] = await db.ask('SELECT * FROM inbox');
    expect(left).toMatchObject({ sending_id: draft.sendingId, way: 'named', envelope: null });
    expect((await arriveNamed(draft, details)).outcome).toBe('same');
    expect((await arriveNamed(draft, onlyByPhone())).outcome).toBe('other');
    expect((await storeCounts(db)).cases).toBe(1);
    await forgetTakenSendings(Temporal.Now.instant().add({ hours: 48 }));
    expect(await db.ask('SELECT 1 FROM inbox')).toHaveLength(1);
    await forgetTakenSendings(Temporal.Now.instant().add({ hours: 72 }));
    expect(await db.ask('SELECT 1 FROM inbox')).toHaveLength(0);
  });

  it('is one case however many take it in at once', async () => {
    for (let count = 0; count < 12; count += 1) {
      await putIn(namedSending(readyDraft(), contactDetails(), morning));
    }
    const made = await Promise.all(Array.from({ length: 4 }, () => takeInNamed({ now: morning })));
    expect(made.reduce((sum, one) => sum + one, 0)).toBe(12);
    expect((await storeCounts(db)).cases).toBe(12);
  });

  it('is waited for by who opens a page while somebody else takes it in', async () => {
    const draft = readyDraft();
    await putIn(namedSending(draft, contactDetails(), morning));
    const worker = new pg.Client({ connectionString: db.portalUrl });
    await worker.connect();
    await worker.query('BEGIN');
    await worker.query('SELECT FROM inbox WHERE sending_id = $1 FOR UPDATE', [draft.sendingId]);
    let hasOpened = false;
    const opening = takeInBeforeReading().then(() => {
      hasOpened = true;
    });
    await pause(300);
    expect(hasOpened).toBe(false);
    await worker.query('COMMIT');
    await worker.end();
    await opening;
  });

  it('never overwrites: a reference or an id that is taken gets another one, and the administrator is told', async () => {
    const first = readyDraft();
    const second = { ...readyDraft(), reference: first.reference };
    const third = { ...readyDraft(), storedId: first.storedId };
    for (const draft of [first, second, third]) await arriveNamed(draft, contactDetails());
    const cases = await db.ask<StoredCase>('SELECT id, reference FROM case_file');
    expect(new Set(cases.map(({ id }) => id)).size).toBe(3);
    expect(new Set(cases.map(({ reference }) => reference)).size).toBe(3);
    expect(cases).toContainEqual({ id: first.storedId, reference: first.reference });
    const notices = await db.ask(`SELECT 1 FROM administrator_notice WHERE kind = 'id-replaced'`);
    expect(notices).toHaveLength(2);
  });
});

describe('an envelope that cannot be opened', () => {
  it.each([
    ['is no envelope', 'nonsense'],
    ['names a key that is not there', `${'a'.repeat(43)}.x.y.z.a.b`],
  ])(
    'because it %s stays, is put before the administrator, and stops nothing else',
    async (_, envelope) => {
      await db.ask(`UPDATE installation SET envelope_key_ids = '{}'`);
      await db.askAsInbox(`SELECT * FROM public.put_in($1, 'named', repeat('a', 64), $2)`, [
        '00000000-0000-4000-8000-000000000000',
        envelope,
      ]);
      await arriveNamed(readyDraft(), contactDetails());
      expect(await storeCounts(db)).toMatchObject({ cases: 1, waiting: 1 });
      expect(await db.ask(`SELECT kind, subject FROM administrator_notice`)).toEqual([
        { kind: 'envelope-unopened', subject: '00000000-0000-4000-8000-000000000000' },
      ]);
      expect(await takeInNamed()).toBe(0);
      // A start of the portal, perhaps with a key that it lacked, tries it again.
      await announceKeys();
      expect(await db.ask('SELECT 1 FROM administrator_notice')).toEqual([]);
    },
  );
});

describe('thousands of envelopes that cannot be opened', () => {
  beforeEach(async () => {
    await db.ask(`UPDATE installation SET envelope_key_ids = '{}'`);
    // Some at a time: a statement of theirs may take five seconds.
    for (let part = 0; part < 6; part += 1) {
      await db.askAsInbox(
        `SELECT public.put_in(gen_random_uuid(), 'named', repeat('0', 64), 'x') FROM generate_series(1, 500)`,
      );
    }
    await putIn(namedSending(readyDraft(), contactDetails(), Temporal.Now.instant()));
  });

  it('keep nobody who opens a page waiting', async () => {
    const started = performance.now();
    await takeInBeforeReading();
    expect(performance.now() - started).toBeLessThan(6_000);
  });

  it('keep a real one waiting for seconds, and are not looked at again', async () => {
    const started = performance.now();
    expect(await takeInNamed()).toBe(1);
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(await storeCounts(db)).toMatchObject({ cases: 1, waiting: 3_000 });
    const again = performance.now();
    expect(await takeInNamed()).toBe(0);
    expect(performance.now() - again).toBeLessThan(100);
  });
});

describe('an envelope of somebody who has the public half, and seals what no form sends,', () => {
  const honest = namedSending(readyDraft(), contactDetails(), Temporal.Now.instant());
  const hostile: readonly (readonly [string, object])[] = [
    ['a year that no store holds', { receivedAt: '0000-01-01T00:00:00.000Z' }],
    ['a year to come', { receivedAt: '9999-12-31T00:00:00.000Z' }],
    ['a time so long ago that its clock ran out', { receivedAt: '2020-01-01T00:00:00.000Z' }],
    ['a reference with a null byte', { reference: 'RS-\u0000' }],
    ['words for a reference', { reference: '<b>YOU DIE' }],
    ['an id that is none', { storedId: 'mine' }],
    ['answers to no question', { answers: { what: ['x'.repeat(3_000)] } }],
  ];

  it.each(hostile)(
    'with %s is put aside, and the ones behind it are taken in',
    async (_, change) => {
      const sending = { ...honest, sendingId: crypto.randomUUID() };
      await putIn({ ...sending, envelope: { ...sending.envelope, ...change } as never });
      await putIn({ ...honest, sendingId: crypto.randomUUID() });
      expect(await takeInNamed()).toBe(1);
      expect(await storeCounts(db)).toMatchObject({ cases: 1, waiting: 1 });
      expect(await db.ask('SELECT kind, subject FROM administrator_notice')).toEqual([
        { kind: 'envelope-unopened', subject: sending.sendingId },
      ]);
    },
  );
});

describe('whom a reporter must not be given to', () => {
  it('is walled off by a keyed hash: no staff id stands beside the case', async () => {
    await arriveNamed(
      readyDraft({ role: 'undergraduate' }),
      contactDetails({ notTo: 'Alex Moreau' }),
    );
    const walls = await db.ask<{ person_hash: string }>('SELECT person_hash FROM case_wall');
    expect(walls).toEqual([{ person_hash: keyedHash('wall', lead.id) }]);
    const dump = await db.ask<{ row: string }>('SELECT t::text AS row FROM case_wall t');
    expect(JSON.stringify(dump)).not.toContain(lead.id);
  });

  it('is walled off when ticked, and typed words that fit nobody put the case at the gate', async () => {
    await arriveNamed(
      readyDraft({ role: 'undergraduate' }),
      contactDetails({ notToPeople: [lead.id], notTo: 'the man who runs the climbing club' }),
    );
    const [found] = await db.ask(
      'SELECT team, gate, gate_reader_id IS NOT NULL AS asked FROM case_file',
    );
    expect(found).toEqual({ team: 'triage', gate: 'waiting', asked: true });
    expect(await db.ask('SELECT person_hash FROM case_wall')).toEqual([
      { person_hash: keyedHash('wall', lead.id) },
    ]);
  });
});
