import { beforeEach, describe, expect, it } from 'vitest';
import { fromColumns } from '#lib/data/sealed-columns.ts';
import {
  NobodyLeftError,
  NotReadyError,
  sendAnonymously,
  sendNamed,
} from '#lib/data/send-disclosure.ts';
import { newDraft, type Receipt } from '#lib/disclosure/draft.ts';
import type { Answers } from '#lib/disclosure/questions.ts';
import { openRecord } from '#lib/sealing/record.ts';
import { ownDatabase } from './database.ts';
import {
  addStaff,
  contactDetails,
  emptyStore,
  onlyByPhone,
  readyDraft,
  storeCounts,
} from './records.ts';

const db = await ownDatabase();
const morning = Temporal.Instant.from('2026-12-23T10:15:30.123Z');
const nothing = {
  anonymous: 0,
  unread: 0,
  cases: 0,
  contacts: 0,
  walls: 0,
  emails: 0,
  jobs: 0,
};

interface StoredCase {
  readonly id: string;
  readonly reference: string;
  readonly team: string;
}

async function onlyCase(): Promise<StoredCase> {
  const rows = await db.ask<StoredCase>('SELECT * FROM case_file');
  const [only] = rows;
  if (only === undefined || rows.length !== 1) throw new Error(`${rows.length} cases`);
  return only;
}

const lead = await addStaff(db, 'Alex Moreau', ['student-team-lead']);
await addStaff(db, 'Robin Okafor', ['staff-team-lead']);

beforeEach(() => emptyStore(db));

describe('an anonymous disclosure', () => {
  it('is stored as an id, a date, a version, answers and a level, and nothing else', async () => {
    const before = await storeCounts(db);
    const draft = readyDraft({ safe: 'no', what: ['rape'] });
    await sendAnonymously(draft, ['reprisal'], morning);
    const columns = await db.ask<{ table: string; column: string; type: string }>(
      `SELECT table_name AS table, column_name AS column, udt_name AS type FROM information_schema.columns
       WHERE table_name IN ('anonymous_disclosure', 'anonymous_unread') ORDER BY 1, ordinal_position`,
    );
    expect(columns.map(({ table, column, type }) => `${table}.${column} ${type}`)).toEqual([
      'anonymous_disclosure.id uuid',
      'anonymous_disclosure.received_on date',
      'anonymous_disclosure.question_set_version text',
      'anonymous_disclosure.answers jsonb',
      'anonymous_disclosure.level Level',
      'anonymous_unread.disclosure_id uuid',
      'anonymous_unread.level Level',
      'anonymous_unread.received_on date',
    ]);
    const rows = await db.ask('SELECT *, received_on::text FROM anonymous_disclosure');
    expect(rows).toEqual([
      {
        id: draft.id,
        received_on: '2026-12-23',
        question_set_version: draft.version,
        answers: { ...draft.answers, whyAnonymous: ['reprisal'] },
        level: 'red',
      },
    ]);
    expect(await storeCounts(db)).toEqual({ ...before, anonymous: 1, unread: 1 });
  });

  it('carries the date in the institution’s own time zone', async () => {
    await sendAnonymously(readyDraft(), [], Temporal.Instant.from('2026-06-30T23:30:00Z'));
    const rows = await db.ask('SELECT received_on::text FROM anonymous_disclosure');
    expect(rows).toEqual([{ received_on: '2026-07-01' }]);
  });

  it('has a random id without a time in it', async () => {
    await sendAnonymously(readyDraft(), []);
    const [row] = await db.ask<{ version: number }>(
      'SELECT uuid_extract_version(id) AS version FROM anonymous_disclosure',
    );
    expect(row?.version).toBe(4);
  });
});

