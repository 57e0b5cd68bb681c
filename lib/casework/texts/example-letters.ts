import { workingCalendar } from '../clock/institution-clock.ts';
import type { AppointmentLetter } from '../emails/appointment-letters.ts';
import type { ReporterEmailKind } from '../emails/kinds.ts';
import { contactByInWords } from '../emails/letters.ts';
import type { ReporterEmail } from '../emails/reporter-emails.ts';
import type { LetterTexts } from './editable-texts.ts';

/** An email, filled with an example. */
export interface ExampleLetter {
  readonly title: string;
  readonly email: ReporterEmail;
}

/** Whom and when an example names. */
export interface ExampleFacts {
  readonly colleague: string;
  readonly now: Temporal.Instant;
}

/** @returns an email with these words, once for each way in which it goes: names, times and places are an example */
export function exampleLetters(
  kind: ReporterEmailKind,
  texts: LetterTexts,
  facts: ExampleFacts,
): readonly ExampleLetter[] {
  return examplesOf[kind](texts, facts);
}

type Examples = (texts: LetterTexts, facts: ExampleFacts) => readonly ExampleLetter[];

const title = 'The email, as it arrives';

const examplesOf: Readonly<Record<ReporterEmailKind, Examples>> = {
  'we-have-it': (texts, { now }) => [
    { title, email: { kind: 'we-have-it', words: { contactBy: dayIn(now), texts } } },
  ],
  introduction: (texts, { colleague, now }) => [
    { title, email: { kind: 'introduction', words: { colleague, contactBy: dayIn(now), texts } } },
    {
      title: 'The same, where that day is over',
      email: { kind: 'introduction', words: { colleague, contactBy: undefined, texts } },
    },
  ],
  tried: (texts) => [
    { title, email: { kind: 'tried', words: { isTriedAgain: true, texts } } },
    {
      title: 'The same, after the last attempt',
      email: { kind: 'tried', words: { isTriedAgain: false, texts } },
    },
  ],
  'appointment-invitation': ofAppointment('invitation'),
  'appointment-change': ofAppointment('change'),
  'appointment-cancellation': ofAppointment('cancellation'),
  'appointment-reminder': ofAppointment('reminder'),
  'follow-up': () => [],
  'keeping-in-touch': (texts) => [{ title, email: { kind: 'keeping-in-touch', words: { texts } } }],
  closed: (texts) => [
    { title, email: { kind: 'closed', words: { wantsFeedback: false, texts } } },
    {
      title: 'The same, where they want to give feedback',
      email: { kind: 'closed', words: { wantsFeedback: true, texts } },
    },
  ],
  'door-open': (texts) => [{ title, email: { kind: 'door-open', words: { texts } } }],
};

function ofAppointment(letter: AppointmentLetter): Examples {
  return (texts, { colleague, now }) => {
    const start = now
      .toZonedDateTimeISO(workingCalendar.timeZone)
      .add({ days: 7 })
      .with({ hour: 14, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
      .toInstant();
    const words = {
      colleague,
      start,
      minutes: 60,
      way: 'in-person',
      place: 'Room 2.14, Main Building',
      link: '',
      texts,
    } as const;
    return [{ title, email: { kind: `appointment-${letter}`, words } }];
  };
}

function dayIn(now: Temporal.Instant): string {
  return contactByInWords(now, now).day;
}
