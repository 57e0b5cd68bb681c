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
  const due = batchesAround(now, times, timeZone).findLast(
    (one) => Temporal.Instant.compare(one, now) <= 0,
  );
  if (due === undefined) throw new Error('a batch is due every day');
  return due;
}

/** @returns the first moment after `now` at which one is due */
export function nextBatchDue(
  now: Temporal.Instant,
  times: readonly string[],
  timeZone: string,
): Temporal.Instant {
  const due = batchesAround(now, times, timeZone).find(
    (one) => Temporal.Instant.compare(one, now) > 0,
  );
  if (due === undefined) throw new Error('a batch is due every day');
  return due;
}

/** Those of yesterday, today and tomorrow, in order. */
function batchesAround(
  now: Temporal.Instant,
  times: readonly string[],
  timeZone: string,
): Temporal.Instant[] {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return [-1, 0, 1].flatMap((days) =>
    times.map((time) =>
      today
        .add({ days })
        .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
        .toInstant(),
    ),
  );
}

/** @returns the moment at which the minute began: while the demonstration runs, a batch is taken every minute */
export function minuteOf(now: Temporal.Instant): Temporal.Instant {
  return now.round({ smallestUnit: 'minute', roundingMode: 'floor' });
}
