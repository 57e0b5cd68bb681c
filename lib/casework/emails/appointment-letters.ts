import {
  type AppointmentTime,
  appointmentTimeInWords,
  type MeetingWay,
} from '../appointments/words.ts';

/*
 * What emails about an appointment say, by paragraph. They are signals: somebody else may see each of them. Of what was typed only the place
 * is in them, which was looked through for telling words, and a Teams link where the person asked for one.
 */

/** Which email it is. */
export type AppointmentLetter = 'invitation' | 'change' | 'cancellation' | 'reminder';

export interface AppointmentWords extends AppointmentTime {
  /** Whom they meet, by name. */
  readonly colleague: string;
  readonly way: MeetingWay;
  readonly place: string;
  /** Empty where they did not ask for it. */
  readonly link: string;
}

/** @returns an email about an appointment */
export function appointmentLetter(
  which: AppointmentLetter,
  words: AppointmentWords,
): readonly string[] {
  const { colleague } = words;
  const when = appointmentTimeInWords(words);
  const expected = 'If you did not expect this email, you can ignore it.';
  if (which === 'cancellation') {
    return [
      'Hello,',
      `Your time with ${colleague} from the University, ${when}, is cancelled.`,
      'If you would like another time, answer this email and say so.',
      expected,
    ];
  }
  const what = {
    invitation: `${colleague} from the University has kept a time for you: ${when}.`,
    change: `Your time with ${colleague} from the University has changed. It is now ${when}.`,
    reminder: `${colleague} from the University has kept a time for you: ${when}. This is a reminder.`,
  }[which];
  return [
    'Hello,',
    what,
    whereInWords(words),
    'If it does not suit you, answer this email and say so. You do not have to say why.',
    expected,
  ];
}

function whereInWords({ way, place, link }: AppointmentWords): string {
  if (way === 'phone') return 'By phone: you will be called.';
  if (way === 'in-person') return `Where: ${place}`;
  return link === '' ? 'By Microsoft Teams.' : `By Microsoft Teams: ${link}`;
}
