import 'server-only';
import { workingDayAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { type EntryKind, entryKinds } from '#lib/casework/entries/kinds.ts';
import { followUpDueAt, hasOpenFollowUp } from '../follow-up/open-follow-up.ts';
import { storedInstant } from '../store/instants.ts';
import { askOwner } from './ask-owner.ts';
import { endTasksThatEndBy } from './end-tasks.ts';
import type { CaseStep } from './in-case.ts';
import { askToLookAgain } from './look-again.ts';

/** An entry that is struck out, or put back. */
interface StruckEntry {
  readonly kind: EntryKind;
  readonly originalId: string;
}

/**
 * What goes with an entry that is struck out. With an appointment its follow-up goes. Of an assessment the level stays, which only a new one
 * lowers, and a lower level that was asked for by it is asked for no longer; it is assessed again today. A safety plan is not looked at again.
 */
export async function strikeWhatFollows(
  step: CaseStep,
  { kind, originalId }: StruckEntry,
): Promise<void> {
  const { transaction, held, now, change } = step;
  if (kind === 'appointment') {
    await transaction.entry.updateMany({
      where: { ...followUpsOf(held.id, originalId), struckAt: null },
      data: { struckAt: storedInstant(now) },
    });
    // What was said at it of an address was said by somebody else: they are asked.
    change({ emailConfirmedAt: null, writingAgreedAt: null });
    if (!(await hasOpenFollowUp(transaction, held.id))) {
      await endTasksThatEndBy(transaction, held.id, ['follow-up'], now);
    }
  }
  if (kind === 'safety-plan') {
    await endTasksThatEndBy(transaction, held.id, ['safety-plan'], now);
  }
  if (kind === 'assessment' && held.state !== 'closed') {
    await endTasksThatEndBy(transaction, held.id, ['decide-lowering'], now);
    change({ loweringAskedById: null });
    await askOwner(step, {
      what: 'Assess needs and risk',
      why: 'The assessment was struck out: its level stays until then',
      endsBy: 'assess',
      dueAt: workingDayAt(now, 0, workingCalendar.closesAt, workingCalendar),
    });
  }
}

/** What comes back with an entry that is put back: with an appointment its follow-up, and the task to write it; that a safety plan is looked at again. */
export async function putBackWhatFollowed(
  step: CaseStep,
  {
    kind,
    codes,
    originalId,
    struckAt,
  }: StruckEntry & { readonly codes: unknown; readonly struckAt: Date },
): Promise<void> {
  const { transaction, held, now } = step;
  if (kind === 'safety-plan' && held.state !== 'closed') {
    await askToLookAgain(step, entryKinds['safety-plan'].codes.parse(codes));
  }
  if (kind !== 'appointment') return;
  const hadOpen = await hasOpenFollowUp(transaction, held.id);
  await transaction.entry.updateMany({
    where: { ...followUpsOf(held.id, originalId), struckAt },
    data: { struckAt: null },
  });
  if (hadOpen || !(await hasOpenFollowUp(transaction, held.id))) return;
  await askOwner(step, {
    what: 'Write the follow-up',
    why: 'The appointment was put back',
    endsBy: 'follow-up',
    dueAt: followUpDueAt(now),
  });
}

function followUpsOf(caseId: string, appointment: string) {
  return {
    caseId,
    kind: 'follow-up',
    isLatest: true,
    codes: { path: ['appointment'], equals: appointment },
  } as const;
}
