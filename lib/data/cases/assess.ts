import 'server-only';
import { actionsAgreed } from '#lib/casework/assessment/actions.ts';
import { asksSafeguardingLead } from '#lib/casework/assessment/consults.ts';
import { type Floor, floorsOf } from '#lib/casework/assessment/floors.ts';
import { heldUntilAgreed } from '#lib/casework/assessment/lowering.ts';
import { assessmentForm, ownersIn, ownersInWords } from '#lib/casework/assessment/owners.ts';
import { factsPosted, floorFields } from '#lib/casework/assessment/posted-facts.ts';
import { type RiskLevel, riskLevelNames } from '#lib/casework/assessment/risk-levels.ts';
import {
  type AssessedOn,
  type AssessmentRead,
  assessmentErrors,
} from '#lib/casework/assessment/rules.ts';
import { workingDayAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentOnDay } from '#lib/casework/clock/moment-on-day.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import type { ListedColleague } from '#lib/casework/co-workers/fields.ts';
import { closeOfDay } from '#lib/casework/tasks/due-day.ts';
import { dayAndDate } from '#lib/content/long-date.ts';
import type { FormRefused, PostedValues } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { institution } from '#lib/institution.ts';
import { queueStaffEmails } from '../emails/queue.ts';
import { readSpokenOf, type SpokenOf } from '../meeting/spoken-of.ts';
import { tellThatItBecameRed } from '../staff-emails/tell.ts';
import { instantOf } from '../store/instants.ts';
import { askForNextReview } from './ask-for-next-review.ts';
import { askOwner } from './ask-owner.ts';
import { endTasksThatEndBy, isTaskOpen } from './end-tasks.ts';
import { followAssessment } from './follow-assessment.ts';
import { gravestSoFar } from './gravest-so-far.ts';
import { type CaseStep, inCase } from './in-case.ts';
import { type LastAssessment, readLastAssessment } from './last-assessment.ts';
import { refusedBeside } from './last-change.ts';
import { readPendingQuestion } from './pending-question.ts';
import { levelHolding, readOwners } from './read-to-assess.ts';
import { type SecondPerson, secondPersonFor } from './second-person.ts';
import { tellsUnder18 } from './tells-under-18.ts';

/**
 * Writes an assessment of needs and risk: floors are computed here once more, by what the case tells now; the level of the case follows, at
 * once where it rises, and once a second person has agreed where it falls.
 * @throws what {@link inCase} throws
 */
export async function assess(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'assess', (step) => write(step, form), {
    now,
    once: { form, answer: 'saved' },
  });
}

async function write(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, held, now } = step;
  const before = levelHolding(held);
  const intake = await gravestSoFar(transaction, held.id, held.level);
  const last = await readLastAssessment(transaction, held.id);
  const under18 = await tellsUnder18(transaction, held.id);
  const floors = floorsOf(
    factsPosted((name) => textIn(form, name), under18),
    institution.structuredToolHeight,
  );
  const on: AssessedOn = {
    floors,
    before,
    intake,
    last,
    cameOn: dayOf(instantOf(held.receivedAt)),
    now,
    calendar: workingCalendar,
  };
  const owners = await readOwners(step);
  const outcome = readForm(assessmentForm(owners), form, (read) => assessmentErrors(read, on));
  if ('errors' in outcome) return outcome;
  const { read, values } = outcome;
  if (last !== undefined && read.seen !== last.id) {
    const when = momentInWords(new Date(last.at.epochMilliseconds), now, workingCalendar.timeZone);
    return refusedBeside(values, last.id, { by: last.by, when }, last.answers);
  }
  const spoken = await readSpokenOf(transaction, held.id, last?.at);
  const unheard = read.spoken === spoken.id ? {} : unheardIn(values, spoken);
  if (Object.keys(unheard).length > 0) {
    return { values: { ...values, spoken: spoken.id }, errors: unheard };
  }
  const level = heldUntilAgreed(read.level, before, intake);
  const second = level === read.level ? undefined : await secondPersonFor(step);
  if (level !== read.level && second === undefined) {
    return { values, errors: { level: 'Nobody is there who could agree to a lower level' } };
  }
  const { press: _, seen: __, spoken: ___, ...answers } = values;
  const madeOn = read.assessedOn ?? dayOf(now);
  const madeAt = momentOnDay(madeOn, now, workingCalendar.timeZone);
  await step.write({
    kind: 'assessment',
    codes: { level, ...(second !== undefined && { wanted: read.level }) },
    body: {
      why: read.why,
      answers: { ...copied(answers), ...ownersIn(read), assessedOn: madeOn.toString() },
      floors: floors.map(inWords),
      owners: ownersInWords(ownersIn(read), owners.people),
    },
    happenedAt: madeAt,
  });
  await goOn(step, { read, level, last, second, madeAt, people: owners.people });
  return 'saved';
}

