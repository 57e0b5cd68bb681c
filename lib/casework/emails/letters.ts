import { dayAndDate } from '#lib/content/long-date.ts';
import { contactBy } from '#lib/disclosure/receipt.ts';
import { workingCalendar } from '../clock/institution-clock.ts';
import type { LetterTexts } from '../texts/editable-texts.ts';
import { paragraphsIn } from '../texts/paragraphs.ts';
import { nameInEmail } from './name-in-email.ts';

/*
 * What emails say that a colleague sees before one goes: by paragraph. The email itself and the page that shows it take the same words
 * from here. Somebody else may see each of them: they name a person and the University at most, and nothing of what it is about.
 * Nothing that anybody typed on a case is in them. Facts are written here; the sentences around them a lead may edit (decision 51).
 */

/** What an inbox shows beside the subject of every email, and a locked screen below it: who wrote, and nothing else. */
export const previewLine = 'A message from the University';

const answersArrive =
  'You can answer this email at any time. Your answer reaches the people you were in touch with.';

export interface IntroductionWords {
  /** Who will be in touch, by name. */
  readonly colleague: string;
  /** The last day for it, in words: "Tuesday 29 December 2026"; left out where that day is over. */
  readonly contactBy: string | undefined;
}

/**
 * The day by which the public pages promise a contact, the same for every level: a nearer one would tell how grave it is.
 * @returns the day in words, and whether it is over
 */
export function contactByInWords(
  receivedAt: Temporal.Instant,
  now: Temporal.Instant,
): { readonly day: string; readonly isOver: boolean } {
  const last = contactBy(receivedAt);
  const today = now.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
  return {
    day: dayAndDate(last.toString()),
    isOver: Temporal.PlainDate.compare(last, today) < 0,
  };
}

export interface ConfirmationWords {
  /** The last day for the first contact, in words: "Tuesday 29 December 2026". */
  readonly contactBy: string;
}

/** Says that what was sent has arrived. It promises only what holds in every case. */
export function confirmationLetter(
  { contactBy }: ConfirmationWords,
  texts: LetterTexts,
): readonly string[] {
  return [
    ...paragraphsIn(texts.opening),
    `We aim to contact you by the end of ${contactBy}, in the way that you asked for.`,
    ...paragraphsIn(texts.next),
    'You do not have to answer this email. If you do, your answer reaches the people who have what you sent.',
    ...paragraphsIn(texts.closing),
  ];
}

/** Says who will be in touch. */
export function introductionLetter(
  { colleague: name, contactBy }: IntroductionWords,
  texts: LetterTexts,
): readonly string[] {
  const colleague = nameInEmail(name);
  return [
    ...paragraphsIn(texts.opening),
    contactBy === undefined
      ? `${colleague} from the University will contact you, in the way that you asked for.`
      : `${colleague} from the University will contact you by the end of ${contactBy}, in the way that you asked for.`,
    ...paragraphsIn(texts.next),
    ...paragraphsIn(texts.closing),
  ];
}

export interface TriedWords {
  /** Whether somebody tries again. After the last attempt nobody does. */
  readonly isTriedAgain: boolean;
}

/** Says that somebody could not be reached in another way. */
export function triedLetter({ isTriedAgain }: TriedWords, texts: LetterTexts): readonly string[] {
  return [
    ...paragraphsIn(texts.opening),
    isTriedAgain
      ? 'We will try again. If another time or another way is better for you, answer this email and say so.'
      : 'If you would like to hear from us, answer this email and say which time and which way is best for you.',
    'If you would rather not hear from us, you can say that too.',
    ...paragraphsIn(texts.closing),
  ];
}

/** Asks somebody with whom it was agreed to keep in touch how they are. */
export function keepingInTouchLetter(texts: LetterTexts): readonly string[] {
  return [
    ...paragraphsIn(texts.opening),
    'You do not have to answer. If you would like to talk to somebody, answer this email and say so, and which time is good for you.',
    'If you would rather that we do not write any more, answer this email and say so. You do not have to say why.',
    ...paragraphsIn(texts.closing),
  ];
}

export interface ClosedWords {
  /** They said that they would like to say how it was for them. */
  readonly wantsFeedback: boolean;
}

/** Says that nobody will be in touch any more, and how to come back. */
export function closedLetter(
  { wantsFeedback }: ClosedWords,
  texts: LetterTexts,
): readonly string[] {
  return [
    ...paragraphsIn(texts.opening),
    ...paragraphsIn(texts.next),
    answersArrive,
    ...(wantsFeedback
      ? [
          'You said that you would like to tell us how it was for you. Write it in your answer, in as many or as few words as you like.',
        ]
      : []),
    ...paragraphsIn(texts.closing),
  ];
}

/** Says to somebody who could not be reached that nobody tries any more, and that they may still come. */
export function doorOpenLetter(texts: LetterTexts): readonly string[] {
  return closedLetter({ wantsFeedback: false }, texts);
}
