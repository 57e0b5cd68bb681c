import 'server-only';
import { workingDayAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { FollowUpParts } from '#lib/casework/follow-up/parts.ts';
import type { CaseStep } from '../cases/in-case.ts';
import { storedInstant } from '../store/instants.ts';
import { endFollowUpTask } from './end-follow-up-task.ts';
import { askToWriteFollowUp, followUpDueAt, type StandingFollowUp } from './open-follow-up.ts';

/** @returns whether somebody has worked on a follow-up: then it is for a person to change, and not for Finish */
export function isWorkedOn({ codes: { status }, latest }: StandingFollowUp): boolean {
  return status !== 'declined' && (status !== 'to-write' || latest.version > 1);
}

/**
 * Drafts the follow-up of an appointment once more, as a colleague has finished that again and put something else on file: one that nobody has
 * worked on, or that the person was said to want none of. Of any other somebody is asked to look at it.
 */
export async function draftAgain(
  step: CaseStep,
  followUp: StandingFollowUp,
  {
    metAt,
    parts,
    isDeclined,
    isToTell,
  }: {
    readonly metAt: Temporal.Instant;
    readonly parts: FollowUpParts;
    readonly isDeclined: boolean;
    /** Whether something is different that it says. */
    readonly isToTell: boolean;
  },
): Promise<void> {
  const { latest, codes, body } = followUp;
  if (isWorkedOn(followUp)) {
    if (isToTell) await askToLookAt(step);
    return;
  }
  const wasDeclined = codes.status === 'declined';
  if (wasDeclined && isDeclined) return;
  await step.supersede(
    {
      ...latest,
      dueAt: storedInstant(followUpDueAt(metAt)),
      endedAt: isDeclined ? storedInstant(step.now) : null,
    },
    {
      kind: 'follow-up',
      codes: { ...codes, status: isDeclined ? 'declined' : 'to-write' },
      body: { ...body, parts, why: isDeclined ? 'They said so at the appointment' : '' },
    },
  );
  if (isDeclined) await endFollowUpTask(step, latest.originalId);
  else if (wasDeclined) await askToWriteFollowUp(step, metAt);
}

/** What was approved, or has gone, is not changed by itself. */
async function askToLookAt({ write, viewer, now }: CaseStep): Promise<void> {
  await write({
    kind: 'task',
    codes: {},
    body: {
      what: 'Look at the follow-up again',
      why: 'It was approved before what was said at the appointment was written down differently',
      name: viewer.name,
    },
    ownerId: viewer.id,
    dueAt: workingDayAt(now, 1, workingCalendar.closesAt, workingCalendar),
  });
}
