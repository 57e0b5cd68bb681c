import 'server-only';
import { asksSafeguardingLead } from '#lib/casework/assessment/consults.ts';
import { floorInWords } from '#lib/casework/assessment/floor-words.ts';
import { caseLevelOf, isBelow, riskLevelNames } from '#lib/casework/assessment/risk-levels.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { partsOfLetter } from '#lib/casework/emails/follow-up-letter.ts';
import { lineOf } from '#lib/casework/entries/kinds.ts';
import { draftOf } from '#lib/casework/follow-up/draft.ts';
import type { FollowUpParts } from '#lib/casework/follow-up/parts.ts';
import { type Becomes, becomesOf, type MeetingTask } from '#lib/casework/meeting/becomes.ts';
import type { ReadMeeting } from '#lib/casework/meeting/read-meeting.ts';
import { meetingErrors } from '#lib/casework/meeting/rules.ts';
import { isGraver } from '#lib/casework/standing/due-over-time.ts';
import type { Level } from '#lib/disclosure/levels.ts';
import type { FormRefused, ReviewColumn } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { institution } from '#lib/institution.ts';
import { dropLetters } from '../appointments/letters.ts';
import {
  findOpenAppointment,
  type StandingAppointment,
} from '../appointments/open-appointments.ts';
import { readAgreedInTouch } from '../cases/agreed-in-touch.ts';
import type { NewEntry } from '../cases/entries.ts';
import { CaseChangedError, type CaseStep, inCase } from '../cases/in-case.ts';
import { markOfShown } from '../cases/mark-of-shown.ts';
import { raiseLevel } from '../cases/raise-level.ts';
import { standNow } from '../cases/stand.ts';
import { supersede } from '../cases/supersede.ts';
import { tellsUnder18 } from '../cases/tells-under-18.ts';
import { openFollowUp } from '../follow-up/open-follow-up.ts';
import { tellThatItBecameRed } from '../staff-emails/tell.ts';
import { storedInstant } from '../store/instants.ts';
import { readOptionCopies } from '../texts/letter-texts.ts';
import { fieldsToMeet, readAhead, requireNear } from './hold.ts';

/**
 * Finishes an appointment that took place: what was written becomes entries, tasks and the draft of the follow-up, all in one transaction.
 * First it is shown what becomes of it, and nothing is saved; it is saved once the form comes back with exactly that seen.
 * @throws what {@link inCase} and `findOpenAppointment` throw; NotPossibleError long before its time; CaseChangedError where somebody
 *   changed the appointment meanwhile; SealBrokenError where their wishes cannot be opened
 */
export async function finishMeeting(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'hold-appointment', (step) => finish(step, form), {
    now,
    once: { form, answer: 'saved' },
  });
}

async function finish(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { held, now } = step;
  const standing = await findOpenAppointment(step, textIn(form, 'entry'));
  requireNear(standing, now);
  if (textIn(form, 'seen') !== `${standing.latest.version}`) {
    throw new CaseChangedError(standing.latest.version);
  }
  const { toMeet, fields } = await fieldsToMeet(step);
  const ahead = await readAhead(step, standing.latest.originalId);
  const outcome = readForm(fields, form, (read) =>
    meetingErrors(read, {
      today: now.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate(),
      calendar: workingCalendar,
      hasAhead: ahead !== undefined,
      isAddressConfirmed: held.emailConfirmedAt !== null,
      wantsNoContact: held.contactConsent === 'no',
    }),
  );
  if ('errors' in outcome) return outcome;
  const { read, values } = outcome;
  const address = toMeet.address ?? '';
  const isOfAddress = read.writing === 'email' || read.readBackEmail === true;
  if (isOfAddress && read.forAddress !== address) {
    const { readBackEmail: _, ...others } = values;
    return {
      values: { ...others, forAddress: address },
      errors: { writing: `The address on file is another one now: ${address}. Ask them about it` },
    };
  }
  const becomes = becomesOf(read, {
    self: step.viewer,
    people: toMeet.people,
    now,
    metAt: standing.start,
    calendar: workingCalendar,
    ahead,
    isInTouch: (await readAgreedInTouch(step.transaction, held.id)) !== undefined,
    isAssessed: held.assessedLevel !== null,
    isUnder18: await tellsUnder18(step.transaction, held.id),
    toolHeight: institution.structuredToolHeight,
  });
  const draft = draftOf(becomes.told, await readOptionCopies(step.transaction));
  const review = reviewOf(becomes, draft, {
    read,
    now,
    isConsulted: whyConsulted(becomes, held) !== undefined,
  });
  const shown = markOfShown(review);
  if (read.shown !== shown) return { values: { ...values, shown }, errors: {}, review };
  await keep(step, standing, { read, becomes, draft });
  return 'saved';
}

