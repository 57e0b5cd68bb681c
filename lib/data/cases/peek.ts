import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import type { KnownOfContact } from '#lib/casework/contact/heed.ts';
import { readStoredAnswers } from '#lib/disclosure/questions/registry.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import { asViewer } from '../staff/as-viewer.ts';
import { namesOf } from '../staff/names.ts';
import { audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { readContact } from './case-contact.ts';
import { consentFields, readAgreedTo } from './consent-told.ts';
import { findCaseFor } from './list-cases.ts';
import { readStory } from './story.ts';

/** What somebody sees of a case who looks into it from the queue. */
export interface CaseGlance {
  /** Undefined where it cannot be opened: its key is not there. */
  readonly known: KnownOfContact | undefined;
  /** The last lines of the Story, the newest first. */
  readonly story: readonly string[];
}

const linesShown = 3;

/**
 * Looks into a case: how to reach the person, and what happened last. It is a reading, and audited as one.
 * @param reference from a page: may be anything
 * @returns undefined for those who may know of the case and not read it
 * @throws SignedOutError, NotStaffError, NotFoundError
 */
export async function peekIntoCase(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<CaseGlance | undefined> {
  return asViewer('read', async (transaction, viewer) => {
    const { id, summary, facts } = await findCaseFor(transaction, viewer, reference, now);
    if (!summary.mayRead) return undefined;
    const known = await readKnown(transaction, id).catch((error: unknown) => {
      if (!(error instanceof SealBrokenError)) throw error;
    });
    const { lines } = await readStory(transaction, id, {
      place: { part: 'story', page: 1 },
      reader: { id: viewer.id, isLead: actsAsLead(viewer, facts) },
      most: linesShown,
    });
    await audit(transaction, 'case.read', { actorId: viewer.id, subject: id });
    return {
      known: known ?? undefined,
      story: lines.map(({ line, isStruck }) => (isStruck ? `Struck out: ${line}` : line)),
    };
  });
}

async function readKnown(transaction: Transaction, id: string): Promise<KnownOfContact> {
  const { questionSetVersion, answers, ...row } = await transaction.case.findUniqueOrThrow({
    where: { id },
    select: { questionSetVersion: true, answers: true, ...consentFields },
  });
  const contact = await readContact(transaction, id);
  return {
    contact,
    consent: (await readAgreedTo(transaction, id, row, contact)).consent,
    about: readStoredAnswers(questionSetVersion, answers).current.about,
    tickedPeople: await namesOf(transaction, contact.notToPeople),
  };
}
