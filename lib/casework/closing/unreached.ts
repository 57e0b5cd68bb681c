import type { WorkingCalendar } from '../clock/clock.ts';
import type { OnRecord } from '../standing/on-record.ts';
import { standingOf } from '../standing/standing.ts';
import { triedSinceInTouch, wasReached, wasTried } from '../standing/tried.ts';

/**
 * Whether a case may be closed because its person could not be reached. `hasLetter`: whether they may be told by the email that says so; else why
 * it may not be.
 */
export type EndsUnreached =
  | { readonly kind: 'possible'; readonly hasLetter: boolean }
  | { readonly kind: 'not-possible'; readonly why: string };

/** A Red case is tried in two ways before the safeguarding lead is asked. */
const triesOfRed = 2;

/**
 * That somebody could not be reached is said only where it is so: nobody reached them since the case is open, and every attempt was made that
 * their wishes prescribe (section 3 of the casework specification). Where those end the attempts early, or the case is Red and the
 * safeguarding lead has decided since, the lead may say so; then no email says that we tried several times.
 * @param isLead whether whoever closes it decides on the case as its lead
 */
export function endsUnreached(
  record: OnRecord,
  { isLead }: { readonly isLead: boolean },
  calendar: WorkingCalendar,
): EndsUnreached {
  if (wasReached(record)) {
    return not('Somebody was in touch with them since the case is open: choose how else it ended');
  }
  if (!wasTried(record)) {
    return not(
      'Nobody has logged that they tried to reach them: log the attempt, or choose how else it ended',
    );
  }
  const { nextStep } = standingOf(record, calendar);
  if (nextStep === 'door') return { kind: 'possible', hasLetter: true };
  if (nextStep === 'lead' || isDecidedOfRed(record)) {
    return isLead
      ? { kind: 'possible', hasLetter: false }
      : not('Nobody tries them again, and the lead decides how to go on: ask the lead to close it');
  }
  if (record.level === 'red') {
    return not(
      'In a Red case they are tried in two ways, and the safeguarding lead decides, before it ends so',
    );
  }
  return not('More attempts are to be made first: they are tried 2, 5 and 10 working days later');
}

/** They were tried in two ways without success, and the safeguarding lead has decided since. */
function isDecidedOfRed(record: OnRecord): boolean {
  const tried = triedSinceInTouch(record);
  const last = tried.at(-1);
  return (
    record.level === 'red' &&
    last !== undefined &&
    tried.length >= triesOfRed &&
    record.decided.some((at) => Temporal.Instant.compare(at, last) >= 0)
  );
}

function not(why: string): EndsUnreached {
  return { kind: 'not-possible', why };
}
