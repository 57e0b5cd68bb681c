import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import type { OpenAppointment } from '#lib/casework/appointments/appointment-on-case.ts';
import type { Verb } from '#lib/casework/case/workflow.ts';
import { isVerb } from '#lib/casework/case/workflow.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { type EndsUnreached, endsUnreached } from '#lib/casework/closing/unreached.ts';
import type { OnRecord } from '#lib/casework/standing/on-record.ts';
import { wasTried, wishedNoFurther } from '#lib/casework/standing/tried.ts';
import { endsBy, isAgain, isPromised, type TaskVerb } from '#lib/casework/tasks/review.ts';
import type { ArrivingEmail } from '#lib/forms/letter-to-read.ts';
import { readOpenAppointments } from '../appointments/appointments-on-case.ts';
import { findLostDrafts } from '../drafts/lost-drafts.ts';
import { asItArrives } from '../emails/as-it-arrives.ts';
import { instantOf } from '../store/instants.ts';
import { readLetterTexts } from '../texts/letter-texts.ts';
import { factsOf } from './case-facts.ts';
import { readTasks } from './entry-words.ts';
import type { CaseStep, HeldCase } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { addressForSignals } from './may-be-emailed.ts';
import { readOnRecord } from './on-record.ts';
import { reviewsToLeave } from './reviewer.ts';

/** A task that nobody has finished. */
export interface OpenTask {
  readonly id: string;
  /** Undefined where it cannot be opened: its key is not there. */
  readonly what: string | undefined;
  readonly dueAt: Temporal.Instant | undefined;
  /** Whether it ends with the case: a review that is not for the viewer to end stays open. */
  readonly ends: boolean;
  /** What ends it before, where it is not ticked off. */
  readonly endsBy: TaskVerb | undefined;
  /** Whether that was done before, and is reviewed. */
  readonly isAgain: boolean;
  /** Whether it was promised to the person: the case is not closed before, unless they cannot be reached. */
  readonly isPromised: boolean;
}

/** Something that somebody is writing on the case and has not saved. */
export interface DraftOnCase {
  readonly verb: Verb;
  /** Who writes it, by name; undefined where it is the viewer. */
  readonly author: string | undefined;
}

/** An email that waits to go when a case is closed. */
export interface EmailThatWaits {
  readonly id: string;
  readonly kind: string;
}

/** That nobody said that they saw that the case is Red; that nobody logged a contact, or an attempt at one. */
export type NeverDone = 'acknowledge' | 'contact';

/** The email that goes when a case is closed, by how it ended. */
export interface ClosingEmails {
  readonly closed: ArrivingEmail;
  /** The same where they want to give feedback. */
  readonly withFeedback: ArrivingEmail;
  /** Undefined where none may go that says that they could not be reached. */
  readonly doorOpen: ArrivingEmail | undefined;
}

/** What is gone through before a case is closed. */
export interface ClosingChecklist {
  readonly version: number;
  readonly tasks: readonly OpenTask[];
  /** Those of which nobody has said what became of them: while there is one, the case is not closed. */
  readonly appointments: readonly OpenAppointment[];
  readonly drafts: readonly DraftOnCase[];
  /** Emails to the person that wait to go, by what they are for. */
  readonly emails: readonly EmailThatWaits[];
  /** What was to be done and nobody has written down. */
  readonly neverDone: readonly NeverDone[];
  /** Undefined where their wishes do not allow one. */
  readonly emailsToGo: ClosingEmails | undefined;
  /** Whether it is to be closed because they could not be reached: every attempt was made. */
  readonly isUnreached: boolean;
  /** Whether the viewer may close it because they could not be reached. */
  readonly unreached: EndsUnreached;
  /** Whether they were tried, and wished that nobody tries again. */
  readonly wishedNone: boolean;
}

/**
 * What is still open on a case, for the page on which it is closed.
 * @throws what `lookAtCase` throws
 */
