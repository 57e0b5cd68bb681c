import 'server-only';
import { z } from 'zod';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { waysToLog } from '#lib/casework/contact/ways.ts';
import {
  type CorrectedContact,
  correctedContact,
} from '#lib/casework/correcting/corrected-contact.ts';
import {
  corrected,
  correctionErrors,
  correctionFields,
  isCorrectable,
  namesPeople,
  type StandingEntry,
  valuesToCorrect,
} from '#lib/casework/correcting/fields.ts';
import { correctionNote } from '#lib/casework/correcting/notes.ts';
import { isEntryKind } from '#lib/casework/entries/kinds.ts';
import { nextError } from '#lib/casework/meeting/rules.ts';
import { mayReadEntry } from '#lib/casework/notes/supervision.ts';
import { triedSinceInTouch } from '#lib/casework/standing/tried.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { DrawnFields, Fields, FormRefused, PostedValues } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { momentParts } from '#lib/forms/moments.ts';
import { drawnFields, readForm } from '#lib/forms/read-form.ts';
import { readAhead } from '../meeting/hold.ts';
import { instantOf } from '../store/instants.ts';
import { readRecord } from '../store/sealed-records.ts';
import { askForReview } from './ask-for-review.ts';
import { readContact } from './case-contact.ts';
import { factsOf } from './case-facts.ts';
import { readersOf } from './case-readers.ts';
import { type CaseStep, denied, inCase } from './in-case.ts';
import { refusedBeside } from './last-change.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { readOnRecord } from './on-record.ts';
import { requireMayEnd } from './reviewer.ts';
import { standNow } from './stand.ts';
import { supersede } from './supersede.ts';

/** What the page shows on which an entry is corrected. */
export interface EntryToCorrect {
  readonly fields: DrawnFields;
  /** The entry as it stands. */
  readonly values: PostedValues;
  /** What it does not change; empty where there is nothing to say. */
  readonly note: string;
}

/**
 * An entry as it stands, for the page on which it is corrected.
 * @param entry its first version, from an address: may be anything
 * @throws what `lookAtCase` throws; NotFoundError for an entry that is not there, is struck out, or holds nothing to correct
 *   (audited); NotPossibleError for a review that is not for the viewer to end; SealBrokenError where it cannot be opened
 */
export async function readEntryToCorrect(
  reference: string,
  entry: string,
): Promise<Looked<EntryToCorrect>> {
  const now = Temporal.Now.instant();
  return lookAtCase(
    reference,
    'correct',
    async (shown) => {
      const { transaction, held } = shown;
      const latest = await findLatest({ ...shown, now }, entry);
      const fields = await fieldsOf({ transaction, held, now }, latest.standing);
      const note = correctionNote(latest.standing.kind);
      return { fields: drawnFields(fields), values: valuesOf(latest), note };
    },
    { entry, now },
  );
}

/**
 * Corrects an entry: a new version takes its place, in the name of who corrects it, and the one before stays to be read.
 * Who corrects what somebody else corrected meanwhile sees both.
 * @throws what {@link inCase} throws, and what {@link readEntryToCorrect} throws
 */
export async function correctEntry(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'correct', (step) => correct(step, form), { now });
}

async function correct(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, held, now, author } = step;
  const latest = await findLatest(step, textIn(form, 'entry'));
  const fields = await fieldsOf(step, latest.standing);
  const outcome = readForm(fields, form, (typed) => ({
    ...correctionErrors(latest.standing.kind, typed),
    at: momentError(typed.at, latest.standing, { now, receivedAt: instantOf(held.receivedAt) }),
  }));
  if ('errors' in outcome) return outcome;
  const { values, read } = outcome;
  const standing = valuesOf(latest);
  if (read.seen !== standing.seen) {
    const { authorName: by, writtenAt } = latest;
    const when = momentInWords(writtenAt, now, workingCalendar.timeZone);
    return refusedBeside(values, `${latest.version}`, { by: by ?? undefined, when }, standing);
  }
  const [first] = Object.keys(fields);
  if (first !== undefined && isSame(fields, values, standing)) {
    return { values, errors: { [first]: 'Nothing is changed yet: correct it, then save' } };
  }
  const wrong = await wrongNext(step, latest.standing, read.next);
  if (wrong !== undefined) return { values, errors: { next: wrong } };
  const before = instantOf(latest.happenedAt);
  // A form has no seconds: where the minute stays, the moment does.
  const typed = read.at instanceof Temporal.Instant ? read.at : before;
  const happenedAt = isSameMinute(typed, before) ? before : typed;
  const { id, originalId, version, ownerId, dueAt, endedAt } = latest;
  const isMoved = !happenedAt.equals(before);
  const correction = await correctedEntry(step, latest, read, { at: happenedAt, isMoved });
  if ('errors' in correction) return { values, errors: correction.errors };
  await supersede(
    transaction,
    held.id,
    { id, originalId, version, ownerId, dueAt, endedAt },
    correction.entry,
    { happenedAt, now, author },
  );
  if (correction.toReview !== undefined) await askForReview(step, correction.toReview);
  // Where the case stands went by when they were in touch, and in which way.
  if (isOfContact(latest.kind)) step.change(await standNow(transaction, held.id));
  return 'saved';
}

