import { directory } from '#lib/content/directory.ts';
import type { PaperLetter } from '#lib/forms/letter-to-read.ts';
import { institution } from '#lib/institution.ts';
import { workingCalendar } from '../clock/institution-clock.ts';
import type { AppointmentLetter } from '../emails/appointment-letters.ts';
import { followUpLetter } from '../emails/follow-up-letter.ts';
import { contactByInWords } from '../emails/letters.ts';
import type { ReporterEmail } from '../emails/reporter-emails.ts';
import { partTitles } from '../follow-up/parts.ts';
import { options } from '../meeting/options.ts';
import type { LetterKind, LetterTexts, TextOfLimits, TextOfOption } from './editable-texts.ts';
import { paragraphsIn } from './paragraphs.ts';

/** An email, or what is printed or said, filled with an example. */
export type ExampleLetter = { readonly title: string } & (
  | { readonly email: ReporterEmail; readonly paper?: undefined }
  | { readonly paper: PaperLetter; readonly email?: undefined }
);

/** Whom and when an example names. */
export interface ExampleFacts {
  readonly colleague: string;
  readonly now: Temporal.Instant;
}

/** @returns an email or a letter with these words, once for each way in which it goes: names, times and places are an example */
export function exampleLetters(
  kind: LetterKind,
  texts: LetterTexts,
  facts: ExampleFacts,
): readonly ExampleLetter[] {
  return examplesOf[kind](texts, facts);
}

/** @returns where the words of an appointment stand: on its page, and of an option in what is written afterwards */
export function exampleAtAppointment(
  text: TextOfLimits | TextOfOption,
  words: string,
): readonly ExampleLetter[] {
  const paragraphs = paragraphsIn(words);
  if (text.of === 'limits') return [{ title: 'As it is said', paper: { paragraphs } }];
  return [
    { title: 'As it is said', paper: { paragraphs } },
    {
      title: 'As it stands in the follow-up',
      // A list of its own: the form posts what it was answered, and what stands twice in it is refused.
      paper: { paragraphs: [], parts: [{ title: partTitles.explained, lines: [...paragraphs] }] },
    },
  ];
}

type Examples = (texts: LetterTexts, facts: ExampleFacts) => readonly ExampleLetter[];

const title = 'The email, as it arrives';

const examplesOf: Readonly<Record<LetterKind, Examples>> = {
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
  'follow-up': (texts, facts) => [
    { title, email: { kind: 'follow-up', words: { ...discussed(facts), texts } } },
  ],
  'follow-up-letter': (texts, facts) => {
    const words = { ...discussed(facts), texts, isEmail: false };
    const { opening, parts, closing } = followUpLetter(words);
    const signed = [...closing, institution.university.name];
    return [{ title: 'The letter', paper: { paragraphs: opening, parts, closing: signed } }];
  },
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

/** What was discussed, as an example. */
function discussed({ now, colleague }: ExampleFacts) {
  return {
    metOn: now.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate(),
    parts: {
      explained: options.support.copy,
      decided: `You would like to ${options.support.to}.`,
      agreed: `${colleague} agreed to do this: ask for another room.`,
      next: 'We will find a time for another appointment with you.',
      services: directory.slice(0, 1).map(({ id }) => id),
    },
  };
}

function dayIn(now: Temporal.Instant): string {
  return contactByInWords(now, now).day;
}
