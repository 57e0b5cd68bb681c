import { newCaseReference } from '#lib/casework/case/reference.ts';
import { questionSetVersion } from '#lib/disclosure/questions/current.ts';
import type { OwnSite } from './own-site.ts';

/* What would take hours, a fault or a flood to come about, put straight into the database of a site of the test's own. */

/** Puts something of every kind before the administrator. @param caseId of a case, which nobody is shown */
export async function noticeEverything(site: OwnSite, caseId: string): Promise<void> {
  const rows = [
    ['mail-refused', 'invalid_api_key'],
    ['record-key-unknown', 'k7Qw2nBz'],
    ...Array.from({ length: 12 }, () => ['envelope-unopened', crypto.randomUUID()]),
    ['reader-needed', caseId],
    ['id-replaced', caseId],
  ];
  for (const row of rows) {
    await site.query(
      'INSERT INTO administrator_notice (kind, subject, noticed_on) VALUES ($1, $2, current_date)',
      row,
    );
  }
}

/** Lets nobody hear that a worker lives. @returns what takes that back */
export async function silenceWorker(site: OwnSite): Promise<() => Promise<void>> {
  await site.query(
    "CREATE FUNCTION unheard() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
  );
  await site.query(
    'CREATE TRIGGER unheard BEFORE INSERT OR UPDATE ON worker_pulse FOR EACH ROW EXECUTE FUNCTION unheard()',
  );
  await site.query('DELETE FROM worker_pulse');
  return async () => {
    await site.query('DROP FUNCTION unheard CASCADE');
  };
}

export interface SentWithoutName {
  readonly day: string;
  readonly level: 'red' | 'amber' | 'green';
  readonly count: number;
}

/** Puts anonymous disclosures among the unread. */
export async function sendWithoutName(
  site: OwnSite,
  { day, level, count }: SentWithoutName,
): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const id = crypto.randomUUID();
    await site.query(
      `INSERT INTO anonymous_disclosure (id, received_on, question_set_version, answers, level)
       VALUES ($1, $2, $3, '{"whyAnonymous": []}', $4)`,
      [id, day, questionSetVersion, level],
    );
    await site.query(
      'INSERT INTO anonymous_unread (disclosure_id, received_on, level) VALUES ($1, $2, $3)',
      [id, day, level],
    );
  }
}

/** Opens cases of the student team, received now. */
export async function openCases(site: OwnSite, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    await site.query(
      `INSERT INTO case_file (id, reference, team, level, rules, question_set_version, answers, safeguarding, last_readers, gate,
         received_at, first_contact_due_at, next_since, next_due_at)
       VALUES ($1, $2, 'student', 'green', '{}', $3, '{}', false, false, 'open', now(), now() + interval '3 days', now(), now() + interval '3 days')`,
      [crypto.randomUUID(), newCaseReference(), questionSetVersion],
    );
  }
}
