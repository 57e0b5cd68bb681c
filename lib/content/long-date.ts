const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** @returns an ISO date as people write it: "22 November 2026" */
export function longDate(isoDate: string): string {
  return format.format(new Date(`${isoDate}T00:00:00Z`));
}

const withWeekday = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

/** @returns an ISO date with its day of the week: "Tuesday 29 December 2026" */
export function dayAndDate(isoDate: string): string {
  return withWeekday.format(new Date(`${isoDate}T00:00:00Z`)).replace(',', '');
}
