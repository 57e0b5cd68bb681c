import type { TestDatabase } from './database.ts';

/**
 * Stores many cases at once, in few statements: three years of them, one in twenty open, each with entries, a wall and keys by which its
 * person is found. They have no sealed content.
 * @param ownerId who has a share of those that are open
 */
export async function storeManyCases(
  database: TestDatabase,
  count: number,
  ownerId: string,
): Promise<void> {
  await database.ask(
    `INSERT INTO case_file (id, reference, team, level, rules, question_set_version, answers,
       safeguarding, last_readers, gate, received_at, first_contact_due_at, state, version,
       next_step, next_since, next_due_at, closed_at, contact_consent, assigned_to_id)
     SELECT gen_random_uuid(), 'RS-' || lpad(i::text, 8, '0'),
       (ARRAY['student','student','staff','triage']::"Team"[])[1 + i % 4],
       (ARRAY['green','green','amber','red']::"Level"[])[1 + (i / 4) % 4],
       '{}', '2026-11', '{}', i % 40 = 0, false, 'open', came, came + interval '2 days',
       CASE WHEN is_open THEN 'support' ELSE 'closed' END::"CaseState", 1,
       CASE WHEN is_open THEN 'agree' END::"NextStep",
       CASE WHEN is_open THEN came END,
       CASE WHEN is_open THEN now() + (i % 400 - 100) * interval '1 hour' END,
       CASE WHEN NOT is_open THEN came + interval '30 days' END, 'yes',
       CASE WHEN i % 400 = 0 THEN NULL WHEN i % 100 = 0 THEN $2::uuid END
     FROM (SELECT i, i % 20 = 0 AS is_open, now() - (i % 26280) * interval '1 hour' AS came
           FROM generate_series(1, $1::int) i) seeded`,
    [count, ownerId],
  );
  await database.ask(
    `INSERT INTO entry (id, case_id, kind, original_id, version, is_latest, happened_at, written_at, codes, owner_id, due_at, ended_at)
     SELECT id, case_id, 'task', id, 1, true, at, at, '{}', $1, at, CASE WHEN closed THEN at END
     FROM (SELECT gen_random_uuid() AS id, c.id AS case_id, received_at AS at, c.state = 'closed' AS closed
           FROM case_file c, generate_series(1, 2)) written`,
    [ownerId],
  );
  await database.ask(`INSERT INTO case_wall SELECT id, repeat(md5(id::text), 2) FROM case_file`);
  await database.ask(
    `INSERT INTO person_key SELECT id, 'name', repeat(md5('n' || id), 2) FROM case_file`,
  );
  await database.ask('VACUUM ANALYZE');
}
