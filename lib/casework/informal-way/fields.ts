import type { ErrorsOf, ValuesOf } from '#lib/forms/field.ts';
import { choice, dayOrNone, hidden, lines } from '#lib/forms/fields.ts';
import type { WorkingCalendar } from '../clock/clock.ts';
import { dueDayError } from '../tasks/due-day.ts';
import { type Course, courseOptions } from './courses.ts';

/** How an informal way goes: what came of it so far, and when it is looked at again. */
export const courseFields = {
  came: choice<Course>({
    label: 'How does it go?',
    options: courseOptions,
    error: 'Choose how it goes',
    isStacked: true,
  }),
  outcome: lines({
    label: 'What came of it so far?',
    hint: 'In a few words, as they see it.',
    name: 'What came of it',
    longest: 1_000,
    rows: 4,
    required: 'Say what came of it so far',
  }),
  again: dayOrNone({
    label: 'If it is still going: when do you look at it again?',
    name: 'When you look at it again',
  }),
  entry: hidden(),
  seen: hidden(),
};

/** @returns what is wrong with how an informal way goes, by field: one that goes on is looked at again */
export function courseErrors(
  { came, again }: ValuesOf<typeof courseFields>,
  judged: { readonly today: Temporal.PlainDate; readonly calendar: WorkingCalendar },
): ErrorsOf<typeof courseFields> {
  if (came !== 'going') {
    return {
      again:
        again === undefined ? undefined : 'It has ended: take the day away, or say that it goes on',
    };
  }
  return {
    again:
      again === undefined
        ? 'Choose a day on which you look at it again'
        : dueDayError('When you look at it again', again, judged),
  };
}
