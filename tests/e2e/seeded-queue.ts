import { newCaseReference } from '#lib/casework/case/reference.ts';
import { questionSetVersion } from '#lib/disclosure/questions/current.ts';
import type { OwnSite } from './own-site.ts';

/** A queue as a team has it on a Thursday: what has the longest words is in it. */
const kinds = [
  { level: 'red', state: 'new', step: 'contact', hours: 2 },
  { level: 'amber', state: 'reaching', step: 'attempt', hours: -40 },
  { level: 'green', state: 'support', step: 'consult', hours: 90 },
  { level: 'amber', state: 'touch', step: 'touch', hours: 400 },
  { level: 'green', state: 'reaching', step: 'lead', hours: -700 },
] as const;

/**
 * Puts open cases of the student team into a site of the test's own.
 * @param owner who has all of them but the Red ones, which nobody has
 * @returns their references, those that nobody has first, then in the order in which they fall due
 */
export async function seedQueue(site: OwnSite, owner: string, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, number) => ({
    id: crypto.randomUUID(),
    reference: newCaseReference(),
    ...(kinds[number % kinds.length] ?? kinds[0]),
    number,
  }));
  for (const { id, reference, level, state, step, hours, number } of rows) {
    await site.query(
      `INSERT INTO case_file (id, reference, team, level, rules, question_set_version, answers, safeguarding, last_readers, gate,
         received_at, first_contact_due_at, state, next_step, next_since, next_due_at, last_contact_at, assigned_to_id)
       SELECT $1, $2, 'student', $3::text::"Level", '{}', $4, '{}', false, false, 'open', now() - interval '90 days', due, $5::text::"CaseState",
         $6::text::"NextStep", now() - interval '90 days', due, CASE WHEN $5 = 'new' THEN NULL ELSE now() - interval '12 days' END,
         CASE WHEN $5 = 'new' THEN NULL ELSE (SELECT id FROM staff_member WHERE name = $7) END
       FROM (SELECT now() + make_interval(hours => $8, mins => $9) AS due) d`,
      [id, reference, level, questionSetVersion, state, step, owner, hours, number],
    );
  }
  const order = (one: (typeof rows)[number]) =>
    (one.state === 'new' ? -1e6 : 0) + one.hours * 60 + one.number;
  return rows.toSorted((a, b) => order(a) - order(b)).map(({ reference }) => reference);
}
