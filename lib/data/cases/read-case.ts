import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import type { Viewer } from '#lib/casework/access/policy.ts';
import {
  type Possibility,
  possibilityOf,
  type Verb,
  verbsOffered,
} from '#lib/casework/case/workflow.ts';
import type { CaseSummary } from '#lib/casework/case-summary.ts';
import type { WishesConfirmed } from '#lib/casework/contact/confirmation.ts';
import { alertInWords } from '#lib/casework/emails/alert-words.ts';
import type { EmailOnCase } from '#lib/casework/emails/kinds.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import type { ContactConsent } from '#lib/casework/intake/consent.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { readStoredAnswers, type StoredAnswers } from '#lib/disclosure/questions/registry.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import { takeInBeforeReading } from '../disclosures/take-in-named.ts';
import { type PeopleOnCase, readPeopleOnCase } from '../people/people-on-case.ts';
import { asViewer, requireViewer } from '../staff/as-viewer.ts';
import { namesOf } from '../staff/names.ts';
import { namesOnCall } from '../staff-emails/red-alerts.ts';
import { audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { readContact } from './case-contact.ts';
import { confirmedIn } from './confirmed.ts';
import { readStory, type StoryLine } from './entries.ts';
import { findCaseFor } from './list-cases.ts';

export interface CaseContent {
  readonly rules: readonly string[];
  readonly answers: StoredAnswers;
  /** Undefined where the key that it is sealed with is not there: the administrator has been told. */
  readonly contact: ContactDetails | undefined;
  /** Whether the person agreed to be contacted. */
  readonly consent: ContactConsent;
  /** The names of those whom the reporter ticked as people who must not be given the case. */
  readonly tickedPeople: readonly string[];
  readonly confirmed: WishesConfirmed;
  readonly emails: readonly EmailOnCase[];
  /** What else there is of the same person. */
  readonly people: PeopleOnCase;
  /** The newest lines of the Story, the newest first. */
  readonly story: readonly StoryLine[];
}

/** A case as this viewer may see it: `content` only for those who may read it. */
export interface CaseForViewer {
  /** What is for the viewer, possible now or not. */
  readonly verbs: readonly {
    readonly verb: Verb;
    readonly possibility: Exclude<Possibility, { kind: 'hidden' }>;
  }[];
  readonly summary: CaseSummary;
  /** Who is alerted, where the case is Red and nobody has acknowledged it. */
  readonly alert: string | undefined;
  /** Whether the viewer may strike an entry out. */
  readonly mayStrike: boolean;
  readonly content: CaseContent | undefined;
  /** Whether the viewer is asked whom the reporter meant. */
  readonly isAsked: boolean;
  /** By when, where they have the case to ask the person; then somebody else is asked. */
  readonly askBy: Date | undefined;
}

/**
 * Opens a case. Reading the content is audited, in the transaction that reads it.
 * @throws SignedOutError, NotStaffError, NotFoundError
 */
export async function readCase(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<CaseForViewer> {
  // Nobody but staff has anything taken in.
  await requireViewer();
  await takeInBeforeReading();
  return asViewer('read', (transaction, viewer) => readFor(transaction, viewer, reference, now));
}

async function readFor(
  transaction: Transaction,
  viewer: Viewer,
  reference: string,
  now: Temporal.Instant,
): Promise<CaseForViewer> {
  const found = await findCaseFor(transaction, viewer, reference);
  const { id, summary, facts, isAsked, askBy } = found;
  const offered = verbsOffered.flatMap((verb) => {
    const possibility = possibilityOf(verb, viewer, facts);
    return possibility.kind === 'hidden' ? [] : [{ verb, possibility }];
  });
  const isWaitingRed = facts.level === 'red' && !facts.isAcknowledged && facts.state !== 'closed';
  const alert = isWaitingRed ? await alertOf(transaction, id, now) : undefined;
  if (!summary.mayRead) {
    return { summary, verbs: offered, alert, content: undefined, mayStrike: false, isAsked, askBy };
  }
  const mayStrike = possibilityOf('strike-out', viewer, facts).kind === 'possible';
  const content = {
    ...(await readContent(transaction, id, actsAsLead(viewer, facts))),
    people: await readPeopleOnCase(transaction, viewer, { id, facts }),
  };
  await audit(transaction, 'case.read', { actorId: viewer.id, subject: id });
  return { summary, verbs: offered, alert, content, mayStrike, isAsked, askBy };
}

async function alertOf(
  transaction: Transaction,
  id: string,
  now: Temporal.Instant,
): Promise<string> {
  return alertInWords(now, await namesOnCall(transaction, id, now), workingCalendar);
}

async function readContent(
  transaction: Transaction,
  id: string,
  withStruck: boolean,
): Promise<Omit<CaseContent, 'people'>> {
  const { rules, questionSetVersion, answers, contactConsent, emails, ...confirmed } =
    await transaction.case.findUniqueOrThrow({
      where: { id },
      select: {
        rules: true,
        questionSetVersion: true,
        answers: true,
        contactConsent: true,
        wishesConfirmedAt: true,
        emailConfirmedAt: true,
        emails: {
          // Those to staff are no part of what happened to the person.
          where: { recipientId: null },
          select: { kind: true, state: true, reason: true, queuedAt: true, settledAt: true },
          orderBy: { queuedAt: 'asc' },
        },
      },
    });
  const contact = await readContact(transaction, id).catch(undefinedWhereClosed);
  return {
    rules,
    answers: readStoredAnswers(questionSetVersion, answers),
    contact,
    consent: contactConsent,
    confirmed: confirmedIn(confirmed),
    story: await readStory(transaction, id, { withStruck }),
    tickedPeople: await namesOf(transaction, contact?.notToPeople ?? []),
    emails: emails.map(({ queuedAt, settledAt, ...email }) => ({
      ...email,
      at: settledAt ?? queuedAt,
    })),
  };
}

/** What cannot be opened stops nothing else. */
function undefinedWhereClosed(error: unknown): undefined {
  if (!(error instanceof SealBrokenError)) throw error;
}
