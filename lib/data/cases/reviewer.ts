import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { isReview } from '#lib/casework/tasks/review.ts';
import type { Reader } from '../staff/readers.ts';
import { factsForAnybody } from './case-facts.ts';
import { freeColleagues } from './colleagues.ts';
import { type CaseStep, NotPossibleError } from './in-case.ts';

/** What tells of whom a review is asked, and who may end it. */
type OnCase = Pick<CaseStep, 'transaction' | 'viewer' | 'now'> & {
  readonly held: { readonly id: string };
};

/**
 * Who reviews what was done on a case: somebody who decides on it as its lead, rather one who is there, and rather not the one who did it.
 * @returns undefined where nobody acts as its lead now
 */
export async function reviewerOf(step: OnCase): Promise<Reader | undefined> {
  const asLead = await whoActsAsLead(step);
  const others = asLead.filter(({ id }) => id !== step.viewer.id);
  return others.find(({ away }) => !away) ?? others[0] ?? asLead[0];
}

/** A task, as far as it matters for who may end it. */
export interface TaskToEnd {
  readonly id: string;
  readonly originalId: string;
  readonly codes: unknown;
}

/**
 * Which of these tasks the viewer may not end or change: a review, unless they act as the lead of the case and, where somebody
 * else does too, did not do themselves what is reviewed.
 * @returns their ids
 */
export async function reviewsToLeave(
  step: OnCase,
  tasks: readonly TaskToEnd[],
): Promise<ReadonlySet<string>> {
  const reviews = tasks.filter(isReview);
  if (reviews.length === 0) return new Set();
  const asLead = await whoActsAsLead(step);
  const isLead = asLead.some(({ id }) => id === step.viewer.id);
  if (isLead && asLead.length === 1) return new Set();
  const written = await step.transaction.entry.findMany({
    where: { id: { in: reviews.map(({ originalId }) => originalId) } },
    select: { id: true, authorId: true },
  });
  const authors = new Map(written.map(({ id, authorId }) => [id, authorId]));
  return new Set(
    reviews
      .filter(({ codes, originalId }) => {
        // Whoever did it wrote down that it is to be reviewed; or it came with a case that was joined.
        const of = entryKinds.task.codes.parse(codes).of ?? authors.get(originalId);
        return !isLead || of === step.viewer.id;
      })
      .map(({ id }) => id),
  );
}

/** @throws NotPossibleError for a review that is not for the viewer to end */
export async function requireMayEnd(step: OnCase, task: TaskToEnd): Promise<void> {
  if ((await reviewsToLeave(step, [task])).size > 0) throw new NotPossibleError(whyReviewStays);
}

const whyReviewStays =
  'A review is for the lead of the case, and not for the one who did what is reviewed';

async function whoActsAsLead({
  transaction,
  held,
  now,
}: Omit<OnCase, 'viewer'>): Promise<readonly Reader[]> {
  const free = await freeColleagues(transaction, held.id, now);
  const factsFor = await factsForAnybody(transaction, held.id, free, now);
  return free.filter((one) => actsAsLead(one, factsFor(one.id)));
}
