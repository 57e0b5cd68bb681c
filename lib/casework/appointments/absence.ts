/** From the first day away to the last. */
export interface Absence {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** @returns whether somebody is away on a day; undefined where no absence of theirs is known */
export function isAwayOn(absence: Absence | undefined, day: Temporal.PlainDate): boolean {
  return (
    absence !== undefined &&
    Temporal.PlainDate.compare(absence.from, day) <= 0 &&
    Temporal.PlainDate.compare(day, absence.to) <= 0
  );
}
