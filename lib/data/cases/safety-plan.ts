import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentOnDay } from '#lib/casework/clock/moment-on-day.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import type { ListedColleague } from '#lib/casework/co-workers/fields.ts';
import { safetyPlanFields } from '#lib/casework/safety-plan/fields.ts';
import type { PlanWords } from '#lib/casework/safety-plan/parts.ts';
import { planErrors } from '#lib/casework/safety-plan/rules.ts';
import type { FormRefused, PostedValues } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { whenTakenIn } from '../disclosures/when-taken-in.ts';
import { audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';
import { factsOf } from './case-facts.ts';
import { readersOf } from './case-readers.ts';
import { type CaseStep, denied, findHeld, inCase } from './in-case.ts';
import { readLastAssessment } from './last-assessment.ts';
import { refusedBeside } from './last-change.ts';
import { type LastPlan, readLastPlan } from './last-plan.ts';
import { askToLookAgain } from './look-again.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';

/** What the page of a safety plan shows. */
export interface SafetyPlanView {
  readonly self: string;
  readonly people: readonly ListedColleague[];
  /** What its form holds as it opens: the plan that stands, and days that suggest themselves. */
  readonly values: PostedValues;
  /** When the plan that stands was made: "2026-12-02"; undefined where there is none. */
  readonly madeOn: string | undefined;
}

/**
 * The safety plan that stands, for the page on which another one is made of it.
 * @throws what `lookAtCase` throws
 */
export async function readToPlan(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<Looked<SafetyPlanView>> {
  return lookAtCase(
    reference,
    'safety-plan',
    async ({ transaction, viewer, held }) => {
      const last = await readLastPlan(transaction, held.id);
      const today = dayOf(now);
      const review = await reviewOfAssessment(transaction, held.id, today);
      const days = { madeOn: today.toString(), lookAgain: review ?? againOf(last, today) };
      return {
        self: viewer.id,
        people: await readersOf(transaction, held.id, now),
        values: {
          ...(last === undefined ? await arrangedBy(transaction, held.id) : valuesOf(last)),
          ...days,
          seen: last?.id ?? '',
        },
        madeOn: last?.codes.madeOn,
      };
    },
    { now },
  );
}

/** @returns what the assessment says is arranged for tonight and the weekend: a first plan begins with it, so that it is not typed twice */
async function arrangedBy(
  transaction: CaseStep['transaction'],
  caseId: string,
): Promise<PostedValues> {
  const tonight = (await readLastAssessment(transaction, caseId))?.answers.tonight;
  return typeof tonight === 'string' && tonight !== '' ? { tonight } : {};
}

/**
 * Writes a safety plan that was made with the person: it takes the place of the one before, which stays readable, and is looked at again on
 * its day. Who writes one while somebody else saved another sees both.
 * @throws what {@link inCase} throws
 */
export async function saveSafetyPlan(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'safety-plan', (step) => save(step, form), {
    now,
    once: { form, answer: 'saved' },
  });
}

async function save(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, viewer, held, now, write } = step;
  const people = await readersOf(transaction, held.id, now);
  const today = dayOf(now);
  const outcome = readForm(safetyPlanFields(people, viewer.id), form, (typed) =>
    planErrors(typed, {
      today,
      cameOn: dayOf(instantOf(held.receivedAt)),
      calendar: workingCalendar,
    }),
  );
  if ('errors' in outcome) return outcome;
  const { values, read } = outcome;
  const last = await readLastPlan(transaction, held.id);
  if (read.seen !== (last?.id ?? '') && last !== undefined) {
    const when = momentInWords(new Date(last.at.epochMilliseconds), now, workingCalendar.timeZone);
    return refusedBeside(values, last.id, { by: last.by, when }, valuesOf(last));
  }
  const { maker, madeOn, lookAgain } = read;
  const codes = {
    madeOn: madeOn.toString(),
    ...(lookAgain !== undefined && { lookAgainOn: lookAgain.toString() }),
  };
  await write({
    kind: 'safety-plan',
    codes,
    body: {
      name: people.find(({ id }) => id === maker)?.name ?? '',
      makerId: maker,
      words: wordsIn(read),
    },
    happenedAt: momentOnDay(madeOn, now, workingCalendar.timeZone),
    ...(last !== undefined && { supersedes: last }),
  });
  await askToLookAgain(step, codes);
  return 'saved';
}

/** A safety plan as it is printed for the person: nothing else of the case is on it. */
export interface PlanOnPaper {
  readonly words: PlanWords;
  readonly lookAgainOn: string | undefined;
}

/**
 * The safety plan that stands, for those who may read the case, to print it: audited as reading.
 * @param reference from an address: may be anything
 * @returns undefined where there is none, or its key is not there
 * @throws SignedOutError, NotStaffError, NotFoundError
 */
export async function readPlanForPaper(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<PlanOnPaper | undefined> {
  return whenTakenIn('read', async (transaction, viewer) => {
    const held = await findHeld(transaction, viewer, reference, now);
    if (held === null) throw denied(viewer);
    if (!can.readCase(viewer, factsOf(viewer, held, now))) throw denied(viewer, held.id);
    const last = await readLastPlan(transaction, held.id);
    await audit(transaction, 'case.read', { actorId: viewer.id, subject: held.id });
    return last?.body && { words: last.body.words, lookAgainOn: last.codes.lookAgainOn };
  });
}

function wordsIn({
  places,
  people,
  travel,
  devices,
  signs,
  crisis,
  tonight,
}: PlanWords): PlanWords {
  return { places, people, travel, devices, signs, crisis, tonight };
}

/** A plan as its form holds it. */
function valuesOf({ codes, body }: Pick<LastPlan, 'codes' | 'body'>): PostedValues {
  return {
    ...body?.words,
    lookAgain: codes.lookAgainOn ?? '',
    maker: body?.makerId ?? '',
    madeOn: codes.madeOn,
  };
}

/** @returns when the last assessment is reviewed, where that is ahead */
async function reviewOfAssessment(
  transaction: Transaction,
  caseId: string,
  today: Temporal.PlainDate,
): Promise<string | undefined> {
  const review = await transaction.entry.findFirst({
    where: {
      caseId,
      kind: 'task',
      isLatest: true,
      endedAt: null,
      struckAt: null,
      codes: { path: ['endsBy'], equals: 'assess' },
    },
    orderBy: [{ dueAt: 'asc' }],
    select: { dueAt: true },
  });
  if (review?.dueAt == null) return undefined;
  const day = dayOf(instantOf(review.dueAt));
  return Temporal.PlainDate.compare(day, today) < 0 ? undefined : day.toString();
}

function againOf(last: LastPlan | undefined, today: Temporal.PlainDate): string {
  const day = last?.codes.lookAgainOn ?? '';
  return day > today.toString() ? day : '';
}

function dayOf(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
}
