import 'server-only';
import { z } from 'zod';
import { can } from '#lib/casework/access/policy.ts';
import { anonymousReference } from '#lib/casework/case/reference.ts';
import { readingDue } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { Level } from '#lib/disclosure/levels.ts';
import { readStoredAnswers, type StoredAnswers } from '#lib/disclosure/questions/registry.ts';
import { triage } from '#lib/disclosure/triage.ts';
import { readWhyAnonymous } from '#lib/disclosure/why-anonymous.ts';
import { NotFoundError } from '#lib/errors.ts';
import { institution } from '#lib/institution.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { asViewer, DeniedError, type Way } from '../staff/as-viewer.ts';
import { type AuditedAction, audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { dateOf, storedDate } from '../store/instants.ts';

export interface AnonymousSummary {
  readonly id: string;
  readonly reference: string;
  readonly level: Level;
  readonly receivedOn: Temporal.PlainDate;
  readonly readBy: Temporal.PlainDate;
}

/** A day on which far more came than usual: set apart, so that single ones are not buried. */
export interface Burst {
  readonly receivedOn: Temporal.PlainDate;
  /** How many of that day wait, and how many of them are Red. */
  readonly waiting: number;
  readonly red: number;
}

export interface AnonymousPage {
  readonly disclosures: readonly AnonymousSummary[];
  /** Days that are set apart; none among those that were read. */
  readonly bursts: readonly Burst[];
  /** How many wait in all. */
  readonly waiting: number;
  readonly next: string | undefined;
}

export interface AnonymousContent extends AnonymousSummary {
  readonly answers: StoredAnswers;
  readonly whyAnonymous: readonly string[];
  readonly rules: readonly string[];
  readonly isRead: boolean;
}

const pageLength = 50;
const idSchema = z.uuid();

/** Which anonymous disclosures to list. */
export interface AnonymousView {
  /** Those that wait, the gravest and oldest first; or those that were read, the newest first. */
  readonly show: 'unread' | 'read';
  /** Those of one day alone: how a burst is opened. */
  readonly day?: Temporal.PlainDate | undefined;
  /** The id with which the page before ended; anything else starts from the top. */
  readonly after?: string | undefined;
}

/**
 * Lists anonymous disclosures for the administrator. What came in a burst is listed by its day alone.
 * @throws SignedOutError, NotStaffError, NotFoundError
 */
export async function listAnonymous({ show, day, after }: AnonymousView): Promise<AnonymousPage> {
  return asViewer('read', async (transaction, viewer) => {
    if (!can.readAnonymousDisclosures(viewer)) throw new DeniedError('anonymous.denied', viewer);
    const cursor = idSchema.safeParse(after);
    const start = cursor.success ? await findStart(transaction, cursor.data) : null;
    const bursts = show === 'unread' ? await findBursts(transaction) : [];
    const rows =
      show === 'unread'
        ? await findUnread(transaction, start, day === undefined ? notOn(bursts) : on(day))
        : await findRead(transaction, start);
    const page = rows.slice(0, pageLength);
    return {
      disclosures: page.map(({ disclosureId, level, receivedOn }) =>
        summaryOf(disclosureId, level, receivedOn),
      ),
      bursts,
      waiting: await transaction.anonymousUnread.count(),
      next: rows.length > pageLength ? page.at(-1)?.disclosureId : undefined,
    };
  });
}

function findUnread(
  transaction: Transaction,
  start: Start | null,
  days: Prisma.AnonymousUnreadWhereInput,
) {
  return transaction.anonymousUnread.findMany({
    where: { AND: [days, start === null ? {} : afterUnread(start)] },
    orderBy: [{ level: 'asc' }, { receivedOn: 'asc' }, { disclosureId: 'asc' }],
    take: pageLength + 1,
    select: { disclosureId: true, level: true, receivedOn: true },
  });
}

async function findRead(transaction: Transaction, start: Start | null) {
  const found = await transaction.anonymousDisclosure.findMany({
    where: { AND: [{ unread: null }, start === null ? {} : afterRead(start)] },
    orderBy: [{ receivedOn: 'desc' }, { id: 'desc' }],
    take: pageLength + 1,
    select: { id: true, level: true, receivedOn: true },
  });
  return found.map(({ id, ...row }) => ({ disclosureId: id, ...row }));
}

async function findBursts(transaction: Transaction): Promise<readonly Burst[]> {
  const days = await transaction.$queryRaw<{ received_on: Date; waiting: bigint; red: bigint }[]>`
    SELECT received_on, count(*) AS waiting, count(*) FILTER (WHERE level = 'red') AS red
    FROM public.anonymous_unread GROUP BY received_on
    HAVING count(*) >= ${institution.burst.anonymous} ORDER BY received_on`;
  return days.map(({ received_on, waiting, red }) => ({
    receivedOn: dateOf(received_on),
    waiting: Number(waiting),
    red: Number(red),
  }));
}

function on(day: Temporal.PlainDate): Prisma.AnonymousUnreadWhereInput {
  return { receivedOn: storedDate(day) };
}

function notOn(bursts: readonly Burst[]): Prisma.AnonymousUnreadWhereInput {
  return { receivedOn: { notIn: bursts.map(({ receivedOn }) => storedDate(receivedOn)) } };
}

/**
 * Opens one anonymous disclosure; audited.
 * @throws SignedOutError, NotStaffError, NotFoundError
 */
export async function readAnonymous(id: string): Promise<AnonymousContent> {
  const found = await actOn('read', id, 'anonymous.read', (transaction, known) =>
    transaction.anonymousDisclosure.findUnique({
      where: { id: known },
      select: {
        id: true,
        level: true,
        receivedOn: true,
        questionSetVersion: true,
        answers: true,
        unread: { select: { disclosureId: true } },
      },
    }),
  );
  const { whyAnonymous, ...answers } = z.looseObject({}).parse(found.answers);
  const parsed = readStoredAnswers(found.questionSetVersion, answers);
  return {
    ...summaryOf(found.id, found.level, found.receivedOn),
    answers: parsed,
    whyAnonymous: readWhyAnonymous(Array.isArray(whyAnonymous) ? whyAnonymous : []),
    rules: triage(parsed.current).rules,
    isRead: found.unread === null,
  };
}

/**
 * Marks an anonymous disclosure as read, or takes that back; doing so twice changes nothing.
 * @throws SignedOutError, NotStaffError, NotFoundError
 */
export async function markAnonymous(id: string, as: 'read' | 'unread'): Promise<void> {
  await actOn('write', id, `anonymous.marked-${as}`, async (transaction, known) => {
    const found = await transaction.anonymousDisclosure.findUnique({
      where: { id: known },
      select: { level: true, receivedOn: true },
    });
    if (found !== null && as === 'read') {
      await transaction.anonymousUnread.deleteMany({ where: { disclosureId: known } });
    } else if (found !== null) {
      // Not an upsert, which fails when two do it at once.
      await transaction.anonymousUnread.createMany({
        data: { disclosureId: known, ...found },
        skipDuplicates: true,
      });
    }
    return found;
  });
}

/** Authorises, finds, does and audits in one transaction. */
async function actOn<Found>(
  way: Way,
  id: string,
  action: AuditedAction,
  act: (transaction: Transaction, id: string) => Promise<Found | null>,
): Promise<Found> {
  return asViewer(way, async (transaction, viewer) => {
    if (!can.readAnonymousDisclosures(viewer)) throw new DeniedError('anonymous.denied', viewer);
    const parsed = idSchema.safeParse(id);
    if (!parsed.success) throw new NotFoundError('not an id');
    const found = await act(transaction, parsed.data);
    if (found === null) throw new NotFoundError('no such disclosure');
    await audit(transaction, action, { actorId: viewer.id, subject: parsed.data });
    return found;
  });
}

function summaryOf(id: string, level: Level, received: Date): AnonymousSummary {
  const receivedOn = dateOf(received);
  const { workingDays } = institution.serviceStandards.anonymousReading[level];
  return {
    id,
    reference: anonymousReference(id),
    level,
    receivedOn,
    readBy: readingDue(receivedOn, workingDays, workingCalendar),
  };
}

type Start = { id: string; level: Level; receivedOn: Date };

function findStart(transaction: Transaction, id: string): Promise<Start | null> {
  return transaction.anonymousDisclosure.findUnique({
    where: { id },
    select: { id: true, level: true, receivedOn: true },
  });
}

function afterUnread({ id, level, receivedOn }: Start): Prisma.AnonymousUnreadWhereInput {
  const graver = { red: ['amber', 'green'], amber: ['green'], green: [] } as const;
  return {
    OR: [
      { level: { in: [...graver[level]] } },
      { level, receivedOn: { gt: receivedOn } },
      { level, receivedOn, disclosureId: { gt: id } },
    ],
  };
}

function afterRead({ id, receivedOn }: Start): Prisma.AnonymousDisclosureWhereInput {
  return { OR: [{ receivedOn: { lt: receivedOn } }, { receivedOn, id: { lt: id } }] };
}
