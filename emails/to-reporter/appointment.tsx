import {
  type AppointmentLetter,
  type AppointmentWords,
  appointmentLetter,
} from '#lib/casework/emails/appointment-letters.ts';
import { type LetterTexts, originalTexts } from '#lib/casework/texts/editable-texts.ts';
import { Letter } from '../letter.tsx';

interface AppointmentProps extends AppointmentWords {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
  readonly letter: AppointmentLetter;
  /** What its editable parts say. */
  readonly texts: LetterTexts;
}

/** Tells somebody of an appointment: that it is booked, changed, cancelled or near. */
export function Appointment({ university, letter, texts, ...words }: AppointmentProps) {
  return <Letter university={university} paragraphs={appointmentLetter(letter, words, texts)} />;
}

Appointment.PreviewProps = {
  university: 'University of Leicester',
  letter: 'invitation',
  texts: originalTexts('appointment-invitation'),
  colleague: 'Priya Raman',
  start: Temporal.Instant.from('2026-12-29T14:00:00Z'),
  minutes: 60,
  way: 'in-person',
  place: 'Room 2.14, Fielding Johnson Building',
  link: '',
} satisfies AppointmentProps;
