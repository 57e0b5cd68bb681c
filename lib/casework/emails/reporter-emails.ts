import type { LetterTexts } from '../texts/editable-texts.ts';
import type { AppointmentLetter, AppointmentWords } from './appointment-letters.ts';
import type { FollowUpWords } from './follow-up-letter.ts';
import type { ReporterEmailKind } from './kinds.ts';
import type { ClosedWords, ConfirmationWords, IntroductionWords, TriedWords } from './letters.ts';

interface WithTexts {
  /** What its editable parts say. */
  readonly texts: LetterTexts;
}

/** What each kind of email to a person who got in touch is written from. */
interface WordsOfKinds
  extends Record<`appointment-${AppointmentLetter}`, AppointmentWords & WithTexts> {
  readonly 'we-have-it': ConfirmationWords & WithTexts;
  readonly introduction: IntroductionWords & WithTexts;
  readonly tried: TriedWords & WithTexts;
  readonly 'follow-up': FollowUpWords;
  readonly 'keeping-in-touch': WithTexts;
  readonly closed: ClosedWords & WithTexts;
  readonly 'door-open': WithTexts;
}

/** What an email of this kind is written from. */
export type WordsOf<Kind extends ReporterEmailKind> = WordsOfKinds[Kind];

/** An email to a person who got in touch: its kind, and all that it is written from. Whoever shows it and whoever sends it draw it from the same. */
export type ReporterEmail = {
  readonly [Kind in ReporterEmailKind]: { readonly kind: Kind; readonly words: WordsOf<Kind> };
}[ReporterEmailKind];
