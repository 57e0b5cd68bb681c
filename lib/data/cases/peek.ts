import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import { asViewer } from '../staff/as-viewer.ts';
import { audit } from '../store/audit.ts';
import { readContact } from './case-contact.ts';
import { findCaseFor } from './list-cases.ts';
import { readStory } from './story.ts';

/** What somebody sees of a case who looks into it from the queue. */
export interface CaseGlance {
  /** Undefined where it cannot be opened: its key is not there. */
  readonly contact: ContactDetails | undefined;
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
    const contact = await readContact(transaction, id).catch((error: unknown) => {
      if (!(error instanceof SealBrokenError)) throw error;
    });
    const { lines } = await readStory(transaction, id, {
      place: { part: 'story', page: 1 },
      withStruck: actsAsLead(viewer, facts),
      most: linesShown,
    });
    await audit(transaction, 'case.read', { actorId: viewer.id, subject: id });
    return {
      contact: contact ?? undefined,
      story: lines.map(({ line, isStruck }) => (isStruck ? `Struck out: ${line}` : line)),
    };
  });
}