export async function readClosing(reference: string): Promise<Looked<ClosingChecklist>> {
  return lookAtCase(reference, 'close', async ({ transaction, viewer, held }) => {
    const now = Temporal.Now.instant();
    const record = await readOnRecord(transaction, held.id);
    const isLead = actsAsLead(viewer, factsOf(viewer, held, now));
    const unreached = endsUnreached(record, { isLead }, workingCalendar);
    const isUnreached = unreached.kind === 'possible' && unreached.hasLetter;
    return {
      version: held.version,
      tasks: await openTasksOf({ transaction, viewer, held, now }),
      appointments: await readOpenAppointments(transaction, held.id, now),
      emails: await emailsThatWait(transaction, held.id),
      ...whatOfContact(held, record),
      drafts: await draftsOf({ transaction, viewer, held, now }),
      emailsToGo: await closingEmails(transaction, held.id, { hasDoorOpen: isUnreached }),
      isUnreached,
      unreached,
    };
  });
}

async function closingEmails(
  transaction: CaseStep['transaction'],
  caseId: string,
  { hasDoorOpen }: { readonly hasDoorOpen: boolean },
): Promise<ClosingEmails | undefined> {
  const to = await addressForSignals(transaction, caseId);
  if (to === undefined) return undefined;
  const texts = await readLetterTexts(transaction, 'closed');
  const closed = (wantsFeedback: boolean) =>
    asItArrives({ kind: 'closed', words: { texts, wantsFeedback } }, to);
  const doorOpen = async () => {
    const words = { texts: await readLetterTexts(transaction, 'door-open') };
    return asItArrives({ kind: 'door-open', words }, to);
  };
  return {
    closed: await closed(false),
    withFeedback: await closed(true),
    doorOpen: hasDoorOpen ? await doorOpen() : undefined,
  };
}

/** @returns the tasks on a case that nobody has finished, those due first at the top */
export async function openTasksOf(
  step: Pick<CaseStep, 'transaction' | 'viewer' | 'held' | 'now'>,
): Promise<readonly OpenTask[]> {
  const { transaction, held } = step;
  const found = await transaction.entry.findMany({
    where: { caseId: held.id, kind: 'task', endedAt: null, isLatest: true, struckAt: null },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: { id: true, originalId: true, codes: true, dueAt: true },
  });
  const stay = await reviewsToLeave(step, found);
  const bodies = await readTasks(
    transaction,
    found.map(({ id }) => id),
  );
  return found.map(({ id, dueAt, codes }) => ({
    id,
    what: bodies.get(id)?.what,
    dueAt: dueAt === null ? undefined : instantOf(dueAt),
    ends: !stay.has(id),
    endsBy: endsBy({ codes }),
    isAgain: isAgain({ codes }),
    isPromised: isPromised({ codes }),
  }));
}

async function emailsThatWait(
  transaction: CaseStep['transaction'],
  caseId: string,
): Promise<readonly EmailThatWaits[]> {
  return transaction.email.findMany({
    where: { caseId, state: 'queued', recipientId: null },
    orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true },
  });
}

function whatOfContact(
  { level, acknowledgedAt }: HeldCase,
  record: OnRecord,
): Pick<ClosingChecklist, 'neverDone' | 'wishedNone'> {
  const isUnseen = level === 'red' && acknowledgedAt === null;
  return {
    neverDone: [
      ...(isUnseen ? (['acknowledge'] as const) : []),
      ...(wasTried(record) ? [] : (['contact'] as const)),
    ],
    wishedNone: wishedNoFurther(record),
  };
}

/** What people are writing who have the case: what those were writing who lost it is for its lead alone, and stands elsewhere. */
async function draftsOf({
  transaction,
  viewer,
  held,
  now,
}: Pick<CaseStep, 'transaction' | 'viewer' | 'held' | 'now'>): Promise<readonly DraftOnCase[]> {
  const found = await transaction.draft.findMany({
    where: { caseId: held.id },
    orderBy: [{ savedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, form: true, staffId: true, staff: { select: { name: true } } },
  });
  const lost = new Set((await findLostDrafts(transaction, held.id, now)).map(({ id }) => id));
  return found.flatMap(({ id, form, staffId, staff }) => {
    const isOwn = staffId === viewer.id;
    // What one writes on this very page is not open beside it.
    if (!isVerb(form) || lost.has(id) || (isOwn && form === 'close')) return [];
    return [{ verb: form, author: isOwn ? undefined : staff.name }];
  });
}
