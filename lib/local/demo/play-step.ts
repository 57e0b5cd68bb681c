import { calmAnswers } from '#lib/casework/assessment/calm-answers.ts';
import { addWorkingDays, isWorkingDay } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { bookAppointment } from '#lib/data/appointments/book.ts';
import { acknowledge } from '#lib/data/cases/acknowledge.ts';
import { addCoWorker } from '#lib/data/cases/add-co-worker.ts';
import { answerAtGate } from '#lib/data/cases/answer-at-gate.ts';
import { assess } from '#lib/data/cases/assess.ts';
import { assignCase } from '#lib/data/cases/assign.ts';
import { changeLevel } from '#lib/data/cases/change-level.ts';
import { changeWalls } from '#lib/data/cases/change-walls.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { openForCover } from '#lib/data/cases/cover.ts';
import { declareConflict } from '#lib/data/cases/declare-conflict.ts';
import { keepInTouch } from '#lib/data/cases/keep-in-touch.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { logReply } from '#lib/data/cases/log-reply.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { readQuestionAsked } from '#lib/data/cases/read-question.ts';
import { reopenCase } from '#lib/data/cases/reopen.ts';
import { askSafeguardingLead, decideSafeguarding } from '#lib/data/cases/safeguarding.ts';
import { saveSafetyPlan } from '#lib/data/cases/safety-plan.ts';
import { strikeOut } from '#lib/data/cases/strike-out.ts';
import { finishTask, writeTask } from '#lib/data/cases/task.ts';
import { type Kept, keepDraft } from '#lib/data/drafts/keep-draft.ts';
import { sealWriter } from '#lib/data/drafts/writer-seal.ts';
import { finishMeeting } from '#lib/data/meeting/finish.ts';
import { requireViewer } from '#lib/data/staff/as-viewer.ts';
import { database } from '#lib/data/store/database.ts';
import type { Act, Actor } from './case-steps.ts';

