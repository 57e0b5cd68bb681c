import 'server-only';
import { isOpen } from '#lib/casework/appointments/words.ts';
import { type EntryKind, entryKinds, isEntryKind } from '#lib/casework/entries/kinds.ts';
import {
  begunByWishes,
  contactIn,
  criticalSinceIn,
  type EntryOnRecord,
  putOffIn,
  showsThatItWasSeen,
} from '#lib/casework/standing/entries-on-record.ts';
import type { LevelChange, OnRecord } from '#lib/casework/standing/on-record.ts';
import { type ContactDetails, safeWays } from '#lib/disclosure/contact-details.ts';
import { SealBrokenError } from '#lib/sealing/seal-errors.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';
import { readContact } from './case-contact.ts';

/** What of a case's row decides where it stands. */
const rowFields = {
  state: true,
  level: true,
  contactConsent: true,
  assignedToId: true,
  receivedAt: true,
  firstContactDueAt: true,
  joined: { select: { id: true, level: true, receivedAt: true, closedAt: true } },
} as const satisfies Prisma.CaseSelect;

type Row = Prisma.CaseGetPayload<{ select: typeof rowFields }>;

/** What a verb is about to change of the row. */
export type RowChanges = Partial<
  Pick<Row, 'state' | 'level' | 'contactConsent' | 'assignedToId' | 'firstContactDueAt'>
>;

/** What a case has on record, and whether it is closed. */
export type CaseOnRecord = OnRecord & { readonly isClosed: boolean };

/** Of these what was struck out still counts: the case was opened again by it, or its level or the wishes were changed, and that was not taken back. */
const kindsThatStay = [
  'reopening',
  'joined',
  'level',
  'wishes-changed',
] as const satisfies readonly EntryKind[];

const kindsThatCount = [
  'intake',
  'contact',
  'contact-attempt',
  'message-in',
  'acknowledgement',
  'consultation',
  'safeguarding-decision',
  'moved',
  'keeping-in-touch',
  'asked-how',
  'appointment',
  'assessment',
  'lowering-decision',
] as const satisfies readonly EntryKind[];

/** Kinds of which one entry alone tells how somebody was in touch, whichever of joined cases it is on. */
const ofThePerson: ReadonlySet<string> = new Set<EntryKind>([
  'intake',
  'contact',
  'contact-attempt',
  'message-in',
  'acknowledgement',
  'consultation',
  'safeguarding-decision',
  'appointment',
]);

/**
 * Reads what decides where a case stands: its row, what stands of its ledger and of those that were joined to it, and the person's wishes.
 * Where their wishes cannot be opened, nobody is sent to try them again: the lead decides.
 * @param changes what is about to be changed of the row
 * @param except an entry that is left out, by its first version: it is about to be corrected
 */
export async function readOnRecord(
  transaction: Transaction,
  caseId: string,
  { changes = {}, except }: { readonly changes?: RowChanges; readonly except?: string } = {},
): Promise<CaseOnRecord> {
  const stored = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: rowFields,
  });
  const row = { ...stored, ...changes };
  const found = await findEntries(transaction, [caseId, ...row.joined.map(({ id }) => id)]);
  const entries = found.filter(({ originalId }) => originalId !== except);
  const wishes = await readWishes(transaction, caseId);
  const own = entries.filter((entry) => entry.caseId === caseId);
  const ofPerson = entries.filter(({ kind }) => ofThePerson.has(kind));
  const writtenOf = (kind: EntryKind) =>
    ofPerson.filter((entry) => entry.kind === kind).map(({ writtenAt }) => writtenAt);
  const since = openSince(row, own);
  return {
    isClosed: row.state === 'closed',
    level: row.level,
    consent: row.contactConsent,
    ...wishes,
    ...changedWishesIn(own, wishes.wishes),
    isAssigned: row.assignedToId !== null,
    isInTouch: isAgreed(own, since),
    openSince: since,
    arrivals: row.joined.map(({ level, receivedAt }) => ({ level, at: instantOf(receivedAt) })),
    firstContactDueAt: instantOf(row.firstContactDueAt),
    contacts: ofPerson.flatMap(contactIn),
    levelChanges: own.flatMap((entry) => levelChangeIn(entry, row)),
    asked: writtenOf('consultation'),
    decided: writtenOf('safeguarding-decision'),
    putOff: [...own.flatMap(putOffIn), ...own.flatMap(begunByWishes)],
    appointments: own.flatMap(openAppointmentIn),
    criticalSince: criticalSinceIn(own),
    askedHow: await readAskedHow(transaction, own),
    seen: ofPerson.filter(showsThatItWasSeen).map(({ writtenAt }) => writtenAt),
  };
}

/** @returns when an appointment begins of which nobody has said what became of it */
function openAppointmentIn({ kind, codes }: EntryOnRecord): readonly Temporal.Instant[] {
  if (kind !== 'appointment') return [];
  const { status, start } = entryKinds.appointment.codes.parse(codes);
  return isOpen(status) ? [Temporal.Instant.from(start)] : [];
}

/** @returns when they were asked how they are, by emails that went or are about to go */
async function readAskedHow(
  transaction: Transaction,
  own: readonly FoundEntry[],
): Promise<readonly Temporal.Instant[]> {
  const asked = own.filter(({ kind }) => kind === 'asked-how');
  if (asked.length === 0) return [];
  const gone = await transaction.email.findMany({
    where: {
      entryId: { in: asked.map(({ originalId }) => originalId) },
      state: { in: ['queued', 'sent'] },
    },
    select: { entryId: true },
  });
  const went = new Set(gone.map(({ entryId }) => entryId));
  return asked.flatMap(({ originalId, happenedAt }) => (went.has(originalId) ? [happenedAt] : []));
}

