import { workingCalendar } from '../clock/institution-clock.ts';
import { type AppointmentLetter, appointmentLetter } from '../emails/appointment-letters.ts';
import type { ReporterEmailKind } from '../emails/kinds.ts';
import {
  closedLetter,
  confirmationLetter,
  contactByInWords,
  doorOpenLetter,
  introductionLetter,
  keepingInTouchLetter,
  triedLetter,
} from '../emails/letters.ts';
import type { LetterTexts } from './editable-texts.ts';

/** An email as it would arrive. */
export interface ExampleLetter {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Whom and when an example names. */
export interface ExampleFacts {
  readonly colleague: string;
  readonly now: Temporal.Instant;
}

/** @returns an email with these words as it would arrive, once for each way in which it goes: names, times and places are an example */
export function exampleLetters(
  kind: ReporterEmailKind,
  texts: LetterTexts,
  facts: ExampleFacts,
): readonly ExampleLetter[] {
  return examplesOf[kind](texts, facts);
}

/** @returns an email as a program without HTML shows it */
export function plainTextOf(paragraphs: readonly string[], signedBy: string): string {
  return [...paragraphs, signedBy].join('\n\n');
}

type Examples = (texts: LetterTexts, facts: ExampleFacts) => readonly ExampleLetter[];

const title = 'The email, as it arrives';

const examplesOf: Readonly<Record<ReporterEmailKind, Examples>> = {
  'we-have-it': (texts, { now }) => [
    { title, paragraphs: confirmationLetter({ contactBy: dayIn(now) }, texts) },
  ],
  introduction: (texts, { colleague, now }) => [
    { title, paragraphs: introductionLetter({ colleague, contactBy: dayIn(now) }, texts) },
    {
      title: 'The same, where that day is over',
      paragraphs: introductionLetter({ colleague, contactBy: undefined }, texts),
    },
  ],
  tried: (texts) => [
    { title, paragraphs: triedLetter({ isTriedAgain: true }, texts) },
    {
      title: 'The same, after the last attempt',
      paragraphs: triedLetter({ isTriedAgain: false }, texts),
    },
  ],
  'appointment-invitation': ofAppointment('invitation'),
  'appointment-change': ofAppointment('change'),
  'appointment-cancellation': ofAppointment('cancellation'),
  'appointment-reminder': ofAppointment('reminder'),
  'follow-up': () => [],
  'keeping-in-touch': (texts) => [{ title, paragraphs: keepingInTouchLetter(texts) }],
  closed: (texts) => [
    { title, paragraphs: closedLetter({ wantsFeedback: false }, texts) },
    {
      title: 'The same, where they want to give feedback',
      paragraphs: closedLetter({ wantsFeedback: true }, texts),
    },
  ],
  'door-open': (texts) => [{ title, paragraphs: doorOpenLetter(texts) }],
};

function ofAppointment(letter: AppointmentLetter): Examples {
  return (texts, { colleague, now }) => {
    const start = now
      .toZonedDateTimeISO(workingCalendar.timeZone)
      .add({ days: 7 })
      .with({ hour: 14, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
      .toInstant();
    const words = { colleague, start, minutes: 60, way: 'in-person', link: '' } as const;
    const place = 'Room 2.14, Main Building';
    return [{ title, paragraphs: appointmentLetter(letter, { ...words, place }, texts) }];
  };
}

function dayIn(now: Temporal.Instant): string {
  return contactByInWords(now, now).day;
}
