import 'server-only';
import {
  keepsInTouchInWords,
  meetsAgainInWords,
  nextAppointmentInWords,
  noneIsAgreed,
  oneIsToBook,
} from '#lib/casework/follow-up/draft.ts';
import {
  daysNamed,
  promisesToKeepInTouch,
  promisesToMeet,
  says,
} from '#lib/casework/follow-up/promises.ts';
import { readAgreedInTouch } from '../cases/agreed-in-touch.ts';
import type { CaseStep } from '../cases/in-case.ts';
import { readAhead } from '../meeting/hold.ts';

const saysThatNoneIsBooked = [noneIsAgreed, oneIsToBook];

/**
 * What a follow-up promises for later and does not hold any more: an appointment that is not booked as it says, keeping in touch that ended.
 * @param next the part of it that says what happens next
 * @returns what is wrong with it, in a sentence for who writes it; undefined where all of it holds
 */
export async function overtakenIn(
  step: Pick<CaseStep, 'transaction' | 'held' | 'now'>,
  next: string,
): Promise<string | undefined> {
  if (
    promisesToKeepInTouch(next) &&
    (await readAgreedInTouch(step.transaction, step.held.id)) === undefined
  ) {
    return `Keeping in touch has ended, or was not agreed: take out “${keepsInTouchInWords}”`;
  }
  const ahead = await readAhead(step, undefined);
  const booked = ahead && nextAppointmentInWords(ahead);
  if (!promisesToMeet(next)) {
    const isMissing = saysThatNoneIsBooked.some((sentence) => says(next, sentence));
    return isMissing && booked !== undefined
      ? `An appointment is booked with them by now: “${booked}”`
      : undefined;
  }
  if (booked === undefined) {
    return `No other appointment is booked with them now: take out “${meetsAgainInWords} …”, or book it first`;
  }
  return says(next, booked)
    ? undefined
    : `What is booked is another appointment by now: “${booked}”`;
}

/**
 * Days that stand in what happens next, and on which nothing is booked with them: they may be right, as a day by which something is done, and are
 * pointed out before it goes.
 * @returns a sentence for who writes it; undefined where there is none
 */
export async function daysNotBookedIn(
  step: Pick<CaseStep, 'transaction' | 'held' | 'now'>,
  next: string,
): Promise<string | undefined> {
  const days = daysNamed(next);
  if (days.length === 0) return undefined;
  const ahead = await readAhead(step, undefined);
  const booked = ahead === undefined ? [] : daysNamed(nextAppointmentInWords(ahead));
  const others = [...new Set(days)].filter((day) => !booked.includes(day));
  return others.length === 0
    ? undefined
    : `What happens next names ${others.join(' and ')}. No appointment is booked with them on that day: is that what you mean?`;
}
