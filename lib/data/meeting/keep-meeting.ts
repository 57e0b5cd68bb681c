import 'server-only';
import type { FollowUpParts } from '#lib/casework/follow-up/parts.ts';
import type { Different } from '#lib/casework/meeting/again.ts';
import type { MeetingTask } from '#lib/casework/meeting/becomes.ts';
import type { ReadMeeting } from '#lib/casework/meeting/read-meeting.ts';
import { dropLetters } from '../appointments/letters.ts';
import type { StandingAppointment } from '../appointments/open-appointments.ts';
import type { NewEntry } from '../cases/entries.ts';
import type { CaseStep } from '../cases/in-case.ts';
import { raiseLevel } from '../cases/raise-level.ts';
import { standNow } from '../cases/stand.ts';
import { queueStaffEmails } from '../emails/queue.ts';
import { draftAgain } from '../follow-up/draft-again.ts';
import { askToWriteFollowUp, openFollowUp } from '../follow-up/open-follow-up.ts';
import { tellThatItBecameRed } from '../staff-emails/tell.ts';
import { storedInstant } from '../store/instants.ts';
import type { FinishedBefore } from './finished-before.ts';
import { endTaskToWriteDown } from './to-write-down.ts';
import { consultationFor, raisedBy } from './what-flags-mean.ts';

/**
 * Puts an appointment on file that is finished: entries, tasks and the draft of the follow-up. Of one that a colleague finished before, what is
 * different.
 */
export async function keepMeeting(
  step: CaseStep,
  standing: StandingAppointment,
  {
    read,
    different,
    draft,
    before,
  }: {
    readonly read: ReadMeeting;
    readonly different: Different;
    readonly draft: FollowUpParts;
    readonly before: FinishedBefore | undefined;
  },
): Promise<void> {
  const { transaction, held, now, write, writeAll, change } = step;
  const { latest, codes, body, start } = standing;
  const happenedAt = Temporal.Instant.compare(start, now) < 0 ? start : now;
  // First what a press that comes twice is known by.
  const ids = await writeAll(different.added.map((entry) => ({ ...entry, happenedAt })));
  for (const { kind, ...changed } of different.changed) {
    const found = before?.entries.find((entry) => entry.kind === kind);
    if (found === undefined) continue;
    await step.supersede(
      found.latest,
      {
        kind,
        codes: { ...found.codes, ...changed.codes },
        body: { ...found.body, ...changed.body },
      },
      happenedAt,
    );
  }
  const idOf = (kind: MeetingTask['looksAt']) =>
    ids[different.added.findIndex((entry) => entry.kind === kind)] ??
    before?.entries.find((entry) => entry.kind === kind)?.latest.originalId;
  await writeAll(different.tasks.map((task) => taskOf(task, idOf(task.looksAt))));
  await tellOwners(step, different.tasks);
  if (before !== undefined) await endTaskToWriteDown(step, latest.originalId);
  await dropLetters(step, latest.originalId);
  await step.supersede(
    { ...latest, endedAt: latest.endedAt ?? storedInstant(now) },
    { kind: 'appointment', codes: { ...codes, status: 'attended' }, body: { ...body, why: '' } },
    happenedAt,
  );
  const consultation = await consultationFor(step, different);
  if (consultation !== undefined) {
    await write(consultation);
    change({ safeguarding: true });
  }
  const raised = raisedBy(different, held.level);
  if (raised !== undefined) {
    // Who finishes it has seen that it is Red by that.
    if (raised.level === 'red') await write({ kind: 'acknowledgement', codes: {}, body: {} });
    await raiseLevel(step, raised.level, raised.why);
  }
  // The lead on duty learns of it too, also where the case was Red by something less grave.
  if (raised?.level === 'red' || consultation !== undefined) {
    await tellThatItBecameRed(transaction, held.id, { now, except: step.viewer.id });
  }
  await tellThem(step, standing, { read, different, draft, before });
  change({
    writingAgreedAt: read.writing === 'email' ? storedInstant(now) : null,
    ...(read.readBackEmail === true && { emailConfirmedAt: storedInstant(now) }),
    ...(await standNow(transaction, held.id, raised && { level: raised.level })),
  });
}

async function tellThem(
  step: CaseStep,
  { latest, start }: StandingAppointment,
  { read, different, draft, before }: Parameters<typeof keepMeeting>[2],
): Promise<void> {
  const about = { metAt: start, parts: draft, isDeclined: read.writing === 'declined' };
  if (before?.followUp === undefined) {
    await openFollowUp(step, { ...about, appointment: latest.originalId });
    // The first who finished it had one asked for, and that is gone.
    if (before !== undefined && !about.isDeclined) await askToWriteFollowUp(step, start);
    return;
  }
  const names = (services: readonly string[]) => [...services].toSorted().join(' ');
  const isToTell =
    different.isToTell || names(draft.services) !== names(before.followUp.body.parts.services);
  await draftAgain(step, before.followUp, { ...about, isToTell });
}

/** Whose name is given to the person for something that is agreed knows of it, unless they wrote it themselves. */
async function tellOwners(
  { transaction, held, viewer, now }: CaseStep,
  tasks: readonly MeetingTask[],
): Promise<void> {
  const owners = new Set(tasks.map(({ owner }) => owner.id));
  owners.delete(viewer.id);
  await queueStaffEmails(transaction, {
    caseId: held.id,
    kind: 'agreed-for-you',
    recipients: [...owners],
    now,
  });
}

/** @param informal the informal way at which it looks, where it is of one */
function taskOf(
  { what, why, owner, dueAt, endsBy, isToBook }: MeetingTask,
  informal: string | undefined,
): NewEntry<'task'> {
  return {
    kind: 'task',
    codes: {
      ...(endsBy !== undefined && { endsBy }),
      ...(isToBook && { isToBook }),
      ...(informal !== undefined && { informal }),
    },
    body: { what, why, name: owner.name },
    ownerId: owner.id,
    dueAt,
  };
}
