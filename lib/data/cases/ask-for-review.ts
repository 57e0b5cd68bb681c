import 'server-only';
import { dueAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { type Ground, groundNames } from '#lib/casework/contact/grounds.ts';
import type { EntryKind } from '#lib/casework/entries/kinds.ts';
import { struckInWords } from '#lib/casework/striking/rules.ts';
import type { CaseStep } from './in-case.ts';
import { reviewerOf } from './reviewer.ts';

/** Asks whoever leads the case to review, by the end of the next working day, a contact that broke the person's wishes. */
export async function askForReview(
  step: CaseStep,
  { ground, why }: { readonly ground: Ground; readonly why: string },
): Promise<void> {
  await askLead(step, {
    what: 'Review a contact that broke the person’s wishes',
    why: `${step.viewer.name} gave as ground ${groundNames[ground]}: ${why}`,
  });
}

/**
 * Asks whoever leads the case to review, by the end of the next working day, an entry that somebody else struck out. Everybody on the case
 * reads the task: no word of the entry is in it.
 */
export async function askForReviewOfStriking(
  step: CaseStep,
  { id, kind, why }: { readonly id: string; readonly kind: EntryKind; readonly why: string },
): Promise<void> {
  await askLead(step, {
    what: 'Review an entry that was struck out',
    why: `${step.viewer.name} struck out ${struckInWords(kind)}: ${why}`,
    struck: id,
  });
}

async function askLead(
  step: CaseStep,
  {
    what,
    why,
    struck,
  }: { readonly what: string; readonly why: string; readonly struck?: string | undefined },
): Promise<void> {
  const reviewer = await reviewerOf(step);
  if (reviewer === undefined) return;
  await step.write({
    kind: 'task',
    codes: { isReview: true, ...(struck !== undefined && { struck }) },
    body: { what, why, name: reviewer.name },
    ownerId: reviewer.id,
    dueAt: dueAt(step.now, { workingDays: 1 }, workingCalendar),
  });
}