/** An entry, with what finds it. */
interface FoundEntry extends EntryOnRecord {
  readonly caseId: string;
  readonly originalId: string;
}

async function findEntries(
  transaction: Transaction,
  caseIds: readonly string[],
): Promise<readonly FoundEntry[]> {
  const found = await transaction.entry.findMany({
    where: {
      caseId: { in: [...caseIds] },
      isLatest: true,
      OR: [
        { kind: { in: [...kindsThatStay] } },
        { kind: { in: [...kindsThatCount] }, struckAt: null },
      ],
    },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    select: {
      caseId: true,
      kind: true,
      codes: true,
      authorRole: true,
      happenedAt: true,
      writtenAt: true,
      originalId: true,
      version: true,
    },
  });
  const corrected = found.filter(({ version }) => version > 1);
  const firsts =
    corrected.length === 0
      ? []
      : await transaction.entry.findMany({
          where: { id: { in: corrected.map(({ originalId }) => originalId) } },
          select: { id: true, writtenAt: true },
        });
  const firstWritten = new Map(firsts.map(({ id, writtenAt }) => [id, writtenAt]));
  return found.flatMap(({ kind, happenedAt, writtenAt, originalId, version: _, ...entry }) =>
    isEntryKind(kind)
      ? [
          {
            ...entry,
            originalId,
            kind,
            happenedAt: instantOf(happenedAt),
            writtenAt: instantOf(firstWritten.get(originalId) ?? writtenAt),
          },
        ]
      : [],
  );
}

async function readWishes(
  transaction: Transaction,
  caseId: string,
): Promise<Pick<OnRecord, 'wish' | 'wishes'>> {
  try {
    const wishes = await readContact(transaction, caseId);
    return { wish: wishes.unreachable, wishes };
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error;
    return { wish: 'stop', wishes: noHoursNamed };
  }
}

const noHoursNamed: OnRecord['wishes'] & Pick<ContactDetails, 'safeDays' | 'safeTimes'> = {
  safeDays: [],
  safeTimes: [],
  emailSafe: 'no',
  callSafe: 'no',
  textSafe: 'no',
  voicemailSafe: 'no',
  teamsSafe: 'no',
};

/** It was opened again by hand, or by the disclosure that was joined to it, which came before it was joined. */
function openSince(row: Row, own: readonly FoundEntry[]): Temporal.Instant {
  const last = own.findLast(({ kind, codes }) => {
    if (kind === 'reopening') return true;
    return (
      kind === 'joined' && entryKinds.joined.codes.parse(codes).isReopened && isOlderSide(codes)
    );
  });
  if (last === undefined) return instantOf(row.receivedAt);
  return last.kind === 'joined' ? cameIn(last, row) : last.writtenAt;
}

/** @returns whether it was agreed to keep in touch, since the case is open, and not ended */
function isAgreed(own: readonly FoundEntry[], since: Temporal.Instant): boolean {
  const last = own.findLast(({ kind }) => kind === 'keeping-in-touch');
  if (last === undefined || Temporal.Instant.compare(last.writtenAt, since) < 0) return false;
  return entryKinds['keeping-in-touch'].codes.parse(last.codes).agreement === 'agreed';
}

/** @returns when the disclosure came that was joined by this entry: it was closed in the same moment */
function cameIn({ writtenAt }: FoundEntry, { joined }: Row): Temporal.Instant {
  const found = joined.find(
    ({ closedAt }) => closedAt !== null && instantOf(closedAt).equals(writtenAt),
  );
  return found === undefined ? writtenAt : instantOf(found.receivedAt);
}

function isOlderSide(codes: unknown): boolean {
  return entryKinds.joined.codes.parse(codes).side === 'older';
}

function levelChangeIn(entry: FoundEntry, row: Row): readonly LevelChange[] {
  const { kind, codes, writtenAt } = entry;
  if (kind === 'level') return [{ at: writtenAt, ...entryKinds.level.codes.parse(codes) }];
  if (kind !== 'joined') return [];
  const { levelBefore } = entryKinds.joined.codes.parse(codes);
  const at = cameIn(entry, row);
  const joined = row.joined.find(({ receivedAt }) => instantOf(receivedAt).equals(at));
  return levelBefore === undefined || joined === undefined
    ? []
    : [{ at, from: levelBefore, to: joined.level }];
}

/** @returns since when the wishes stand, where somebody changed them, and whether no way is safe: they said so, or two disclosures leave none */
function changedWishesIn(
  own: readonly FoundEntry[],
  wishes: OnRecord['wishes'],
): Pick<OnRecord, 'wishesSince' | 'noWay'> {
  const last = own.findLast(({ kind }) => kind === 'wishes-changed');
  const noWay =
    (last !== undefined && entryKinds['wishes-changed'].codes.parse(last.codes).noWay) ||
    own.some(({ kind, codes }) => kind === 'joined' && entryKinds.joined.codes.parse(codes).noWay);
  // What was joined or changed since may have brought a safe way.
  return { wishesSince: last?.writtenAt, noWay: noWay && safeWays(wishes).length === 0 };
}
