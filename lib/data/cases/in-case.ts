import 'server-only';
import { partsIn } from '#lib/casework/access/parts.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import type { VerbRow } from '#lib/casework/case/verb-row.ts';
import {
  type Possibility,
  possibilityOf,
  type Verb,
  workflow,
} from '#lib/casework/case/workflow.ts';
import type { StandingEntry } from '#lib/casework/correcting/fields.ts';
import type { EntryKind } from '#lib/casework/entries/kinds.ts';
import { ExpectedError } from '#lib/errors.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { asViewer, DeniedError } from '../staff/as-viewer.ts';
import { tellSafeguardingLead, tellThatLeadDecides } from '../staff-emails/tell.ts';
import { audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { factFields, factsOf } from './case-facts.ts';
import { clockFields } from './clock-of-row.ts';
import { type Author, type NewEntry, writeEntries, writeEntry } from './entries.ts';
import { entriesOfPress } from './entries-of-press.ts';
import { type LatestVersion, supersede } from './supersede.ts';

/** What somebody was writing in a form that is not possible now. */
export interface UnsavedWords {
  readonly draft: string;
  readonly words: string;
}

/** It is for this person, and not possible as the case stands. The words say why. */
export class NotPossibleError extends ExpectedError {
  override readonly name = 'NotPossibleError';

  /** What they were writing all the same, where its page was asked for. */
  readonly unsaved: UnsavedWords | undefined;

  constructor(message: string, unsaved?: UnsavedWords) {
    super(message);
    this.unsaved = unsaved;
  }
}

/** Somebody has done something on the case since the page was opened. */
export class CaseChangedError extends ExpectedError {
  override readonly name = 'CaseChangedError';

  /** Of the case now. */
  readonly version: number;

  constructor(version: number) {
    super('changed meanwhile');
    this.version = version;
  }
}

function stepFields(viewer: Viewer, now: Temporal.Instant) {
  return {
    ...factFields(viewer, now),
    reference: true,
    version: true,
    firstContactDueAt: true,
    receivedAt: true,
    firstAttemptAt: true,
    reachedAt: true,
    contactConsent: true,
    chosenTeam: true,
    wishesConfirmedAt: true,
    emailConfirmedAt: true,
    writingAgreedAt: true,
    lastContactAt: true,
    ...clockFields,
    closedAt: true,
    assignedTo: { select: { id: true, name: true } },
  } as const satisfies Prisma.CaseSelect;
}

/** A case that is held for one verb. */
export type HeldCase = Prisma.CaseGetPayload<{ select: ReturnType<typeof stepFields> }>;

/** What a verb works with: the case is locked, and everything happens in the one transaction. */
export interface CaseStep {
  readonly transaction: Transaction;
  readonly viewer: Viewer;
  readonly held: HeldCase;
  readonly now: Temporal.Instant;
  /** The viewer, as they write today. */
  readonly author: Author;
  /** Writes an entry in the viewer's name, as they are today. @returns its id */
  write<Kind extends EntryKind>(entry: NewEntry<Kind>): Promise<string>;
  /** Writes several at once, in the viewer's name. The first is the one by which a press is known that comes twice, where it is the first of the step. @returns their ids, in the same order */
  writeAll(entries: readonly NewEntry[]): Promise<readonly string[]>;
  /** Writes a new version of an entry, in the viewer's name. @returns its id */
  supersede(
    latest: LatestVersion,
    entry: StandingEntry,
    happenedAt?: Temporal.Instant,
  ): Promise<string>;
  /** Changes where the case stands. */
  change(data: Prisma.CaseUncheckedUpdateInput): void;
}

/**
 * Does something on a case, the one way in which anything is written on it: who asks, a lock on the case, the policy, the version
 * that was seen, the work with its entry, and the audit entry, in one transaction.
 * @param reference from an address or a form: may be anything
 * @param once the form of a press that adds something by an entry, and what it answers: one that is repeated answers the same, and changes
 *   nothing. Left out where what it does can be undone, and done again from the same page
 * @param seen the version of the case that the page showed; left out where what is written stands beside anything that came meanwhile
 * @throws SignedOutError, NotStaffError; NotFoundError, alike for a case that is not there and one on which this is not for the viewer
 *   (audited); NotPossibleError, CaseChangedError
 */
export async function inCase<Result>(
  reference: string,
  verb: Verb,
  work: (step: CaseStep) => Promise<Result>,
  {
    once,
    seen,
    with: other,
    now = Temporal.Now.instant(),
  }: {
    readonly once?: { readonly form: FormData; readonly answer: NoInfer<Result> };
    readonly seen?: number | undefined;
    /** The reference of another case that is locked with it. */
    readonly with?: string | undefined;
    readonly now?: Temporal.Instant;
  } = {},
): Promise<Result> {
  return asViewer('write', async (transaction, viewer) => {
    const held = await hold(transaction, viewer, reference, { other, now });
    if (held === null) throw denied(viewer);
    const ids = once && entriesOfPress(viewer.id, verb, once.form);
    // Before all that refuses: by what they wrote the case may have gone from them, or be closed.
    if (
      once !== undefined &&
      ids !== undefined &&
      (await isWritten(transaction, held, viewer, ids(0)))
    ) {
      return once.answer;
    }
    const facts = factsOf(viewer, held, now);
    const possibility = possibilityOf(verb, viewer, facts);
    if (possibility.kind !== 'possible') throw refused(possibility, viewer, held.id);
    if (seen !== undefined && seen !== held.version) throw new CaseChangedError(held.version);
    const row: VerbRow = workflow[verb];
    let changes: Prisma.CaseUncheckedUpdateInput = row.to === undefined ? {} : { state: row.to };
    const [part] = partsIn(viewer, facts);
    const author = { id: viewer.id, name: viewer.name, part: part ?? 'team' };
    let written = 0;
    let isAsked = false;
    const nextId = () => {
      const id = ids?.(written);
      written += 1;
      return id;
    };
    const result = await work({
      author,
      transaction,
      viewer,
      held,
      now,
      write: (entry) => {
        isAsked ||= entry.kind === 'consultation';
        return writeEntry(transaction, held.id, entry, { now, author, id: nextId() });
      },
      writeAll: async (entries) => {
        const all = entries.map((entry) => ({ ...entry, id: nextId() ?? crypto.randomUUID() }));
        await writeEntries(transaction, held.id, all, { now, author });
        return all.map(({ id }) => id);
      },
      supersede: (latest, entry, happenedAt = now) =>
        supersede(transaction, held.id, latest, entry, {
          happenedAt,
          now,
          author,
          id: nextId(),
        }),
      change: (data) => {
        changes = { ...changes, ...data };
      },
    });
    // A form that does not do changes nothing.
    if (isRefusal(result)) return result;
    await transaction.case.update({
      where: { id: held.id },
      data: { ...changes, version: { increment: 1 } },
      select: { id: true },
    });
    await tellThatLeadDecides(
      transaction,
      held.id,
      { before: held.nextStep, after: changes.nextStep },
      { now, except: viewer.id },
    );
    // They are told each time that they are asked, also while they decide about something else.
    if (
      (isAsked || held.nextStep !== 'decide') &&
      (changes.nextStep ?? held.nextStep) === 'decide'
    ) {
      await tellSafeguardingLead(transaction, held.id, { now, except: viewer.id });
    }
    await audit(transaction, `case.${verb}`, { actorId: viewer.id, subject: held.id });
    return result;
  });
}

/**
 * Finds a case as a verb needs it.
 * @param text a reference as it came: may be anything
 */
export async function findHeld(
  transaction: Transaction,
  viewer: Viewer,
  text: string,
  now: Temporal.Instant,
): Promise<HeldCase | null> {
  const reference = parseCaseReference(text);
  if (reference === undefined) return null;
  return transaction.case.findUnique({ where: { reference }, select: stepFields(viewer, now) });
}

/** Of the viewer's own: it is theirs to know, whatever became of the case. */
async function isWritten(
  transaction: Transaction,
  held: HeldCase,
  viewer: Viewer,
  id: string,
): Promise<boolean> {
  const where = { id, caseId: held.id, authorId: viewer.id };
  return (await transaction.entry.findFirst({ where, select: { id: true } })) !== null;
}

function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'errors' in result;
}

async function hold(
  transaction: Transaction,
  viewer: Viewer,
  reference: string,
  { other, now }: { readonly other: string | undefined; readonly now: Temporal.Instant },
): Promise<HeldCase | null> {
  const parsed = parseCaseReference(reference);
  if (parsed === undefined) return null;
  const both = [parsed, ...(other === undefined ? [] : [other])];
  // Always in one order, so that of two who want the same two cases one waits for the other.
  await transaction.$queryRaw`
    SELECT id FROM public.case_file WHERE reference = ANY (${both}) ORDER BY id FOR UPDATE`;
  return findHeld(transaction, viewer, parsed, now);
}

/** @returns what refuses somebody for whom something is not possible: with the reason where it is for them */
export function refused(
  possibility: Exclude<Possibility, { kind: 'possible' }>,
  viewer: Viewer,
  caseId: string,
): DeniedError | NotPossibleError {
  const { why } = possibility;
  return why === undefined ? denied(viewer, caseId) : new NotPossibleError(why);
}

/** @returns what refuses somebody: the same as of a case that is not there, and on record once the transaction has ended */
export function denied(viewer: Viewer, caseId?: string): DeniedError {
  return new DeniedError('case.denied', viewer, caseId);
}
