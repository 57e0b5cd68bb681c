import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { type CalendarPlace, daysOf } from '#lib/casework/appointments/calendar-place.ts';
import type { AppointmentStatus, AppointmentTime } from '#lib/casework/appointments/words.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { inFull } from '../cases/case-facts.ts';
import { readDayCases } from '../cases/day-cases.ts';
import { denied } from '../cases/in-case.ts';
import { actedOnBy } from '../cases/lead-scope.ts';
import { namesToUse } from '../cases/names-to-use.ts';
import { whenTakenIn } from '../disclosures/when-taken-in.ts';
import { namesById } from '../staff/names.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';

/** An appointment in a calendar. */
export interface CalendarRow extends AppointmentTime {
  readonly id: string;
  readonly reference: string;
  /** The name to use, where it may be shown. */
  readonly name: string | undefined;
  /** Who meets them. */
  readonly colleague: string | undefined;
  /** Whether the viewer meets them. */
  readonly isOwn: boolean;
  readonly status: AppointmentStatus;
}

/** A part of a calendar. */
export interface CalendarPage {
  readonly rows: readonly CalendarRow[];
  /** Whether the viewer may look at the team's. */
  readonly mayOpenTeam: boolean;
  /** Whether there is an address at which a calendar program reads it. */
  readonly hasFeed: boolean;
}

/** More than fit into four weeks of a team. */
const most = 500;

/**
 * Appointments in a part of a calendar: the viewer's own and those of the cases that they have, or of the cases on which they decide as lead. Of a case that they may not read
 * there is nothing.
 * @throws SignedOutError, NotStaffError; NotFoundError for people who have no cases (audited)
 */
export async function readCalendar(
  place: CalendarPlace,
  now = Temporal.Now.instant(),
): Promise<CalendarPage> {
  return whenTakenIn('read', async (transaction, viewer) => {
    if (!can.openCaseQueue(viewer)) throw denied(viewer);
    const mayOpenTeam = can.openLeadPage(viewer);
    const isOfTeam = place.isOfTeam && mayOpenTeam;
    const { calendarHash } = await transaction.staffMember.findUniqueOrThrow({
      where: { id: viewer.id },
      select: { calendarHash: true },
    });
    const rows = await findRows(transaction, viewer, now, {
      ...between(place),
      ...(isOfTeam
        ? { case: actedOnBy(viewer, now) }
        : {
            OR: [{ ownerId: viewer.id }, { case: { assignedToId: viewer.id } }],
            case: inFull(viewer, now),
          }),
    });
    return { rows, mayOpenTeam, hasFeed: calendarHash !== null };
  });
}

function between(place: CalendarPlace): Prisma.EntryWhereInput {
  const all = daysOf(place);
  const { timeZone } = workingCalendar;
  const startOf = (day: Temporal.PlainDate | undefined) =>
    storedInstant((day ?? place.from).toZonedDateTime(timeZone).toInstant());
  return { dueAt: { gte: startOf(all[0]), lt: startOf(all.at(-1)?.add({ days: 1 })) } };
}

async function findRows(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
  where: Prisma.EntryWhereInput,
): Promise<readonly CalendarRow[]> {
  const found = await transaction.entry.findMany({
    where: { kind: 'appointment', isLatest: true, struckAt: null, ...where },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, caseId: true, ownerId: true, codes: true },
  });
  const cases = await readDayCases(
    transaction,
    viewer,
    now,
    found.map(({ caseId }) => caseId),
  );
  const readable = found.flatMap(({ caseId, ...one }) => {
    const of = cases.get(caseId);
    return of === undefined ? [] : [{ ...one, of }];
  });
  const colleagues = await namesById(
    transaction,
    readable.flatMap(({ ownerId }) => ownerId ?? []),
  );
  const { names } = await namesToUse(
    transaction,
    viewer,
    readable.map(({ of }) => of.id),
  );
  return readable.map(({ id, ownerId, codes, of }) => {
    const { status, start, minutes } = entryKinds.appointment.codes.parse(codes);
    return {
      id,
      reference: of.reference,
      name: names.get(of.id),
      colleague: colleagues.get(ownerId ?? ''),
      isOwn: ownerId === viewer.id,
      status,
      start: Temporal.Instant.from(start),
      minutes,
    };
  });
}
