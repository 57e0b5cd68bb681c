/*
 * Anonymous disclosures are taken out of the inbox at set times of the day and all at once, so that the time of a batch says
 * nothing of the time at which any of them was sent.
 */

/**
 * @param times of day at which a batch is taken, in order, as "09:00"
 * @returns the latest moment, at or before `now`, at which one was due
 */
export function lastBatchDue(
  now: Temporal.Instant,
  times: readonly string[],
  timeZone: string,
): Temporal.Instant {
  const local = now.toZonedDateTimeISO(timeZone);
  for (const daysBefore of [0, 1, 2]) {
    const day = local.toPlainDate().subtract({ days: daysBefore });
    for (const time of times.toReversed()) {
      const due = day
        .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
        .toInstant();
      if (Temporal.Instant.compare(due, now) <= 0) return due;
    }
  }
  throw new Error('a batch is due every day');
}

/** @returns the moment at which the minute began: while the demonstration runs, a batch is taken every minute */
export function minuteOf(now: Temporal.Instant): Temporal.Instant {
  return now.round({ smallestUnit: 'minute', roundingMode: 'floor' });
}