/** Red flags that were named at an appointment since the page was opened, and are answered otherwise: whoever assesses looks at them. */
function unheardIn(values: PostedValues, { answers }: SpokenOf): FormRefused['errors'] {
  const named = floorFields.filter((name) => answers[name] === 'yes' && values[name] !== 'yes');
  return Object.fromEntries(
    named.map((name) => [
      name,
      'It was named at an appointment since you opened this page: look at it again',
    ]),
  );
}

/** What follows from an assessment, in the same transaction: tasks, the safeguarding lead, the level of the case. */
async function goOn(
  step: CaseStep,
  {
    read,
    level,
    last,
    second,
    madeAt,
    people,
  }: {
    readonly read: AssessmentRead;
    readonly level: RiskLevel;
    readonly last: LastAssessment | undefined;
    readonly second: SecondPerson | undefined;
    readonly madeAt: Temporal.Instant;
    readonly people: readonly ListedColleague[];
  },
): Promise<void> {
  const { transaction, viewer, held, now, write: add, change } = step;
  await endTasksThatEndBy(transaction, held.id, ['assess', 'decide-lowering'], now);
  await askForNextReview(step, level, madeAt);
  if (second !== undefined) {
    const { person } = second;
    await add({
      kind: 'task',
      codes: { isReview: true, endsBy: 'decide-lowering' },
      body: {
        what: `Decide whether ${riskLevelNames[level]} is lowered to ${riskLevelNames[read.level]}`,
        why: read.lowering,
        name: person.name,
      },
      ownerId: person.id,
      dueAt: workingDayAt(now, 1, workingCalendar.closesAt, workingCalendar),
    });
    const recipients = [person.id];
    await queueStaffEmails(transaction, {
      caseId: held.id,
      kind: 'lowering-asked',
      recipients,
      now,
    });
  }
  // One that is asked for and was not held yet is late as it was.
  if (level !== 'critical') await endTasksThatEndBy(transaction, held.id, ['case-conference'], now);
  else if (!(await isTaskOpen(transaction, held.id, 'case-conference'))) {
    const today = workingDayAt(now, 0, workingCalendar.closesAt, workingCalendar);
    const day = today.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
    await askOwner(step, {
      what: `Hold a case conference on ${dayAndDate(day.toString())}`,
      why: 'The assessment is Critical',
      endsBy: 'case-conference',
      dueAt: today,
    });
  }
  const before = last && { judged: last.wanted ?? last.level, answers: last.answers };
  for (const { what, owner, by } of actionsAgreed(read, before)) {
    const person = people.find(({ id }) => id === owner);
    // What they do themselves is no task of ours: it stands in the assessment.
    if (person === undefined) continue;
    await add({
      kind: 'task',
      codes: {},
      body: { what, why: 'Agreed in the assessment', name: person.name },
      ownerId: person.id,
      dueAt: closeOfDay(by, workingCalendar),
    });
  }
  const isAsked = asksSafeguardingLead(
    level,
    held.assessedLevel ?? undefined,
    await readPendingQuestion(step),
  );
  if (isAsked) {
    // Its reason stands in the assessment alone: with that it may be struck out.
    const why =
      second === undefined
        ? `The assessment is ${riskLevelNames[level]}: it says why`
        : `It was assessed as ${riskLevelNames[read.level]}, and is ${riskLevelNames[level]} until a second person agrees to that`;
    await add({ kind: 'consultation', codes: { level }, body: { why } });
  }
  await followAssessment(step, level);
  // Of a case that becomes Red they are told by that.
  if (isAsked && held.level === 'red') {
    await tellThatItBecameRed(transaction, held.id, { now, except: viewer.id });
  }
  change({
    assessedLevel: level,
    loweringAskedById: second === undefined ? null : viewer.id,
    ...((isAsked || second?.isSafeguarding === true) && { safeguarding: true }),
  });
}

function dayOf(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
}

function inWords({ level, because }: Floor): string {
  return `At least ${riskLevelNames[level]}: ${because}`;
}

function copied(values: Readonly<Record<string, string | readonly string[]>>) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : [...value],
    ]),
  );
}