/** A case as it is played. */
interface Played {
  readonly id: string;
  readonly reference: string;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/**
 * Does one thing on a case by the function that a page calls, with a form as a browser posts it, at its own moment.
 * @param idOf the ids of the people who act
 * @returns what the function answers: a form that it refused has `errors`
 */
export async function playStep(
  { id, reference }: Played,
  act: Act,
  now: Temporal.Instant,
  idOf: (actor: Actor) => string,
): Promise<unknown> {
  const formed = async (fields: Fields) => formOf({ ...fields, seen: await versionOf(id) });
  switch (act.do) {
    case 'acknowledge':
      return acknowledge(reference, formOf({}), now);
    case 'assign':
      return assignCase(
        reference,
        formOf({ owner: idOf(act.to), why: act.why, seen: await ownerOf(id) }),
        now,
      );
    case 'reached':
    case 'not-reached':
      return logContact(reference, contactForm(act, now), now);
    case 'reply':
      return logReply(
        reference,
        formOf({ came: 'email', text: act.text, isFromAddress: 'yes', at: momentOf(now) }),
        now,
      );
    case 'note': {
      const { text, audience = 'team' } = act;
      return writeNote(reference, formOf({ text, audience }), now);
    }
    case 'task': {
      const { what, why, to, inDays } = act;
      const due = workingDayFrom(dayOf(now).add({ days: inDays })).toString();
      return writeTask(reference, formOf({ what, why, owner: idOf(to), due }), now);
    }
    case 'finish-task':
      return finishTask(reference, formOf({ entry: await newestOf(id, 'task') }), now);
    case 'keep-in-touch':
      return keepInTouch(reference, formOf({ how: act.how }), now);
    case 'assess':
      return assess(reference, formOf(assessmentForm(act)), now);
    case 'safety-plan': {
      const { id: maker } = await requireViewer();
      const lookAgain = workingDayFrom(dayOf(now).add({ days: act.againInDays })).toString();
      const madeOn = dayOf(now).toString();
      return saveSafetyPlan(reference, formOf({ ...act.words, maker, madeOn, lookAgain }), now);
    }
    case 'level':
      return changeLevel(
        reference,
        formOf({ level: act.to, why: act.why, seen: await levelOf(id) }),
        now,
      );
    case 'co-worker':
      return addCoWorker(reference, formOf({ colleague: idOf(act.who), why: act.why }), now);
    case 'cover':
      return openForCover(reference, formOf({ colleague: idOf(act.who), why: act.why }), now);
    case 'ask-safeguarding-lead':
      return askSafeguardingLead(reference, formOf({ why: act.why }), now);
    case 'decide-safeguarding': {
      const { decision, grounds } = act;
      const seen = `${(await readQuestionAsked(reference, now)).shown.version}`;
      return decideSafeguarding(reference, formOf({ decision, told: 'told', grounds, seen }), now);
    }
    case 'conflict':
      return declareConflict(reference, formOf({}), now);
    case 'wall':
      return changeWalls(reference, await formed(wallForm(idOf(act.who), act.why)), now);
    case 'strike-note': {
      const entry = await newestOf(id, 'note');
      return strikeOut(reference, formOf({ entry, why: act.why }), now);
    }
    case 'close': {
      const { outcome, told, text } = act;
      return closeCase(reference, await formed({ outcome, told: told ? 'yes' : '', text }), now);
    }
    case 'reopen':
      return reopenCase(reference, formOf({ why: act.why }), now);
    case 'gate':
      return answerAtGate(reference, { meant: act.meant }, now);
    case 'book':
      return bookAppointment(reference, formOf(bookingForm(act, now)), now);
    case 'met':
      return meet(id, reference, act.said, now);
    case 'draft-note':
      return keepNote(reference, act.text, now);
  }
}

function assessmentForm({ raised, level, why, risk }: Extract<Act, { do: 'assess' }>): Fields {
  return {
    ...calmAnswers,
    confidence: 'fairly',
    ...Object.fromEntries(raised.map((flag) => [`flag-${flag}`, 'yes'])),
    fear: '2',
    ...Object.fromEntries(Object.entries(risk).map(([name, value]) => [`${name}-1`, value])),
    level,
    why,
  };
}

function bookingForm({ when, place }: Extract<Act, { do: 'book' }>, now: Temporal.Instant): Fields {
  const at =
    when === 'soon'
      ? momentOf(now.add({ minutes: 30 }))
      : [workingDayFrom(dayOf(now).add({ days: when.inDays })).toString(), '10:00'];
  return { at, minutes: '60', way: 'in-person', place, agreedTime: 'yes', email: 'none' };
}

/** Looks through what the appointment becomes, and finishes it. */
async function meet(
  id: string,
  reference: string,
  said: Fields,
  now: Temporal.Instant,
): Promise<unknown> {
  const fields = { ...said, entry: await newestOf(id, 'appointment'), seen: '1' };
  const looked = await finishMeeting(reference, formOf(fields), now);
  if (looked === 'saved' || Object.keys(looked.errors).length > 0) return looked;
  const { shown } = looked.values;
  return finishMeeting(
    reference,
    formOf({ ...fields, shown: typeof shown === 'string' ? shown : '' }),
    now,
  );
}

function wallForm(who: string, why: string): Fields {
  return { add: [who], whose: 'person', why, sure: 'yes' };
}

function contactForm(
  act: Extract<Act, { do: 'reached' | 'not-reached' }>,
  now: Temporal.Instant,
): FormData {
  return formOf({
    outcome: act.do,
    way: act.way,
    said: act.said,
    ...('voicemail' in act && { voicemail: 'yes' }),
    at: momentOf(now),
  });
}

/** A date and a time, as the two fields of a moment hold them. */
function momentOf(now: Temporal.Instant): readonly string[] {
  const at = now.toZonedDateTimeISO(workingCalendar.timeZone);
  return [at.toPlainDate().toString(), at.toPlainTime().toString({ smallestUnit: 'minute' })];
}

function dayOf(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
}

/** The day itself, or the next on which people work. */
function workingDayFrom(day: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkingDay(day, workingCalendar) ? day : addWorkingDays(day, 1, workingCalendar);
}

async function keepNote(reference: string, text: string, now: Temporal.Instant): Promise<Kept> {
  const { id: staffId } = await requireViewer();
  const sealed = await sealWriter({ staffId, form: 'note', reference });
  return keepDraft(sealed, { text, audience: 'team' }, now);
}

async function ownerOf(id: string): Promise<string> {
  const { assignedToId } = await database().case.findUniqueOrThrow({
    where: { id },
    select: { assignedToId: true },
  });
  return assignedToId ?? 'nobody';
}

async function levelOf(id: string): Promise<string> {
  const { level } = await database().case.findUniqueOrThrow({
    where: { id },
    select: { level: true },
  });
  return level;
}

async function versionOf(id: string): Promise<string> {
  const { version } = await database().case.findUniqueOrThrow({
    where: { id },
    select: { version: true },
  });
  return `${version}`;
}

async function newestOf(caseId: string, kind: string): Promise<string> {
  const { id } = await database().entry.findFirstOrThrow({
    where: { caseId, kind },
    orderBy: { writtenAt: 'desc' },
    select: { id: true },
  });
  return id;
}

/** A form as a browser posts it. */
function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return form;
}
