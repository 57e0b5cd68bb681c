import 'server-only';
import { linesOnPage, type StoryPlace, storyParts } from '#lib/casework/case/story.ts';
import { isCorrectable } from '#lib/casework/correcting/fields.ts';
import { emailKindInWords, emailStateInWords, isEmailTrouble } from '#lib/casework/emails/words.ts';
import { entryInWords } from '#lib/casework/entries/in-full.ts';
import { isGiven } from '#lib/casework/entries/is-given.ts';
import type { WrittenPart } from '#lib/casework/entries/kind.ts';
import { type EntryKind, isEntryKind } from '#lib/casework/entries/kinds.ts';
import { isOnPaper } from '#lib/casework/entries/on-paper.ts';
import { saidAtAppointment, toDoAfterAppointment } from '#lib/casework/entries/with-appointment.ts';
import { mayReadEntry } from '#lib/casework/notes/supervision.ts';
import { mayStrikeOut, type Striker } from '#lib/casework/striking/rules.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';
import { readRecords } from '../store/sealed-records.ts';
import { filled } from '../store/statement-names.ts';
import { type EarlierVersion, readEarlierVersions } from './earlier-versions.ts';

/** A line of the Story: an entry, an email, or that the disclosure came. */
export interface StoryLine {
  readonly id: string;
  /** Of its first version: the same over all its corrections. */
  readonly originalId: string;
  readonly kind: EntryKind | 'email' | 'received';
  readonly line: string;
  /** What was written at length, whole; only where everything is shown in full. */
  readonly written: readonly WrittenPart[];
  /** Who wrote it first. */
  readonly author: string | undefined;
  readonly happenedAt: Temporal.Instant;
  /** When it was written first: perhaps on a later day than it happened. */
  readonly writtenAt: Temporal.Instant;
  /** Whether there is something of it that may be corrected. */
  readonly isCorrectable: boolean;
  /** Of an informal way: how it goes, or ended, may be said. */
  readonly isTried?: boolean;
  /** Of a follow-up: whether it is said of it that they have it, or want none, or that is to be said. */
  readonly isGiven?: boolean;
  /** Whether it has a page on which it is printed. */
  readonly isOnPaper?: boolean;
  /** Who corrected it last, when, and what it said before. */
  readonly correction: Correction | undefined;
  /** Whether the reader may strike it out, where they may strike out anything. */
  readonly isStrikable: boolean;
  /** Struck out: it was in the wrong case. */
  readonly isStruck: boolean;
  /** It went wrong, and somebody may have to act: an email that did not arrive. */
  readonly isTrouble: boolean;
  /** Of what stands open: by when it is to be done. */
  readonly openUntil: Temporal.Instant | undefined;
}

interface Correction {
  readonly by: string | undefined;
  readonly at: Temporal.Instant;
  /** The newest first. */
  readonly earlier: readonly EarlierVersion[];
}

/** A page of the Story. */
export interface StoryPage {
  /** The newest first. */
  readonly lines: readonly StoryLine[];
  readonly hasOlder: boolean;
}

export interface StoryWanted {
  readonly place: StoryPlace;
  /** Who reads: what was struck out is shown to the lead alone. */
  readonly reader: Striker;
  /** Where fewer lines than a page has are wanted. */
  readonly most?: number;
}

/** @returns a page of a case's Story; of what is not on it nothing is opened */
export async function readStory(
  transaction: Transaction,
  caseId: string,
  { place, reader, most = linesOnPage }: StoryWanted,
): Promise<StoryPage> {
  const found = await findLines(transaction, caseId, { place, reader });
  const onPage = found.slice(0, most);
  const idsFrom = (wanted: string) =>
    onPage.flatMap(({ id, source }) => (source === wanted ? [id] : []));
  const isInFull = place.part === 'everything';
  const entries = await readEntries(transaction, idsFrom('entry'), reader, isInFull);
  const emails = await readEmails(transaction, idsFrom('email'));
  const lines = onPage.map(({ id, source, at }) =>
    source === 'received' ? receivedLine(id, at) : (entries.get(id) ?? emails.get(id)),
  );
  return {
    lines: lines.filter((line) => line !== undefined),
    hasOlder: found.length > most,
  };
}

interface FoundLine {
  readonly id: string;
  readonly source: 'entry' | 'email' | 'received';
  readonly at: Date;
}

/** What one press writes down stands in the order in which it happened: what was said, then what is to be done. */
const inOrderOfPress: readonly EntryKind[] = [
  ...saidAtAppointment,
  'assessment',
  'level',
  'consultation',
  ...toDoAfterAppointment,
];

