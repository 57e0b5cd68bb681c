import 'server-only';
import { z } from 'zod';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { entryKinds, lineOf } from '#lib/casework/entries/kinds.ts';
import { courseErrors, courseFields } from '#lib/casework/informal-way/fields.ts';
import { closeOfDay } from '#lib/casework/tasks/due-day.ts';
import type { FormRefused, PostedValues } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { storedInstant } from '../store/instants.ts';
import { findForVerb } from './find-for-verb.ts';
import { type CaseStep, denied, inCase, NotPossibleError } from './in-case.ts';
import { refusedBeside } from './last-change.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { findStanding, type StandingOf } from './standing-entry.ts';

/** What the page shows on which it is written down how an informal way goes. */
export interface InformalWayView {
  /** The way, and what came of it so far, in a line. */
  readonly line: string;
  readonly values: PostedValues;
}

type OnCase = Pick<CaseStep, 'transaction' | 'viewer' | 'held'>;

/**
 * An informal way that is tried, for the page on which it is written down how it goes.
 * @param entry its first version, from an address: may be anything; empty for the one at which somebody is to look first
 * @throws what `lookAtCase` throws; NotFoundError for one that is not there (audited); NotPossibleError where none is tried, or it has
 *   ended; SealBrokenError where it cannot be opened
 */
export async function readInformalWay(
  reference: string,
  entry: string,
  now = Temporal.Now.instant(),
): Promise<Looked<InformalWayView>> {
  return lookAtCase(
    reference,
    'informal-way',
    async (shown) => {
      const standing = await findWay(shown, entry);
      const { codes, body } = standing;
      return { line: lineOf('informal-route', codes, body), values: valuesOf(standing) };
    },
    { entry, now },
  );
}

/**
 * Finds the informal way at which somebody is to look first, for the page of a task that looks at one.
 * @returns the id of its first version; undefined where no task looks at one
 * @throws what {@link findForVerb} throws
 */
export async function findInformalWay(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<string | undefined> {
  return findForVerb(reference, 'informal-way', firstToLookAt, now);
}

/**
 * Writes down how an informal way goes: a new version of it. One that goes on is looked at again, and the task that looked at it ends.
 * @throws what {@link inCase} and {@link readInformalWay} throw
 */
export async function saveInformalWay(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'informal-way', (step) => save(step, form), {
    now,
    once: { form, answer: 'saved' },
  });
}

async function save(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { now } = step;
  const standing = await findWay(step, textIn(form, 'entry'));
  const { latest, codes, body, by } = standing;
  const today = now.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
  const outcome = readForm(courseFields, form, (typed) =>
    courseErrors(typed, { today, calendar: workingCalendar }),
  );
  if ('errors' in outcome) return outcome;
  const { read, values } = outcome;
  if (read.seen !== `${latest.version}`) {
    const when = momentInWords(standing.writtenAt, now, workingCalendar.timeZone);
    return refusedBeside(values, `${latest.version}`, { by, when }, valuesOf(standing));
  }
  const isGoing = read.came === 'going';
  await step.supersede(
    { ...latest, endedAt: isGoing ? null : storedInstant(now) },
    {
      kind: 'informal-route',
      codes: { ...codes, came: read.came },
      body: { ...body, outcome: read.outcome },
    },
  );
  const looker = await endLooking(step, latest.originalId);
  if (isGoing && read.again !== undefined) await lookAgain(step, standing, read.again, looker);
  return 'saved';
}

interface Looker {
  readonly id: string;
  readonly name: string;
}

/** Ends the tasks that look at an informal way. @returns whose the first was; undefined where nobody was to look at it */
async function endLooking(
  { transaction, held, now }: CaseStep,
  informal: string,
): Promise<Looker | undefined> {
  const where = { ...openLooks(held.id), codes: { path: ['informal'], equals: informal } };
  const found = await transaction.entry.findFirst({
    where,
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: { ownerId: true },
  });
  await transaction.entry.updateMany({ where, data: { endedAt: storedInstant(now) } });
  const owner =
    found?.ownerId === null || found === null
      ? null
      : await transaction.staffMember.findUnique({
          where: { id: found.ownerId, active: true },
          select: { id: true, name: true },
        });
  return owner ?? undefined;
}

async function lookAgain(
  step: CaseStep,
  { latest: { originalId } }: StandingOf<'informal-route'>,
  on: Temporal.PlainDate,
  { id, name }: Looker = step.viewer,
): Promise<void> {
  await step.write({
    kind: 'task',
    codes: { endsBy: 'informal-way', informal: originalId },
    body: {
      what: 'Look at how the informal way goes',
      why: 'It was still going when it was last looked at',
      name,
    },
    ownerId: id,
    dueAt: closeOfDay(on, workingCalendar),
  });
}

function openLooks(caseId: string) {
  return { caseId, kind: 'task', isLatest: true, struckAt: null, endedAt: null } as const;
}

/** The one that is named, or else the one at which somebody is to look first, or else one that has not ended. */
async function findWay(step: OnCase, entry: string): Promise<StandingOf<'informal-route'>> {
  const { transaction, viewer, held } = step;
  const originalId = entry === '' ? await firstToLookAt(step) : z.uuid().safeParse(entry).data;
  if (originalId === undefined && entry !== '') throw denied(viewer, held.id);
  const found = await findStanding(transaction, entryKinds['informal-route'], {
    caseId: held.id,
    kind: 'informal-route',
    ...(originalId === undefined ? { endedAt: null } : { originalId }),
  });
  if (found === undefined) {
    if (entry !== '') throw denied(viewer, held.id);
    throw new NotPossibleError('No informal way is tried on this case');
  }
  return found;
}

const lookCodes = z.looseObject({ informal: z.uuid() });

async function firstToLookAt({ transaction, held }: OnCase): Promise<string | undefined> {
  const found = await transaction.entry.findFirst({
    where: { ...openLooks(held.id), codes: { path: ['endsBy'], equals: 'informal-way' } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: { codes: true },
  });
  return lookCodes.safeParse(found?.codes).data?.informal;
}

/** The way as its form holds it. */
function valuesOf({ latest, codes, body }: StandingOf<'informal-route'>): PostedValues {
  return {
    came: codes.came ?? '',
    outcome: body.outcome ?? '',
    again: '',
    entry: latest.originalId,
    seen: `${latest.version}`,
  };
}
