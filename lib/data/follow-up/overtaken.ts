import 'server-only';
import {
  keepsInTouchInWords,
  meetsAgainInWords,
  nextAppointmentInWords,
} from '#lib/casework/follow-up/draft.ts';
import { readAgreedInTouch } from '../cases/agreed-in-touch.ts';
import type { CaseStep } from '../cases/in-case.ts';
import { readAhead } from '../meeting/hold.ts';

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
    next.includes(keepsInTouchInWords) &&
    (await readAgreedInTouch(step.transaction, step.held.id)) === undefined
  ) {
    return `Keeping in touch has ended, or was not agreed: take out “${keepsInTouchInWords}”`;
  }
  if (!next.includes(meetsAgainInWords)) return undefined;
  const ahead = await readAhead(step, undefined);
  if (ahead === undefined) {
    return `No other appointment is booked with them now: take out “${meetsAgainInWords} …”, or book it first`;
  }
  const booked = nextAppointmentInWords(ahead);
  return next.includes(booked)
    ? undefined
    : `What is booked is another appointment by now: “${booked}”`;
}
