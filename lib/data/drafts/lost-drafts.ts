import 'server-only';
import { z } from 'zod';
import { labelOfForm, mayWrite } from '#lib/casework/drafts/kept-form.ts';
import { audienceOf, lostDraftFields, quoted, wordsIn } from '#lib/casework/drafts/lost-draft.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { factsForAnybody } from '../cases/case-facts.ts';
import { type CaseStep, denied, inCase } from '../cases/in-case.ts';
import { type Looked, lookAtCase } from '../cases/look-at-case.ts';
import { viewerFields, viewerFrom } from '../staff/stand-ins.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';
import { dropRecord } from '../store/sealed-records.ts';
import { readDraftValues } from './drafts.ts';

/** What somebody was writing on a case that they do not have any more. */
export interface LostDraft {
  readonly id: string;
  readonly author: string;
  /** What the form is called. */
  readonly form: string;
  readonly savedAt: Temporal.Instant;
}

/** What it says; undefined where it cannot be opened. */
export interface LostDraftRead extends LostDraft {
  readonly words: string | undefined;
  /** For whom it was to be. */
  readonly audience: 'team' | 'supervision';
}

/**
 * @param now for whom cover has ended by then
 * @returns what people were writing on a case who may not write there any more: for its lead alone
 */
export async function findLostDrafts(
  transaction: Transaction,
  caseId: string,
  now: Temporal.Instant,
): Promise<readonly LostDraft[]> {
  const found = await transaction.draft.findMany({
    where: { caseId },
    orderBy: [{ savedAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      form: true,
      savedAt: true,
      staff: { select: viewerFields },
    },
  });
  if (found.length === 0) return [];
  const authors = await Promise.all(found.map(({ staff }) => viewerFrom(transaction, staff, now)));
  const factsFor = await factsForAnybody(transaction, caseId, authors, now);
  return found.flatMap(({ id, form, savedAt, staff }, place) => {
    const author = authors[place];
    const isTheirs =
      staff.active && author !== undefined && mayWrite({ form }, author, factsFor(staff.id));
    const label = labelOfForm({ form });
    return isTheirs || label === undefined
      ? []
      : [{ id, author: staff.name, form: label, savedAt: instantOf(savedAt) }];
  });
}

/**
 * Opens what somebody was writing on a case that they do not have any more.
 * @param draft from an address: may be anything
 * @throws what `lookAtCase` throws; NotFoundError for a draft that is not there, or whose author goes on with it (audited)
 */
export async function readLostDraft(
  reference: string,
  draft: string,
  now = Temporal.Now.instant(),
): Promise<Looked<LostDraftRead>> {
  return lookAtCase(reference, 'take-over-draft', (shown) => openLost({ ...shown, now }, draft), {
    entry: draft,
    now,
  });
}

/**
 * Takes over what somebody was writing, as a note of one's own that quotes them.
 * @throws what `inCase` throws, and what {@link readLostDraft} throws
 */
export async function takeOverDraft(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  const outcome = readForm(lostDraftFields, form);
  return inCase(
    reference,
    'take-over-draft',
    async (step) => {
      if ('errors' in outcome) return outcome;
      const { transaction, write } = step;
      const lost = await openLost(step, outcome.read.entry);
      if (lost.words === undefined) throw new NotFoundError('it cannot be opened');
      const text = quoted(lost.author, lost.form, lost.words);
      await write({ kind: 'note', codes: { audience: lost.audience }, body: { text } });
      await drop(transaction, lost.id);
      return 'saved';
    },
    { now },
  );
}

/**
 * Discards what somebody was writing on a case that they do not have any more.
 * @throws as {@link takeOverDraft}
 */
export async function discardLostDraft(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  const outcome = readForm(lostDraftFields, form);
  return inCase(
    reference,
    'discard-draft',
    async (step) => {
      if ('errors' in outcome) return outcome;
      await drop(step.transaction, (await openLost(step, outcome.read.entry)).id);
      return 'saved';
    },
    { now },
  );
}

async function openLost(
  { transaction, viewer, held, now }: Pick<CaseStep, 'transaction' | 'viewer' | 'held' | 'now'>,
  draft: string,
): Promise<LostDraftRead> {
  const wanted = z.uuid().safeParse(draft).data;
  const lost = (await findLostDrafts(transaction, held.id, now)).find(({ id }) => id === wanted);
  if (lost === undefined) throw denied(viewer, held.id);
  const { form } = await transaction.draft.findUniqueOrThrow({
    where: { id: lost.id },
    select: { form: true },
  });
  const values = await readDraftValues(transaction, lost.id);
  return {
    ...lost,
    words: values && wordsIn(form, values),
    audience: audienceOf(form, values ?? {}),
  };
}

async function drop(transaction: Transaction, id: string): Promise<void> {
  await dropRecord(transaction, { kind: 'draft', id });
  await transaction.draft.delete({ where: { id }, select: { id: true } });
}
