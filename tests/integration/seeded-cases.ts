import type { Gate } from '#lib/casework/access/case-facts.ts';
import { newCaseReference } from '#lib/casework/case/reference.ts';
import type { Team } from '#lib/disclosure/routing.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import type { TestDatabase } from './database.ts';

/** What decides who sees a case, and where it stands in a queue. */
export interface SeededCase {
  readonly team: Team;
  readonly safeguarding: boolean;
  readonly lastReaders: boolean;
  readonly gate: Gate;
  readonly gateReaderId: string | null;
  readonly assignedToId: string | null;
  readonly walledStaffIds: readonly string[];
  readonly dueAt: Date;
}

export interface StoredCase extends SeededCase {
  readonly id: string;
  readonly reference: string;
}

/** Stores cases without content: for tests of who sees which, and in what order. */
export async function seedCases(
  database: TestDatabase,
  cases: readonly SeededCase[],
): Promise<StoredCase[]> {
  const stored = cases.map((one) => ({
    ...one,
    id: crypto.randomUUID(),
    reference: newCaseReference(),
  }));
  const rows = stored.map(({ id, reference, team, assignedToId, dueAt, ...one }) => ({
    id,
    reference,
    team,
    level: 'amber',
    rules: [],
    question_set_version: 'none',
    answers: {},
    safeguarding: one.safeguarding,
    last_readers: one.lastReaders,
    gate: one.gate,
    gate_reader_id: one.gateReaderId,
    received_at: new Date('2026-11-30T09:00:00Z'),
    first_contact_due_at: dueAt,
    state: 'new',
    version: 1,
    next_step: 'contact',
    next_since: new Date('2026-11-30T09:00:00Z'),
    next_due_at: dueAt,
    assigned_to_id: assignedToId,
    contact_consent: 'yes',
  }));
  await database.ask(
    'INSERT INTO case_file SELECT * FROM json_populate_recordset(NULL::case_file, $1)',
    [JSON.stringify(rows)],
  );
  const walls = stored.flatMap(({ id, walledStaffIds }) =>
    walledStaffIds.map((staffId) => ({ case_id: id, person_hash: keyedHash('wall', staffId) })),
  );
  await database.ask(
    'INSERT INTO case_wall SELECT * FROM json_populate_recordset(NULL::case_wall, $1)',
    [JSON.stringify(walls)],
  );
  return stored;
}