async function keep(
  step: CaseStep,
  standing: StandingAppointment,
  {
    read,
    becomes,
    draft,
  }: { readonly read: ReadMeeting; readonly becomes: Becomes; readonly draft: FollowUpParts },
): Promise<void> {
  const { transaction, held, now, author, write, writeAll, change } = step;
  const { latest, codes, body, start } = standing;
  const happenedAt = Temporal.Instant.compare(start, now) < 0 ? start : now;
  // First what a press that comes twice is known by.
  const ids = await writeAll(becomes.entries.map((entry) => ({ ...entry, happenedAt })));
  const idOf = (kind: MeetingTask['looksAt']) =>
    ids[becomes.entries.findIndex((entry) => entry.kind === kind)];
  await writeAll(becomes.tasks.map((task) => taskOf(task, idOf(task.looksAt))));
  await dropLetters(step, latest.originalId);
  await supersede(
    transaction,
    held.id,
    { ...latest, endedAt: storedInstant(now) },
    { kind: 'appointment', codes: { ...codes, status: 'attended' }, body: { ...body, why: '' } },
    { happenedAt, now, author },
  );
  const why = whyConsulted(becomes, held);
  if (why !== undefined) {
    await write({ kind: 'consultation', codes: {}, body: { why } });
    change({ safeguarding: true });
  }
  const raised = raisedBy(becomes, held.level);
  if (raised !== undefined) {
    // Who finishes it has seen that it is Red by that.
    if (raised.level === 'red') {
      await write({ kind: 'acknowledgement', codes: {}, body: {} });
      await tellThatItBecameRed(transaction, held.id, { now, except: step.viewer.id });
    }
    await raiseLevel(step, raised.level, raised.why);
  }
  await openFollowUp(step, {
    appointment: latest.originalId,
    metAt: standing.start,
    parts: draft,
    isDeclined: read.writing === 'declined',
  });
  change({
    writingAgreedAt: read.writing === 'email' ? storedInstant(now) : null,
    ...(read.readBackEmail === true && { emailConfirmedAt: storedInstant(now) }),
    ...(await standNow(transaction, held.id, raised && { level: raised.level })),
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

/** What was said may not wait for the assessment: where it means at least High, the case is Red at once. */
function raisedBy(
  { floors: [gravest] }: Becomes,
  level: Level,
): { readonly level: Level; readonly why: string } | undefined {
  if (gravest === undefined || isBelow(gravest.level, 'high')) return undefined;
  const to = caseLevelOf(gravest.level);
  return isGraver(to, level)
    ? { level: to, why: `Said at the appointment: ${gravest.because}` }
    : undefined;
}

/**
 * Nor may the safeguarding lead: they are asked, and told by email, by the same press.
 * @returns why; undefined where what was said asks for none, or they are asked already
 */
function whyConsulted(
  { floors: [gravest] }: Becomes,
  { assessedLevel, nextStep }: Pick<CaseStep['held'], 'assessedLevel' | 'nextStep'>,
): string | undefined {
  if (gravest === undefined || nextStep === 'decide') return undefined;
  return asksSafeguardingLead(gravest.level, assessedLevel ?? undefined)
    ? `What was named at the appointment is at least ${riskLevelNames[gravest.level]}, and is not assessed yet`
    : undefined;
}

/** What Finish does, in three columns: what goes on file, what may go to the person, and what becomes a task. */
function reviewOf(
  { entries, tasks, floors }: Becomes,
  draft: FollowUpParts,
  {
    read: { writing },
    now,
    isConsulted,
  }: {
    readonly read: ReadMeeting;
    readonly now: Temporal.Instant;
    readonly isConsulted: boolean;
  },
): readonly ReviewColumn[] {
  const due = (at: Temporal.Instant) =>
    momentInWords(new Date(at.epochMilliseconds), now, workingCalendar.timeZone);
  return [
    {
      title: 'Goes on file',
      lines: [
        'They came to their appointment',
        ...entries.map(({ kind, codes, body }) => lineOf(kind, codes, body)),
      ],
    },
    {
      title: writing === 'email' ? 'Goes into the email' : 'Goes into the follow-up',
      lines:
        writing === 'declined'
          ? ['Nothing: they want none']
          : partsOfLetter(draft).flatMap(({ title, lines }) => [`${title}:`, ...lines]),
      note: 'A draft: you edit it, and read it as it arrives, before anything goes.',
    },
    {
      title: 'Becomes tasks',
      ...(floors.length > 0 && {
        note: `${floorInWords(floors)}. Where that is High or more, the case is Red at once.`,
      }),
      lines: [
        ...(isConsulted ? ['The safeguarding lead is asked now, and told by email'] : []),
        ...tasks.map(
          ({ what, owner, dueAt, isWithinTheHour }) =>
            `${what} (${owner.name}, ${isWithinTheHour ? 'within the hour' : due(dueAt)})`,
        ),
      ],
    },
  ];
}
