import {
  type AppointmentLetter,
  type AppointmentWords,
  appointmentLetter,
} from '#lib/casework/emails/appointment-letters.ts';
import { Letter } from '../letter.tsx';

interface AppointmentProps extends AppointmentWords {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
  readonly letter: AppointmentLetter;
}

/** Tells somebody of an appointment: that it is booked, changed, cancelled or near. */
export function Appointment({ university, letter, ...words }: AppointmentProps) {
  return <Letter university={university} paragraphs={appointmentLetter(letter, words)} />;
}

Appointment.PreviewProps = {
  university: 'University of Leicester',
  letter: 'invitation',
  colleague: 'Priya Raman',
  start: Temporal.Instant.from('2026-12-29T14:00:00Z'),
  minutes: 60,
  way: 'in-person',
  place: 'Room 2.14, Fielding Johnson Building',
  link: '',
} satisfies AppointmentProps;
