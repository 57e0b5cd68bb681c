import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { CaseSummary } from '#lib/casework/case/summary.ts';
import type { WishesConfirmed } from '#lib/casework/contact/confirmation.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import { namesOf } from '../staff/names.ts';
import type { Transaction } from '../store/database.ts';
import { readContact } from './case-contact.ts';
import { factsOf } from './case-facts.ts';
import { summaryOf } from './case-summaries.ts';
import { confirmedIn } from './confirmed.ts';
import { type AgreedTo, readAgreedTo } from './consent-told.ts';
import type { HeldCase } from './in-case.ts';
import { type OnTheCase, readOnTheCase } from './on-the-case.ts';

/** How a person is reached, and since when that is known. */
export interface ReachOnFile {
  /** Undefined where the key that it is sealed with is not there: the administrator has been told. */
  readonly contact: ContactDetails | undefined;
  readonly agreedTo: AgreedTo;
  /** The names of those whom the reporter ticked as people who must not be given the case. */
  readonly tickedPeople: readonly string[];
  readonly confirmed: WishesConfirmed;
}

/** What stands beside the form of a verb: which case it is, and how its person is reached. */
export interface BesideForm {
  readonly summary: CaseSummary;
  readonly workers: readonly OnTheCase[];
  /** Undefined for those who see the summary of the case alone. */
  readonly reach: ReachOnFile | undefined;
}

/** Reads what stands beside a form, as far as the viewer may see it: whoever calls has asked the policy whether they know of the case. */
export async function readBesideForm(
  transaction: Transaction,
  viewer: Viewer,
  held: HeldCase,
  now: Temporal.Instant,
): Promise<BesideForm> {
  const summary = summaryOf(held, viewer, now);
  if (!can.readCase(viewer, factsOf(viewer, held, now)))
    return { summary, workers: [], reach: undefined };
  const contact = await readContact(transaction, held.id).catch((error: unknown) => {
    if (!(error instanceof SealBrokenError)) throw error;
    return undefined;
  });
  return {
    summary,
    workers: await readOnTheCase(transaction, held.id, now),
    reach: {
      contact,
      agreedTo: await readAgreedTo(transaction, held.id, held, contact),
      tickedPeople: await namesOf(transaction, contact?.notToPeople ?? []),
      confirmed: confirmedIn(held),
    },
  };
}
