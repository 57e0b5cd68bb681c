import type pg from 'pg';
import { personKeys } from '#lib/casework/people/person-keys.ts';
import { hashesOf } from '#lib/data/people/person-keys.ts';
import { currentMatchingKeyId } from '#lib/data/store/installation.ts';
import { questionSetVersion } from '#lib/disclosure/questions/current.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import { type Place, sealRecord } from '#lib/sealing/record.ts';
import { type SeededCase, seededCase } from './seeded-case.ts';
import type { Owner, Owners } from './seeded-people.ts';

/*
 * Many cases at once, each as the software would have stored it: sealed, findable, walled off. By statements and not by the functions
 * that pages call: those take twenty minutes for what takes half a minute here. Nothing of it is on the audit log.
 */

/** How many cases go through one statement. */
const portion = 200;

/** Told of every portion that is stored. */
export type OnStored = (stored: number) => void;

/** Stores cases that are not there yet. Broken off, it can be begun again. */
export async function seedCases(
  client: pg.Client,
  {
    cases,
    now,
    onStored,
  }: { readonly cases: number; readonly now: Temporal.Instant; readonly onStored: OnStored },
): Promise<void> {
  const owners = await findOwners(client);
  await client.query('SET synchronous_commit = off');
  for (let from = 0; from < cases; from += portion) {
    const to = Math.min(cases, from + portion);
    const some = Array.from({ length: to - from }, (_, place) =>
      seededCase(from + place, { cases, owners, now }),
    );
    await store(client, some);
    onStored(to);
  }
}

/** The demonstration’s own people are the first of each team. */
async function findOwners(client: pg.Client): Promise<Owners> {
  const { rows } = await client.query<Owner & { readonly roles: readonly string[] }>(
    `SELECT id, name, roles FROM staff_member WHERE active ORDER BY email LIKE 'seeded.%', email`,
  );
  const holding = (role: string) =>
    rows.filter(({ roles }) => roles.includes(role)).map(({ id, name }) => ({ id, name }));
  const teamOf = (team: 'student' | 'staff') => {
    const [lead] = holding(`${team}-team-lead`);
    const [first, ...others] = holding(`${team}-caseworker`);
    if (lead === undefined || first === undefined) throw new Error(`the ${team} team has nobody`);
    return { lead, workers: [first, ...others] as const };
  };
  return { student: teamOf('student'), staff: teamOf('staff') };
}

async function store(client: pg.Client, cases: readonly SeededCase[]): Promise<void> {
  await client.query('BEGIN');
  try {
    await insert(client, 'case_file', cases.map(rowOf));
    await insert(client, 'sealed_record', cases.flatMap(recordsOf));
    await insert(client, 'entry', cases.flatMap(entryRowsOf));
    await insert(client, 'person_key', cases.flatMap(keyRowsOf));
    await insert(client, 'case_wall', cases.flatMap(wallRowsOf));
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function insert(client: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(', ');
  await client.query(
    `INSERT INTO public.${table} (${columns})
     SELECT ${columns} FROM json_populate_recordset(NULL::public.${table}, $1) ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

function rowOf(one: SeededCase): object {
  const { id, reference, told, received, firstContactDue, state, next, owner } = one;
  return {
    id,
    reference,
    team: told.team,
    level: told.level,
    rules: told.rules,
    question_set_version: questionSetVersion,
    answers: told.answers,
    safeguarding: false,
    last_readers: false,
    gate: 'open',
    received_at: received,
    first_contact_due_at: firstContactDue,
    state,
    version: 1 + one.entries.length,
    next_step: next?.step ?? null,
    next_since: next?.since ?? null,
    next_due_at: next?.due ?? null,
    // Whoever leads has seen it: nobody is alerted.
    acknowledged_at: owner === undefined ? null : received,
    first_attempt_at: one.reachedAt ?? null,
    reached_at: one.reachedAt ?? null,
    last_contact_at: one.reachedAt ?? null,
    closed_at: one.closedAt ?? null,
    contact_consent: 'yes',
    assigned_to_id: owner?.id ?? null,
    person_keys_under: currentMatchingKeyId(),
    wishes_confirmed_at: received,
  };
}

function recordsOf({ id, contact, entries }: SeededCase): readonly object[] {
  const { notTo, notToPeople, ...wishes } = contact;
  return [
    recordOf({ kind: 'case-contact', id }, id, wishes),
    recordOf({ kind: 'case-conflict', id }, id, { notTo, notToPeople }),
    ...entries.map((entry) => recordOf({ kind: 'entry', id: entry.id }, id, entry.body)),
  ];
}

function recordOf(place: Place, caseId: string, content: unknown): object {
  const { keyId, sealed } = sealRecord(place, content);
  const hex = Buffer.from(sealed).toString('hex');
  return { ...place, case_id: caseId, key_id: keyId, sealed: `\\x${hex}` };
}

function entryRowsOf({ id: caseId, owner, entries }: SeededCase): readonly object[] {
  return entries.map(({ id, kind, codes, by, part, at, dueAt }) => ({
    id,
    case_id: caseId,
    kind,
    original_id: id,
    version: 1,
    is_latest: true,
    author_id: by.id,
    author_name: by.name,
    author_role: part,
    happened_at: at,
    written_at: at,
    codes,
    owner_id: dueAt === undefined ? null : (owner?.id ?? null),
    due_at: dueAt ?? null,
  }));
}

function keyRowsOf({ id, contact }: SeededCase): readonly object[] {
  const { name, email, phone } = contact;
  return personKeys({ name, email, phone, universityNumber: '' }).map((key) => ({
    case_id: id,
    kind: key.kind,
    hash: hashesOf(key)[0],
  }));
}

function wallRowsOf({ id, walled }: SeededCase): readonly object[] {
  return walled === undefined ? [] : [{ case_id: id, person_hash: keyedHash('wall', walled.id) }];
}