/** Finds which lines are on a page, and one more where there is one: ids and times alone. */
function findLines(
  transaction: Transaction,
  caseId: string,
  { place: { part, page }, reader }: StoryWanted,
): Promise<readonly FoundLine[]> {
  const row: { readonly from: readonly string[]; readonly kinds?: readonly EntryKind[] } =
    storyParts[part];
  const hasEveryKind = row.kinds === undefined;
  const kinds = row.kinds ?? [];
  const has = (source: string) => row.from.includes(source);
  // A note for supervision is between who wrote it and who leads the case. Emails to staff are no part of what happened to the person. How a case began that staff wrote down is an entry of its own. Times that
  // people type end with the minute: within one, lines stand as they were first written. Of one moment what the software did stands below
  // what people wrote, and that it came stands last.
  return transaction.$queryRaw<FoundLine[]>`
    SELECT id, source, at FROM (
      SELECT id, 'entry' AS source, happened_at AS at, 2 AS rank,
             CASE WHEN id = original_id THEN written_at
                  ELSE (SELECT first.written_at FROM public.entry first WHERE first.id = entry.original_id) END AS written,
             coalesce(array_position(${inOrderOfPress}::text[], kind), 0) AS place
        FROM public.entry
       WHERE case_id = ${caseId}::uuid AND is_latest AND ${has('entries')}
         AND (${reader.isLead} OR struck_at IS NULL)
         AND (${reader.isLead} OR NOT (kind = 'note' AND codes @> '{"audience": "supervision"}')
              OR ${reader.id}::uuid = (SELECT first.author_id FROM public.entry first WHERE first.id = entry.original_id))
         AND (${hasEveryKind} OR kind = ANY (${kinds}))
      UNION ALL
      SELECT id, 'email', coalesce(settled_at, queued_at), 1, coalesce(settled_at, queued_at), 0 FROM public.email
       WHERE case_id = ${caseId}::uuid AND recipient_id IS NULL AND ${has('emails')}
      UNION ALL
      SELECT id, 'received', received_at, 0, received_at, 0 FROM public.case_file
       WHERE id = ${caseId}::uuid AND ${has('received')}
         AND NOT EXISTS (SELECT FROM public.entry WHERE case_id = ${caseId}::uuid AND kind = 'intake')
    ) AS lines
    ORDER BY date_trunc('minute', at) DESC, written DESC, rank DESC, place DESC, id DESC
    OFFSET ${(page - 1) * linesOnPage} LIMIT ${linesOnPage + 1}`;
}

async function readEntries(
  transaction: Transaction,
  ids: readonly string[],
  reader: Striker,
  isInFull: boolean,
): Promise<ReadonlyMap<string, StoryLine>> {
  if (ids.length === 0) return new Map();
  const found = await transaction.entry.findMany({
    where: { id: { in: filled(ids) } },
    select: {
      id: true,
      originalId: true,
      version: true,
      kind: true,
      codes: true,
      authorId: true,
      authorName: true,
      happenedAt: true,
      writtenAt: true,
      dueAt: true,
      endedAt: true,
      struckAt: true,
    },
  });
  const bodies = await readRecords(transaction, 'entry', ids);
  const corrected = found.filter(({ version }) => version > 1);
  const earlierOf = await readEarlierVersions(
    transaction,
    corrected.map(({ originalId }) => originalId),
    isInFull,
  );
  return new Map(
    found.flatMap(({ id, originalId, kind, codes, dueAt, endedAt, ...one }) => {
      if (!isEntryKind(kind)) return [];
      const all = earlierOf.get(originalId) ?? [];
      const first = all.at(-1);
      const authorId = first === undefined ? one.authorId : first.authorId;
      const earlier = all.filter((version) =>
        mayReadEntry({ ...version, firstAuthorId: authorId }, reader),
      );
      const by = one.authorName ?? undefined;
      const at = instantOf(one.writtenAt);
      const line: StoryLine = {
        id,
        originalId,
        kind,
        ...entryInWords(kind, codes, bodies.get(id), isInFull),
        author: first === undefined ? by : first.author,
        happenedAt: instantOf(one.happenedAt),
        writtenAt: first?.writtenAt ?? at,
        isCorrectable: isCorrectable(kind),
        ...(kind === 'informal-route' && { isTried: true }),
        ...(isGiven(kind, codes) && { isGiven: true }),
        ...(isOnPaper(kind, codes) && { isOnPaper: true }),
        correction: first === undefined ? undefined : { by, at, earlier },
        isStrikable: mayStrikeOut({ kind, codes, authorId }, reader),
        isStruck: one.struckAt !== null,
        isTrouble: false,
        openUntil: dueAt === null || endedAt !== null ? undefined : instantOf(dueAt),
      };
      return [[id, line] as const];
    }),
  );
}

async function readEmails(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoryLine>> {
  if (ids.length === 0) return new Map();
  const found = await transaction.email.findMany({
    where: { id: { in: filled(ids) } },
    select: { id: true, kind: true, state: true, reason: true, queuedAt: true, settledAt: true },
  });
  return new Map(
    found.map(({ id, kind, state, reason, queuedAt, settledAt }) => {
      const line = `Email: ${emailKindInWords({ kind })}. ${emailStateInWords({ state, reason })}`;
      const isTrouble = isEmailTrouble({ state, reason });
      return [id, { ...plainLine(id, settledAt ?? queuedAt), kind: 'email', line, isTrouble }];
    }),
  );
}

function receivedLine(id: string, at: Date): StoryLine {
  return { ...plainLine(id, at), kind: 'received', line: 'Disclosure received' };
}

/** A line that no person wrote. */
function plainLine(id: string, at: Date) {
  return {
    id,
    originalId: id,
    written: [],
    author: undefined,
    happenedAt: instantOf(at),
    writtenAt: instantOf(at),
    isCorrectable: false,
    correction: undefined,
    isStrikable: false,
    isStruck: false,
    isTrouble: false,
    openUntil: undefined,
  } as const;
}
