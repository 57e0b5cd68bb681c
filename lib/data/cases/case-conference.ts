import 'server-only';
import type { CaseSummary } from '#lib/casework/case/summary.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { ListedColleague } from '#lib/casework/co-workers/fields.ts';
import { conferenceFields } from '#lib/casework/conference/fields.ts';
import { actionsOf, conferenceErrors } from '#lib/casework/conference/rules.ts';
import { type BodyOf, entryKinds } from '#lib/casework/entries/kinds.ts';
import { closeOfDay } from '#lib/casework/tasks/due-day.ts';
import { longDate } from '#lib/content/long-date.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { instantOf } from '../store/instants.ts';
import { readersOf } from './case-readers.ts';
import { endTasksThatEndBy } from './end-tasks.ts';
import { readEntryForPaper } from './entry-for-paper.ts';
import { type CaseStep, inCase } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';

/**
 * Who may do what a case conference agrees on, for the page on which it is written down.
 * @throws what `lookAtCase` throws
 */
export async function readToConfer(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<Looked<{ readonly people: readonly ListedColleague[] }>> {
  return lookAtCase(reference, 'case-conference', async ({ transaction, held }) => ({
    people: await readersOf(transaction, held.id, now),
  }));
}

/**
 * Writes a case conference down: each of its actions becomes a task, and the one that an assessment asked for is held.
 * @throws what {@link inCase} throws
 */
export async function saveConference(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'case-conference', (step) => save(step, form), {
    now,
    once: { form, answer: 'saved' },
  });
}

async function save(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, held, now, write } = step;
  const people = await readersOf(transaction, held.id, now);
  const receivedAt = instantOf(held.receivedAt);
  const outcome = readForm(conferenceFields(people), form, (typed) =>
    conferenceErrors(typed, { now, receivedAt, calendar: workingCalendar }),
  );
  if ('errors' in outcome) return outcome;
  const { at, present, decisions } = outcome.read;
  const actions = actionsOf(outcome.read).map((action) => ({
    ...action,
    name: people.find(({ id }) => id === action.owner)?.name ?? '',
  }));
  await write({
    kind: 'case-conference',
    codes: { actions: actions.length },
    body: {
      present,
      decisions,
      actions: actions.map(({ what, name, by }) => ({ what, name, by: by.toString() })),
    },
    happenedAt: at,
  });
  const heldOn = at.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate().toString();
  for (const { what, owner, name, by } of actions) {
    await write({
      kind: 'task',
      codes: {},
      body: { what, why: `Agreed in the case conference of ${longDate(heldOn)}`, name },
      ownerId: owner,
      dueAt: closeOfDay(by, workingCalendar),
    });
  }
  await endTasksThatEndBy(transaction, held.id, ['case-conference'], now);
  return 'saved';
}

/** A case conference as it is printed for the file. */
export interface ConferenceOnPaper extends BodyOf<'case-conference'> {
  readonly summary: CaseSummary;
  readonly at: Temporal.Instant;
  /** Who wrote it down. */
  readonly by: string | undefined;
}

/**
 * A case conference, for those who may read the case, to print it: audited as reading.
 * @param reference from an address: may be anything
 * @param entry which one: may be anything
 * @throws SignedOutError, NotStaffError; NotFoundError for one that is not there, was struck out, or cannot be opened (audited)
 */
export async function readConference(
  reference: string,
  entry: string,
  now = Temporal.Now.instant(),
): Promise<ConferenceOnPaper> {
  const row = { kind: 'case-conference', ...entryKinds['case-conference'] } as const;
  const { body, summary, at, by } = await readEntryForPaper(reference, entry, row, { now });
  return { ...body, summary, at, by };
}