describe('a named disclosure', () => {
  it('becomes a case with its team, level, rules, clock, sealed contact and confirmation', async () => {
    const before = await storeCounts(db);
    const draft = readyDraft({ role: 'undergraduate', age: '18-20', what: ['bullying'] });
    const details = contactDetails();
    const receipt = await sendNamed(draft, details, morning);
    const stored = await onlyCase();
    expect(stored).toEqual({
      id: expect.any(String),
      reference: expect.stringMatching(/^RS-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/),
      submission_id: draft.id,
      team: 'student',
      level: 'green',
      rules: [],
      question_set_version: draft.version,
      answers: draft.answers,
      safeguarding: false,
      received_at: new Date('2026-12-23T10:15:30.123Z'),
      // Two working days after the 23rd, with Christmas, the weekend and a bank holiday between.
      first_contact_due_at: new Date('2026-12-29T17:00:00Z'),
      assigned_to_id: null,
    });
    expect(receipt).toMatchObject({
      kind: 'receipt',
      path: 'named',
      reference: stored.reference,
      contactBy: '2026-12-29',
      confirmedByEmail: true,
    });
    const [contact] = await db.ask<{ key_id: string; sealed: string }>(
      'SELECT key_id, sealed FROM case_contact WHERE case_id = $1',
      [stored.id],
    );
    const columns = { keyId: contact?.key_id ?? '', sealed: contact?.sealed ?? '' };
    const sealed = fromColumns(columns);
    expect(columns.sealed).not.toContain('sam@example.org');
    expect(openRecord({ kind: 'case-contact', id: stored.id }, sealed)).toEqual(details);
    const [email] = await db.ask<{ id: string }>('SELECT * FROM email');
    expect(email).toEqual({
      id: expect.any(String),
      case_id: stored.id,
      kind: 'we-have-it',
      state: 'queued',
      reason: null,
      queued_at: new Date('2026-12-23T10:15:30.123Z'),
      settled_at: null,
      key_id: null,
      sealed: null,
    });
    const jobs = await db.ask(
      `SELECT task.identifier, job.payload, job.key FROM graphile_worker._private_jobs job
       JOIN graphile_worker._private_tasks task ON task.id = job.task_id`,
    );
    expect(jobs).toEqual([
      { identifier: 'send-email', payload: { emailId: email?.id }, key: email?.id },
    ]);
    const audited = await db.ask(
      'SELECT actor_id, action, subject FROM audit_entry ORDER BY sequence DESC LIMIT 1',
    );
    expect(audited).toEqual([{ actor_id: null, action: 'case.received', subject: stored.id }]);
    const after = { ...before, cases: 1, contacts: 1, emails: 1, jobs: 1 };
    expect(await storeCounts(db)).toEqual({ ...after, audited: before.audited + 1 });
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
    await sendNamed(readyDraft(answers), contactDetails(), morning);
    expect(await onlyCase()).toMatchObject(wanted);
  });

  it('queues no email where the reporter allowed none', async () => {
    const receipt = await sendNamed(readyDraft(), onlyByPhone(), morning);
    const careful = contactDetails({ mayConfirm: 'no' });
    const other = await sendNamed(readyDraft(), careful, morning);
    expect([receipt.confirmedByEmail, other.confirmedByEmail]).toEqual([false, false]);
    expect(await storeCounts(db)).toMatchObject({ cases: 2, contacts: 2, emails: 0, jobs: 0 });
  });

  it('gets a reference of its own', async () => {
    const references: string[] = [];
    for (let batch = 0; batch < 25; batch += 1) {
      const receipts = await Promise.all(
        Array.from({ length: 8 }, () => sendNamed(readyDraft(), onlyByPhone(), morning)),
      );
      references.push(...receipts.map(({ reference }) => reference));
    }
    expect(new Set(references).size).toBe(200);
    // Random, not in the order of arrival.
    expect(references).not.toEqual(references.toSorted());
  });
});

describe('sending the same draft again', () => {
  it('makes one record and the same receipt, even ten times at once', async () => {
    const draft = readyDraft({ role: 'undergraduate' });
    const before = await storeCounts(db);
    const receipts = await Promise.all(
      Array.from({ length: 10 }, () => sendNamed(draft, contactDetails(), morning)),
    );
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await storeCounts(db)).toEqual({
      ...nothing,
      cases: 1,
      contacts: 1,
      emails: 1,
      jobs: 1,
      audited: before.audited + 1,
    });
  });

  it('keeps what came first, and tells a person who corrects something later', async () => {
    const draft = readyDraft();
    const first = await sendNamed(draft, contactDetails(), morning);
    const later = morning.add({ minutes: 5 });
    expect(
      await sendNamed(draft, contactDetails({ email: 'corrected@example.com' }), later),
    ).toEqual({
      ...first,
      keptEarlier: 'same-way',
    });
    expect(await storeCounts(db)).toMatchObject({ cases: 1, contacts: 1, emails: 1 });
  });

  it('makes one anonymous record', async () => {
    const draft = readyDraft();
    const receipts = await Promise.all(
      Array.from({ length: 10 }, () => sendAnonymously(draft, [], morning)),
    );
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await storeCounts(db)).toMatchObject({ ...nothing, anonymous: 1, unread: 1 });
  });

  it('without a name keeps the answers that came first, and tells a person who changed one since', async () => {
    const draft = readyDraft();
    const first = await sendAnonymously(draft, ['reprisal'], morning);
    const later = morning.add({ minutes: 5 });
    expect(await sendAnonymously(draft, ['reprisal'], later)).toEqual(first);
    const kept = { ...first, keptEarlier: 'same-way' };
    expect(await sendAnonymously(draft, ['not-ready'], later)).toEqual(kept);
    const changed = { ...draft, answers: { ...draft.answers, gender: 'woman' as const } };
    expect(await sendAnonymously(changed, ['reprisal'], later)).toEqual(kept);
    const rows = await db.ask('SELECT answers FROM anonymous_disclosure');
    expect(rows).toEqual([{ answers: { ...draft.answers, whyAnonymous: ['reprisal'] } }]);
  });

  it('by the other way finds what the first way stored, and says so', async () => {
    const draft = readyDraft();
    const anonymous = await sendAnonymously(draft, [], morning);
    expect(await sendNamed(draft, contactDetails(), morning)).toEqual({
      ...anonymous,
      keptEarlier: 'other-way',
    });
    expect(await storeCounts(db)).toMatchObject({ ...nothing, anonymous: 1, unread: 1 });

    const other = readyDraft();
    const named = await sendNamed(other, contactDetails(), morning);
    expect(await sendAnonymously(other, [], morning)).toEqual({
      ...named,
      keptEarlier: 'other-way',
    });
    expect(await storeCounts(db)).toMatchObject({ anonymous: 1, cases: 1 });
  });

  it('by both ways at once makes one record', async () => {
    const draft = readyDraft();
    const ways: (() => Promise<Receipt>)[] = [
      () => sendAnonymously(draft, [], morning),
      () => sendNamed(draft, contactDetails(), morning),
    ];
    const receipts = await Promise.all([...ways, ...ways, ...ways].map((send) => send()));
    expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(1);
    const { anonymous, cases } = await storeCounts(db);
    expect(anonymous + cases).toBe(1);
  });
});

