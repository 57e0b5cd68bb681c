import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { can } from '#lib/casework/access/policy.ts';
import { calendarFeed } from '#lib/casework/appointments/calendar-file.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import { readDayCases } from '../cases/day-cases.ts';
import { denied } from '../cases/in-case.ts';
import { asViewer } from '../staff/as-viewer.ts';
import { findReaders } from '../staff/readers.ts';
import { audit } from '../store/audit.ts';
import { database } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';

/* A feed lies behind an address that nobody can guess: 256 bits by chance, of which only a hash is stored. */

const secretBytes = 32;
const isSecret = /^[\w-]{43}$/;

/** What is longer ago, no calendar has to show. */
const back = { hours: 24 * 30 } as const;

/** More than anybody has ahead. */
const most = 500;

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * Makes the viewer's feed, or makes it anew: the address before ends.
 * @returns its secret, which is shown once and stored nowhere
 * @throws SignedOutError, NotStaffError; NotFoundError for people who have no cases (audited)
 */
export async function makeFeed(): Promise<string> {
  return asViewer('write', async (transaction, viewer) => {
    if (!can.openCaseQueue(viewer)) throw denied(viewer);
    const secret = randomBytes(secretBytes).toString('base64url');
    await transaction.staffMember.update({
      where: { id: viewer.id },
      data: { calendarHash: hashOf(secret) },
      select: { id: true },
    });
    await audit(transaction, 'calendar.feed-made', { actorId: viewer.id });
    return secret;
  });
}

/**
 * Ends the viewer's feed; where there is none, nothing happens.
 * @throws SignedOutError, NotStaffError
 */
export async function endFeed(): Promise<void> {
  await asViewer('write', async (transaction, viewer) => {
    const { count } = await transaction.staffMember.updateMany({
      where: { id: viewer.id, calendarHash: { not: null } },
      data: { calendarHash: null },
    });
    if (count > 0) await audit(transaction, 'calendar.feed-ended', { actorId: viewer.id });
  });
}

/**
 * A feed, for a calendar program: times alone, of the open appointments of whoever has the address, on cases that they may read now.
 * @param secret from an address: may be anything
 * @returns a calendar; undefined alike for a secret that is wrong or ended, and for somebody who is not on the staff any more or has no cases
 */
export async function readFeed(
  secret: string,
  now = Temporal.Now.instant(),
): Promise<string | undefined> {
  if (!isSecret.test(secret)) return undefined;
  return database().$transaction(async (transaction) => {
    const found = await transaction.staffMember.findUnique({
      where: { calendarHash: hashOf(secret) },
      select: { id: true },
    });
    if (found === null) return undefined;
    const staff = await findReaders(transaction, now);
    const viewer = staff.find(({ id }) => id === found.id);
    if (viewer === undefined || !viewer.active || !can.openCaseQueue(viewer)) return undefined;
    const entries = await transaction.entry.findMany({
      where: {
        kind: 'appointment',
        isLatest: true,
        struckAt: null,
        endedAt: null,
        ownerId: viewer.id,
        dueAt: { gt: storedInstant(now.subtract(back)) },
      },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      take: most,
      select: { originalId: true, version: true, caseId: true, codes: true },
    });
    const cases = await readDayCases(
      transaction,
      viewer,
      now,
      entries.map(({ caseId }) => caseId),
    );
    return calendarFeed(
      entries
        .filter(({ caseId }) => cases.has(caseId))
        .map(({ originalId, version, codes }) => {
          const { start, minutes } = entryKinds.appointment.codes.parse(codes);
          return {
            uid: originalId,
            sequence: version - 1,
            start: Temporal.Instant.from(start),
            minutes,
            isCancelled: false,
            madeAt: now,
          };
        }),
    );
  });
}
