import 'server-only';
import { SignedOutError } from '#lib/errors.ts';
import { requireSignedIn, type SignedIn } from '#lib/session.ts';
import { idleMinutes } from '#lib/session-times.ts';
import { database } from '../store/database.ts';

const idleMs = idleMinutes * 60_000;

/** Within so long it is noted once that somebody is here. */
const msNoted = 60_000;

/** When this process last noted it, by the provider's name for the person. */
const noted = new Map<string, number>();

/** What tells when somebody was last here. */
interface LastHere {
  readonly since: number;
  readonly seenAt: Date | null;
}

/** @returns in how many milliseconds a session ends that nobody makes use of */
export function msLeft({ since, seenAt }: LastHere, now: number): number {
  return Math.max(since, seenAt?.getTime() ?? 0) + idleMs - now;
}

/**
 * Notes that a person is here, whose session was found to live: what they read and write counts, and so does what is kept while they write.
 * While their record is held, by a change of it perhaps, nobody waits: it is noted with what they ask for next.
 */
export async function noteHere({ subject }: SignedIn, now = Date.now()): Promise<void> {
  if (now - (noted.get(subject) ?? 0) < msNoted) return;
  const count = await database().$executeRaw`
    UPDATE public.staff_member SET seen_at = ${new Date(now)} WHERE id = (
      SELECT id FROM public.staff_member WHERE subject = ${subject} FOR NO KEY UPDATE SKIP LOCKED)`;
  if (count > 0) noted.set(subject, now);
}

/** @returns after how many seconds the session ends by which this is asked; 0 where it has ended. To ask does not lengthen it */
export async function secondsLeft(now = Date.now()): Promise<number> {
  const signedIn = await requireSignedIn().catch(undefinedWhereSignedOut);
  if (signedIn === undefined) return 0;
  const found = await database().staffMember.findUnique({
    where: { subject: signedIn.subject },
    select: { sessionsFrom: true, seenAt: true, active: true },
  });
  const isEnded =
    found === null || !found.active || Number(found.sessionsFrom ?? 0) > signedIn.since;
  if (isEnded) return 0;
  const left = msLeft({ since: signedIn.since, seenAt: found.seenAt }, now);
  // Clocks differ: nobody has more than the whole of it.
  return Math.max(0, Math.ceil(Math.min(left, idleMs) / 1000));
}

function undefinedWhereSignedOut(error: unknown): undefined {
  if (!(error instanceof SignedOutError)) throw error;
}
