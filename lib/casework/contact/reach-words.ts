import { type ContactDetails, safeWays } from '#lib/disclosure/contact-details.ts';
import type { WorkingCalendar } from '../clock/clock.ts';
import { momentInWords } from '../clock/time-words.ts';
import { isBoundByHours, type NamedHours, safetyAt } from './safe-hours.ts';

/** Whether somebody may be called now, in a few words. */
export interface SafetyInWords {
  readonly tone: 'good' | 'urgent' | 'plain';
  readonly words: string;
}

/** @returns "Safe now, until 17:00" or "Not now: next Tue 8 Dec 14:00", for those who are about to call */
export function safetyInWords(
  now: Temporal.Instant,
  wishes: NamedHours & Parameters<typeof safeWays>[0] & Partial<Pick<ContactDetails, 'neverCall'>>,
  calendar: WorkingCalendar,
): SafetyInWords {
  const ways = safeWays(wishes);
  if (ways.length === 0) return { tone: 'urgent', words: 'No safe way is known' };
  if (!ways.some(isBoundByHours)) return { tone: 'good', words: 'Safe now: by email' };
  const safety = safetyAt(now, wishes, calendar);
  if (safety.kind === 'any-time') {
    // What they typed stands beside it, and is not understood here.
    return (wishes.neverCall ?? '') === ''
      ? { tone: 'plain', words: 'No safe hours were named' }
      : { tone: 'urgent', words: 'They said when never to call' };
  }
  const inWords = (moment: Temporal.Instant) =>
    momentInWords(new Date(moment.epochMilliseconds), now, calendar.timeZone);
  if (safety.kind === 'now') {
    return { tone: 'good', words: `Safe now, until ${inWords(safety.until)}` };
  }
  const next =
    safety.next === undefined
      ? 'no working time is among their safe hours'
      : `next ${inWords(safety.next.from)}`;
  return {
    tone: 'urgent',
    words: `Not now: ${next}${ways.includes('email') ? ' (an email may go)' : ''}`,
  };
}

/**
 * @param isForDiscussed whether they said that we may write by email what was discussed, to an address that was read back
 * @returns what may be written to them, in a sentence
 */
export function mayBeWritten(
  wishes: Pick<ContactDetails, 'seenBy'> & Parameters<typeof safeWays>[0],
  isForDiscussed = false,
): string {
  const written = safeWays(wishes).filter((way) => way !== 'call' && way !== 'voicemail');
  if (written.length === 0) return 'Nothing: no written way is safe';
  const others = wishes.seenBy === '' ? '' : ': others can see it';
  return isForDiscussed
    ? `By email the follow-up of an appointment; in everything else nothing that tells what it is about${others}`
    : `Nothing that tells what it is about${others}`;
}