/** The entry as it is corrected; a contact is judged by the person's wishes, as when it was logged. */
async function correctedEntry(
  { transaction, held }: CaseStep,
  { standing, originalId }: Awaited<ReturnType<typeof findLatest>>,
  read: Readonly<Record<string, unknown>>,
  { at, isMoved }: { readonly at: Temporal.Instant; readonly isMoved: boolean },
): Promise<CorrectedContact> {
  if (!('way' in standing.codes)) return { entry: corrected(standing, read), toReview: undefined };
  const record = await readOnRecord(transaction, held.id, { except: originalId });
  return correctedContact(standing, read, {
    at,
    isMoved,
    wishes: await readContact(transaction, held.id),
    known: {
      tried: triedSinceInTouch(record, at).length,
      consent: held.contactConsent,
      timeZone: workingCalendar.timeZone,
    },
  });
}

/** That another appointment is booked, where something else stood, is held against what is booked. */
async function wrongNext(
  step: CaseStep,
  { kind, codes }: StandingEntry,
  next: unknown,
): Promise<string | undefined> {
  if (kind !== 'what-next' || next !== 'ahead' || codes.next === 'ahead') return undefined;
  return nextError(next, (await readAhead(step, undefined)) !== undefined);
}

function isOfContact(kind: string): boolean {
  return kind === 'contact' || kind === 'contact-attempt' || kind === 'message-in';
}

const standingCodes = z.record(z.string(), z.unknown());

async function findLatest(
  step: Pick<CaseStep, 'transaction' | 'viewer' | 'held' | 'now'>,
  entry: string,
) {
  const { transaction, viewer, held } = step;
  const originalId = z.uuid().safeParse(entry).data;
  const found =
    originalId === undefined
      ? null
      : await transaction.entry.findFirst({
          where: { originalId, caseId: held.id, isLatest: true, struckAt: null },
          omit: { caseId: true },
        });
  if (found === null || !isEntryKind(found.kind) || !isCorrectable(found.kind)) {
    throw denied(viewer, held.id);
  }
  const { authorId: firstAuthorId } = await transaction.entry.findUniqueOrThrow({
    where: { id: found.originalId },
    select: { authorId: true },
  });
  const isLead = actsAsLead(viewer, factsOf(viewer, held, step.now));
  const { kind, codes } = found;
  if (!mayReadEntry({ kind, codes, firstAuthorId }, { id: viewer.id, isLead })) {
    throw denied(viewer, held.id);
  }
  if (found.kind === 'task') await requireMayEnd(step, found);
  const place = { kind: 'entry', id: found.id } as const;
  const body = await readRecord(transaction, place, standingCodes);
  const standing: StandingEntry = {
    kind: found.kind,
    codes: standingCodes.parse(found.codes),
    body: body ?? {},
  };
  return { ...found, standing };
}

async function fieldsOf(
  { transaction, held, now }: Pick<CaseStep, 'transaction' | 'held' | 'now'>,
  standing: StandingEntry,
) {
  const wishes = 'way' in standing.codes ? await readContact(transaction, held.id) : undefined;
  const people = namesPeople(standing.kind) ? await readersOf(transaction, held.id, now) : [];
  const fields = correctionFields(standing, {
    ways: wishes === undefined ? [] : waysToLog(wishes),
    people: people.map(({ name }) => name),
  });
  if (fields === undefined) throw new NotFoundError('nothing of it is corrected');
  return fields;
}

const groundSchema = z.looseObject({ ground: z.string().default('') });

function valuesOf(latest: Awaited<ReturnType<typeof findLatest>>): PostedValues {
  const { ground } = groundSchema.parse(latest.standing.codes.override ?? {});
  return {
    why: '',
    ground,
    ...valuesToCorrect(latest.standing),
    at: momentParts(instantOf(latest.happenedAt), workingCalendar.timeZone),
    entry: latest.originalId,
    seen: `${latest.version}`,
  };
}

/** A tick that is taken away is not posted at all: it is looked for by the fields of the form. */
function isSame(fields: Fields, mine: PostedValues, standing: PostedValues): boolean {
  const held = (values: PostedValues, name: string) => JSON.stringify(values[name] ?? '');
  return Object.keys(fields).every((name) => held(mine, name) === held(standing, name));
}

function isSameMinute(one: Temporal.Instant, other: Temporal.Instant): boolean {
  const minute = { smallestUnit: 'minute', roundingMode: 'floor' } as const;
  return one.round(minute).equals(other.round(minute));
}

function momentError(
  at: unknown,
  { codes }: StandingEntry,
  { now, receivedAt }: { readonly now: Temporal.Instant; readonly receivedAt: Temporal.Instant },
): string | undefined {
  if (!(at instanceof Temporal.Instant)) return undefined;
  if (Temporal.Instant.compare(at, now) > 0) return 'When: this has not happened yet';
  const arrival = receivedAt.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  if ('way' in codes && Temporal.Instant.compare(at, arrival) < 0) {
    return 'When: this is before the case came';
  }
  return undefined;
}
