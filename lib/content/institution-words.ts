import { institution } from '#lib/institution.ts';
import { type Inline, link } from './rich-text.ts';

/** @returns a link to a page of the institution, or the words alone where it has not configured one */
export function institutionLink(page: keyof typeof institution.links, words: string): Inline {
  const found = institution.links[page];
  return found === undefined ? words : link(words, found.href);
}

/** @returns "1 working day", "2 working days" */
export function workingDaysInWords(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`;
}

const units: Readonly<Record<string, string>> = { Y: 'year', M: 'month', D: 'day' };

/** @returns an ISO 8601 duration of one unit in words: "P12M" is "12 months" */
export function durationInWords(duration: string): string {
  const [, count = '', unit = ''] = /^P(\d+)([YMD])$/.exec(duration) ?? [];
  const name = units[unit];
  if (name === undefined) throw new Error(`Not a length of time in one unit: ${duration}`);
  return `${count} ${name}${count === '1' ? '' : 's'}`;
}

/** @returns times of day in a row: "09:00, 12:00 and 15:00" */
export function timesInWords(times: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(times);
}

/** @returns opening hours as people say them: "9am to 5pm", "8:30am to 4:30pm" */
export function hoursInWords(hours: {
  readonly opensAt: string;
  readonly closesAt: string;
}): string {
  return `${timeInWords(hours.opensAt)} to ${timeInWords(hours.closesAt)}`;
}

function timeInWords(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}${past}${hours < 12 ? 'am' : 'pm'}`;
}
