import 'server-only';
import type { CaseFacts } from '#lib/casework/access/case-facts.ts';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { OpenAppointment } from '#lib/casework/appointments/appointment-on-case.ts';
import type { RiskLevel } from '#lib/casework/assessment/risk-levels.ts';
import type { StoryPlace } from '#lib/casework/case/story.ts';
import type { CaseSummary } from '#lib/casework/case/summary.ts';
import {
  type Possibility,
  possibilityOf,
  type Verb,
  verbsOffered,
} from '#lib/casework/case/workflow.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { WishesConfirmed } from '#lib/casework/contact/confirmation.ts';
import { alertInWords } from '#lib/casework/emails/alert-words.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { readStoredAnswers, type StoredAnswers } from '#lib/disclosure/questions/registry.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import { openAppointmentsAmong } from '../appointments/appointments-on-case.ts';
import { type LineWithOutcome, withOutcomes } from '../appointments/with-outcomes.ts';
import { whenTakenIn } from '../disclosures/when-taken-in.ts';
import { type DraftListed, draftsBy, draftsListed } from '../drafts/drafts.ts';
import { findLostDrafts, type LostDraft } from '../drafts/lost-drafts.ts';
import { joinedFor, type PeopleOnCase, readPeopleOnCase } from '../people/people-on-case.ts';
import { namesOf } from '../staff/names.ts';
import { namesOnCall } from '../staff-emails/red-alerts.ts';
import { audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { readAssessedInWords } from './assessed-in-words.ts';
import { readContact } from './case-contact.ts';
import { confirmedIn } from './confirmed.ts';
import { type AgreedTo, consentFields, readAgreedTo } from './consent-told.ts';
import { denied } from './in-case.ts';
import { type AgreedInForce, inForceAmong } from './in-force.ts';
import { findCaseFor } from './list-cases.ts';
import {
  type EarlierClosing,
  earlierClosingAmong,
  type OnTheCase,
  type OpenTask,
  onTheCase,
  openTasksAmong,
  whoIsOnIt,
} from './on-the-case.ts';
import { readOpenAndAgreed } from './open-and-agreed.ts';
import { readStory, type StoryWanted } from './story.ts';

export interface CaseContent {
  readonly rules: readonly string[];
  /** What it was assessed as, when and why, in words; undefined where it was not. */
  readonly assessed: string | undefined;
  readonly answers: StoredAnswers;
  /** Whether a member of staff writes the answers down: the case came by one. */
  readonly areAnswersOurs: boolean;
  /** Undefined where the key that it is sealed with is not there: the administrator has been told. */
  readonly contact: ContactDetails | undefined;
  readonly agreedTo: AgreedTo;
  /** The names of those whom the reporter ticked as people who must not be given the case. */
  readonly tickedPeople: readonly string[];
  readonly confirmed: WishesConfirmed;
  /** What people were writing who do not have the case any more: for its lead alone. */
  readonly lostDrafts: readonly LostDraft[];
  /** What the viewer was writing on it and has not saved. */
  readonly drafts: readonly DraftListed[];
  /** A page of the Story, the newest line first. */
  readonly story: readonly LineWithOutcome[];
  readonly hasOlder: boolean;
  /** What else there is of the same person. */
  readonly people: PeopleOnCase;
  readonly tasks: readonly OpenTask[];
  readonly appointments: readonly OpenAppointment[];
  /** Who works on it beside its owner. */
  readonly workers: readonly OnTheCase[];
  readonly closing: EarlierClosing | undefined;
  /** What was agreed with the person and holds. */
  readonly inForce: AgreedInForce;
  /** The level that holds by the last assessment; undefined before the first. */
  readonly assessedLevel: RiskLevel | undefined;
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
  /** Whether the viewer may put one back. */
  readonly mayPutBack: boolean;
  /** Whether the viewer may correct one. */
  readonly mayCorrect: boolean;
  /** Whether the viewer acts as its lead, or has it for the time being. */
  readonly isLead: boolean;
  readonly isCovering: boolean;
  /** Whether the viewer may say that a task is done. */
  readonly mayFinish: boolean;
  /** Whether the viewer may change an appointment, and say what became of it. */
  readonly mayChangeAppointment: boolean;
  /** Whether the viewer may say that somebody has their follow-up. */
  readonly mayGive: boolean;
  /** Whether the viewer may write down how an informal way goes. */
  readonly mayTellInformal: boolean;
  /** Whether the viewer may end that the service keeps in touch. */
  readonly mayStopInTouch: boolean;
  /** Whether the viewer may end that somebody works on it too. */
  readonly mayEndCoWorker: boolean;
  /** Whether the viewer may write down what the person answered, where staff do. */
  readonly mayWriteAnswers: boolean;
  readonly content: CaseContent | undefined;
  /** Whether the viewer is asked whom the reporter meant. */
  readonly isAsked: boolean;
  /** By when, where they have the case to ask the person; then somebody else is asked. */
  readonly askBy: Date | undefined;
}

const beginning: StoryPlace = { part: 'story', page: 1 };

/**
 * Opens a case: who looks, what of it is for them, and that it was read, in one transaction.
 * @param reference from an address: may be anything
 * @param place which page of the Story
 * @throws SignedOutError, NotStaffError, NotFoundError
 */
export async function readCase(
  reference: string,
  now = Temporal.Now.instant(),
  place: StoryPlace = beginning,
): Promise<CaseForViewer> {
  return whenTakenIn('read', async (transaction, viewer) => {
    const { id: _, ...shown } = await readFor(transaction, viewer, reference, { place, now });
    return shown;
  });
}

/** A case as its hand-over brief tells it. */
export type CaseInBrief = CaseForViewer & { readonly content: CaseContent };

/**
 * Opens a case for its hand-over brief.
 * @throws what {@link readCase} throws; NotFoundError too for those who see its summary alone
 */
export async function readBrief(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<CaseInBrief> {
  return whenTakenIn('read', async (transaction, viewer) => {
    const wanted = { place: beginning, now };
    const { id, content, ...shown } = await readFor(transaction, viewer, reference, wanted);
    if (content === undefined) throw denied(viewer, id);
    return { ...shown, content };
  });
}

async function readFor(
  transaction: Transaction,
  viewer: Viewer,
  reference: string,
  { place, now }: { readonly place: StoryPlace; readonly now: Temporal.Instant },
): Promise<CaseForViewer & { readonly id: string }> {
  const found = await findCaseFor(transaction, viewer, reference, now);
  const { id, summary, facts, isAsked, askBy } = found;
  const isWaitingRed = facts.level === 'red' && !facts.isAcknowledged && facts.state !== 'closed';
  const alert = isWaitingRed ? await alertOf(transaction, found, now) : undefined;
  const shown = { id, summary, alert, isAsked, askBy, ...whatIsFor(viewer, facts) };
  if (!summary.mayRead) return { ...shown, content: undefined };
  const content = {
    ...(await readContent(
      { transaction, viewer, now },
      { id, reference: summary.reference, facts },
      { place, reader: { id: viewer.id, isLead: shown.isLead } },
    )),
    lostDrafts: shown.isLead ? await findLostDrafts(transaction, id, now) : [],
  };
  await audit(transaction, 'case.read', { actorId: viewer.id, subject: id });
  return { ...shown, content };
}

function whatIsFor(viewer: Viewer, facts: CaseFacts) {
  const isPossible = (verb: Verb) => possibilityOf(verb, viewer, facts).kind === 'possible';
  return {
    verbs: verbsOffered.flatMap((verb) => {
      const possibility = possibilityOf(verb, viewer, facts);
      return possibility.kind === 'hidden' ? [] : [{ verb, possibility }];
    }),
    isLead: actsAsLead(viewer, facts),
    isCovering: facts.isCovering,
    mayStrike: isPossible('strike-out'),
    mayPutBack: isPossible('put-back'),
    mayCorrect: isPossible('correct'),
    mayFinish: isPossible('finish-task'),
    mayChangeAppointment: isPossible('change-appointment'),
    mayGive: isPossible('give-follow-up'),
    mayTellInformal: isPossible('informal-way'),
    mayStopInTouch: isPossible('stop-keeping-in-touch'),
    mayEndCoWorker: isPossible('end-co-worker'),
    mayWriteAnswers: isPossible('write-answers'),
  };
}

async function alertOf(
  transaction: Transaction,
  { id, acknowledgeBy }: { readonly id: string; readonly acknowledgeBy: Date | undefined },
  now: Temporal.Instant,
): Promise<string> {
  const onCall = await namesOnCall(transaction, id, now);
  return alertInWords(now, { onCall, acknowledgeBy }, workingCalendar);
}

interface Reading {
  readonly transaction: Transaction;
  readonly viewer: Viewer;
  readonly now: Temporal.Instant;
}

async function readContent(
  { transaction, viewer, now }: Reading,
  { id, reference, facts }: Readable,
  wanted: StoryWanted,
): Promise<Omit<CaseContent, 'lostDrafts'>> {
  const { rules, questionSetVersion, answers, members, drafts, joined, ...row } =
    await transaction.case.findUniqueOrThrow({
      where: { id },
      select: {
        rules: true,
        questionSetVersion: true,
        answers: true,
        ...consentFields,
        wishesConfirmedAt: true,
        emailConfirmedAt: true,
        writingAgreedAt: true,
        assessedLevel: true,
        members: whoIsOnIt(now),
        drafts: draftsBy(viewer),
        joined: joinedFor(viewer),
      },
    });
  const contact = await readContact(transaction, id).catch(undefinedWhereClosed);
  const { lines, hasOlder } = await readStory(transaction, id, wanted);
  const open = await readOpenAndAgreed(transaction, id);
  const reading = { transaction, viewer, caseId: id, now };
  return {
    rules,
    assessed: await readAssessedInWords(transaction, { id, assessedLevel: row.assessedLevel }, now),
    answers: readStoredAnswers(questionSetVersion, answers),
    areAnswersOurs: row.chosenTeam !== null,
    contact,
    agreedTo: await readAgreedTo(transaction, id, row, contact),
    confirmed: confirmedIn(row),
    tickedPeople: await namesOf(transaction, contact?.notToPeople ?? []),
    drafts: draftsListed(drafts, viewer, { reference, facts }, now),
    people: await readPeopleOnCase(transaction, viewer, { id, facts, joined }),
    story: await withOutcomes(transaction, id, lines),
    hasOlder,
    tasks: await openTasksAmong(open, reading),
    appointments: await openAppointmentsAmong(open, reading),
    workers: onTheCase(members),
    closing: await earlierClosingAmong(open, transaction),
    inForce: inForceAmong(open),
    assessedLevel: row.assessedLevel ?? undefined,
  };
}

interface Readable {
  readonly id: string;
  readonly reference: string;
  readonly facts: CaseFacts;
}

/** What cannot be opened stops nothing else. */
function undefinedWhereClosed(error: unknown): undefined {
  if (!(error instanceof SealBrokenError)) throw error;
}
