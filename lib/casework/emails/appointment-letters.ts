import {
  type AppointmentTime,
  appointmentTimeInWords,
  type MeetingWay,
} from '../appointments/words.ts';
import type { LetterTexts } from '../texts/editable-texts.ts';
import { paragraphsIn } from '../texts/paragraphs.ts';
import { nameInEmail } from './name-in-email.ts';

/*
 * What emails about an appointment say, by paragraph. They are signals: somebody else may see each of them. Of what was typed only a plain
 * place is in them, a room in a building of the University, and a Teams link where the person asked for one; and how they begin and end, which
 * a lead may edit (decision 51).
 */

/** Which email it is. */
export type AppointmentLetter = 'invitation' | 'change' | 'cancellation' | 'reminder';

export interface AppointmentWords extends AppointmentTime {
  /** Whom they meet, by name. */
  readonly colleague: string;
  readonly way: MeetingWay;
  /** Empty where it is not one that an email may name. */
  readonly place: string;
  /** Empty where they did not ask for it. */
  readonly link: string;
}

/** @returns an email about an appointment */
export function appointmentLetter(
  which: AppointmentLetter,
  words: AppointmentWords,
  texts: LetterTexts,
): readonly string[] {
  const colleague = nameInEmail(words.colleague);
  const within = nameInEmail(words.colleague, 'within');
  const when = appointmentTimeInWords(words);
  const opening = paragraphsIn(texts.opening);
  const closing = paragraphsIn(texts.closing);
  if (which === 'cancellation') {
    return [
      ...opening,
      `Your time with ${within} from the University, ${when}, is cancelled.`,
      'If you would like another time, answer this email and say so.',
      ...closing,
    ];
  }
  const what = {
    invitation: `${colleague} from the University has kept a time for you: ${when}.`,
    change: `Your time with ${within} from the University has changed. It is now ${when}.`,
    reminder: `${colleague} from the University has kept a time for you: ${when}. This is a reminder.`,
  }[which];
  return [
    ...opening,
    what,
    whereInWords(words),
    'If it does not suit you, answer this email and say so. You do not have to say why.',
    ...closing,
  ];
}

function whereInWords({ way, place, link }: AppointmentWords): string {
  if (way === 'phone') return 'By phone: you will be called.';
  if (way === 'in-person') return `Where: ${place === '' ? 'as we agreed' : place}`;
  return link === '' ? 'By Microsoft Teams.' : `By Microsoft Teams: ${link}`;
}
