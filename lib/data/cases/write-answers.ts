import 'server-only';
import {
  answerErrors,
  answerFields,
  answersAsPosted,
  answersIn,
} from '#lib/casework/answers/fields.ts';
import { workingDayAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { levelOfBoth } from '#lib/casework/people/joining.ts';
import { questionSetVersion } from '#lib/disclosure/questions/current.ts';
import { readStoredAnswers, type StoredAnswers } from '#lib/disclosure/questions/registry.ts';
import { triage } from '#lib/disclosure/triage.ts';
import type { FormRefused, PostedValues } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { findReaders } from '../staff/readers.ts';
import type { Transaction } from '../store/database.ts';
import { askOwner } from './ask-owner.ts';
import { type CaseStep, inCase, NotPossibleError } from './in-case.ts';
import { lastChange, refusedBeside } from './last-change.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { raiseLevel } from './raise-level.ts';
import { reroute } from './reroute.ts';

/**
 * The answers as they stand, for the page on which they are written down.
 * @returns them as the form holds them
 * @throws what `lookAtCase` throws; NotPossibleError where the person answered the questions themselves
 */
export async function readAnswersToWrite(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<Looked<PostedValues>> {
  return lookAtCase(
    reference,
    'write-answers',
    async ({ transaction, held }) => {
      const { answers } = await readOurs(transaction, held.id);
      return { ...answersAsPosted(answers), seen: await standingAnswers(transaction, held.id) };
    },
    { now },
  );
}

/**
 * Writes down what a person answered whose case came by a member of staff: in place of what stood there, which the entry keeps. What the
 * answers call for raises the level, never lowers it, and shows the case to the safeguarding lead where they have to see it.
 * @throws what {@link inCase} throws; NotPossibleError where the person answered the questions themselves
 */
export async function writeAnswers(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'write-answers', (step) => writeDown(step, form), { now });
}

async function writeDown(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, held, now, viewer, write } = step;
  const { answers: before, rules } = await readOurs(transaction, held.id);
  const seen = await standingAnswers(transaction, held.id);
  const outcome = readForm(answerFields, form, (read) =>
    read.seen === seen ? answerErrors(read, answersAsPosted(before)) : answerErrors(read, {}),
  );
  if ('errors' in outcome) return outcome;
  const { values, read } = outcome;
  if (read.seen !== seen) {
    const theirs = await lastChange(transaction, held.id, 'answers', now);
    return refusedBeside(values, seen, theirs, answersAsPosted(before));
  }
  const given = answersIn(read);
  const stored = readStoredAnswers(questionSetVersion, given);
  const { level, rules: because } = levelOfBoth(
    { level: held.level, rules },
    triage(stored.current),
  );
  // Where the case goes is worked out from its row.
  await transaction.case.update({
    where: { id: held.id },
    data: { questionSetVersion, answers: given, rules: [...because] },
    select: { id: true },
  });
  await write({
    kind: 'answers',
    codes: { answered: Object.keys(given).length },
    body: { before: keptOf(before) },
  });
  if (level !== held.level) {
    await raiseLevel(step, level, 'What they told us calls for it');
    await assessAgain(step);
  }
  await reroute(transaction, held.id, await findReaders(transaction, now), {
    now,
    except: viewer.id,
  });
  return 'saved';
}

/** A case that was assessed as less grave than they told is assessed again today. */
async function assessAgain(step: CaseStep): Promise<void> {
  if (step.held.assessedLevel === null) return;
  await askOwner(step, {
    what: 'Assess needs and risk',
    why: 'What they told us calls for a higher level than the assessment',
    endsBy: 'assess',
    dueAt: workingDayAt(step.now, 0, workingCalendar.closesAt, workingCalendar),
  });
}

/** @throws NotPossibleError where the answers are the person’s own, which nobody changes */
async function readOurs(
  transaction: Transaction,
  caseId: string,
): Promise<{ readonly answers: StoredAnswers; readonly rules: readonly string[] }> {
  const {
    questionSetVersion: version,
    answers,
    chosenTeam,
    rules,
  } = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { questionSetVersion: true, answers: true, chosenTeam: true, rules: true },
  });
  if (chosenTeam === null) throw new NotPossibleError('They answered the questions themselves');
  return { answers: readStoredAnswers(version, answers), rules };
}

/** Which entry wrote the answers that stand last. */
async function standingAnswers(transaction: Transaction, caseId: string): Promise<string> {
  const found = await transaction.entry.findFirst({
    where: { caseId, kind: 'answers', isLatest: true },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  return found?.id ?? 'first';
}

function keptOf({ version, given }: StoredAnswers) {
  return Object.keys(given).length === 0 ? null : { version, given };
}
