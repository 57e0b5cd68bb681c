import 'server-only';
import { dueAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { type Ground, groundNames } from '#lib/casework/contact/grounds.ts';
import type { CaseStep } from './in-case.ts';
import { reviewerOf } from './reviewer.ts';

/** Asks whoever leads the case to review, by the end of the next working day, a contact that broke the person's wishes. */
export async function askForReview(
  step: CaseStep,
  { ground, why }: { readonly ground: Ground; readonly why: string },
): Promise<void> {
  const reviewer = await reviewerOf(step);
  if (reviewer === undefined) return;
  await step.write({
    kind: 'task',
    codes: { isReview: true },
    body: {
      what: 'Review a contact that broke the person’s wishes',
      why: `${step.viewer.name} gave as ground ${groundNames[ground]}: ${why}`,
      name: reviewer.name,
    },
    ownerId: reviewer.id,
    dueAt: dueAt(step.now, { workingDays: 1 }, workingCalendar),
  });
}