describe('nothing is stored', () => {
  const ready = readyDraft();
  const { help: _left, ...withoutTheLast } = ready.answers;
  const notReady = [
    ['an empty draft', newDraft()],
    ['a draft without its last answer', { ...ready, answers: withoutTheLast }],
    [
      'a draft with a notice to read',
      { ...readyDraft({ effects: ['suicide-self-harm'] }), seen: [] },
    ],
    ['a person who is not a member', { ...ready, answers: { ...ready.answers, role: 'neither' } }],
  ] as const;
  it.each(notReady)('of %s', async (_what, draft) => {
    const before = await storeCounts(db);
    await expect(sendAnonymously(draft, [])).rejects.toThrow(NotReadyError);
    await expect(sendNamed(draft, contactDetails())).rejects.toThrow(NotReadyError);
    expect(await storeCounts(db)).toEqual(before);
  });

  it('when the email cannot be queued, and all of it once it can', async () => {
    const before = await storeCounts(db);
    const draft = readyDraft();
    await db.askAsApp('ALTER SCHEMA graphile_worker RENAME TO out_of_reach');
    try {
      await expect(sendNamed(draft, contactDetails())).rejects.toThrow(/graphile_worker/);
    } finally {
      await db.askAsApp('ALTER SCHEMA out_of_reach RENAME TO graphile_worker');
    }
    expect(await storeCounts(db)).toEqual(before);
    await sendNamed(draft, contactDetails());
    expect(await storeCounts(db)).toMatchObject({ cases: 1, contacts: 1, emails: 1, jobs: 1 });
  });

  it('when it cannot be audited', async () => {
    const before = await storeCounts(db);
    const role = new URL(db.appUrl).username;
    await db.ask(`REVOKE INSERT ON audit_entry FROM ${role}`);
    try {
      await expect(sendNamed(readyDraft(), contactDetails())).rejects.toThrow(/denied/);
    } finally {
      await db.ask(`GRANT INSERT ON audit_entry TO ${role}`);
    }
    expect(await storeCounts(db)).toEqual(before);
  });

  it('of an anonymous disclosure whose queue cannot be written', async () => {
    const role = new URL(db.appUrl).username;
    await db.ask(`REVOKE INSERT ON anonymous_unread FROM ${role}`);
    try {
      await expect(sendAnonymously(readyDraft(), [])).rejects.toThrow(/denied/);
    } finally {
      await db.ask(`GRANT INSERT ON anonymous_unread TO ${role}`);
    }
    expect(await storeCounts(db)).toMatchObject(nothing);
  });

  it('when everybody who could take the case is named', async () => {
    const before = await storeCounts(db);
    const details = contactDetails({ notTo: 'Not Alex Moreau, and not Robin Okafor either' });
    await expect(sendNamed(readyDraft(), details)).rejects.toThrow(NobodyLeftError);
    expect(await storeCounts(db)).toEqual(before);
  });
});

it('a case is walled off from the people whom its reporter named, and routed around them', async () => {
  const named = contactDetails({ notTo: 'Please keep this from Alex.' });
  await sendNamed(readyDraft({ role: 'undergraduate' }), named, morning);
  const stored = await onlyCase();
  expect(stored.team).toBe('triage');
  expect(await db.ask('SELECT * FROM case_wall')).toEqual([
    { case_id: stored.id, staff_id: lead.id },
  ]);
});
