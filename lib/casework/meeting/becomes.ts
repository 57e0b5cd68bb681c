import type { FlagAnswer } from '../assessment/flag-answers.ts';
import { flagCodes } from '../assessment/flags.ts';
import { type Floor, floorsOf } from '../assessment/floors.ts';
import { needCodes } from '../assessment/needs.ts';
import { isBelow, riskLevelNames } from '../assessment/risk-levels.ts';
import { type WorkingCalendar, workingDayAt } from '../clock/clock.ts';
import type { ListedColleague } from '../co-workers/fields.ts';
import type { BodyOf, CodesOf, EntryKind } from '../entries/kinds.ts';
import type { Agreed, NextAppointment, ToldInFollowUp } from '../follow-up/draft.ts';
import { toWriteFollowUp } from '../follow-up/to-write.ts';
import type { TaskVerb } from '../tasks/review.ts';
import { themselves } from './fields.ts';
import { optionCodes } from './options.ts';
import type { ReadMeeting } from './read-meeting.ts';
import { agreedRows, sectionNumbers } from './sections.ts';

/* What an appointment becomes once it is finished: entries, tasks, and what may be written to the person. Nothing is typed twice. */

/** What is known beside what was written at the appointment. */
export interface MeetingKnown {
  readonly self: { readonly id: string; readonly name: string };
  readonly people: readonly ListedColleague[];
  readonly now: Temporal.Instant;
  /** When the appointment began. */
  readonly metAt: Temporal.Instant;
  readonly calendar: WorkingCalendar;
  /** Another appointment that is booked; undefined where none is. */
  readonly ahead: NextAppointment | undefined;
  readonly isInTouch: boolean;
  readonly isAssessed: boolean;
  readonly isUnder18: boolean;
  /** From what a structured tool counts it means at least high. */
  readonly toolHeight: number;
}

type EntryOf<Kind extends EntryKind> = Kind extends EntryKind
  ? { readonly kind: Kind; readonly codes: CodesOf<Kind>; readonly body: BodyOf<Kind> }
  : never;

/** What stands in the Story afterwards. */
export type MeetingEntry = EntryOf<
  | 'limits'
  | 'account'
  | 'spoken'
  | 'options-given'
  | 'informal-route'
  | 'agreement'
  | 'what-next'
  | 'keeping-in-touch'
>;

/** Something that somebody has to do. */
export interface MeetingTask {
  readonly what: string;
  readonly why: string;
  readonly owner: { readonly id: string; readonly name: string };
  readonly dueAt: Temporal.Instant;
  readonly endsBy?: TaskVerb;
  /** That it is due within the hour from Finish: what is looked through before says that, and not a time that moves on. */
  readonly isWithinTheHour?: boolean;
  /** Whether it ends as an appointment is booked. */
  readonly isToBook?: boolean;
  /** What was written there and then, and the task looks at. */
  readonly looksAt?: MeetingEntry['kind'];
}

export interface Becomes {
  readonly entries: readonly MeetingEntry[];
  readonly tasks: readonly MeetingTask[];
  /** All of it that may be written to the person. */
  readonly told: ToldInFollowUp;
  /** What the red flags that were named mean at least, by which the assessment is due. */
  readonly floors: readonly Floor[];
}

/** What means at least High is assessed there and then, on any day: the caseworker is at work. */
const toAssessGrave = { hours: 1 } as const;

/** In working days: an informal way that is tried is looked at again. */
const informalReview = 10;

/** @returns what a finished appointment becomes */
export function becomesOf(read: ReadMeeting, known: MeetingKnown): Becomes {
  const floors = floorsSpokenOf(read, known);
  return {
    entries: entriesOf(read, known),
    tasks: tasksOf(read, known, floors),
    told: toldOf(read, known),
    floors,
  };
}

/** The one way from an appointment to what is written about it: of all that was read it takes these, and no other. */
function toldOf(read: ReadMeeting, known: MeetingKnown): ToldInFollowUp {
  return {
    options: optionsSpokenOf(read),
    agreed: agreedIn(read, known),
    next: read.next === 'ahead' ? (known.ahead ?? 'to-book') : read.next,
    keepsInTouch: read.touch === 'agreed',
    services: read.services,
  };
}

function entriesOf(read: ReadMeeting, known: MeetingKnown): readonly MeetingEntry[] {
  const { limits, account, today, recorded, readBack, copyAsked } = read;
  const answers = answersSpokenOf(read);
  const spokenOf = optionsSpokenOf(read);
  const rows = agreedIn(read, known).map(({ what, who, until }) => ({
    what,
    who: who === 'you' ? 'they themselves' : who.name,
    until: until?.toString() ?? '',
  }));
  const some = <Entry extends MeetingEntry>(isThere: boolean, entry: Entry) =>
    isThere ? [entry] : [];
  return [
    ...(limits === '' ? [] : [{ kind: 'limits', codes: { explained: limits }, body: {} } as const]),
    ...some(
      [account, today, recorded].some((words) => words !== ''),
      {
        kind: 'account',
        codes: { readBack, copyAsked },
        body: { text: account, today, recorded },
      },
    ),
    ...some(Object.keys(answers).length > 0, { kind: 'spoken', codes: {}, body: { answers } }),
    ...some(spokenOf.length > 0, {
      kind: 'options-given',
      codes: {},
      body: { spokenOf: [...spokenOf] },
    }),
    ...some(read.informalWhat !== '', {
      kind: 'informal-route',
      codes: { isAgreed: read.informalAgreed },
      body: { what: read.informalWhat, whom: read.informalWhom },
    }),
    ...some(rows.length > 0, { kind: 'agreement', codes: {}, body: { rows } }),
    {
      kind: 'what-next',
      codes: {
        next: read.next,
        writing: read.writing,
        skipped: sectionNumbers.filter((number) => read[`skipped-${number}`]),
      },
      body: { pause: read.pause, ...(read.canTalk !== '' && { canTalk: read.canTalk }) },
    },
    ...some((read.touch === 'agreed') !== known.isInTouch, {
      kind: 'keeping-in-touch',
      codes:
        read.touch === 'agreed'
          ? { agreement: 'agreed' }
          : { agreement: 'stopped', askedBy: 'person' },
      body: { how: 'Said at the appointment' },
    }),
  ];
}

function tasksOf(
  read: ReadMeeting,
  { self, people, now, metAt, calendar, isAssessed }: MeetingKnown,
  floors: readonly Floor[],
): readonly MeetingTask[] {
  const inDays = (days: number) => workingDayAt(now, days, calendar.closesAt, calendar);
  const why = 'From the appointment';
  const own = (what: string, days: number, more: Partial<MeetingTask> = {}): MeetingTask => ({
    what,
    why,
    owner: self,
    dueAt: inDays(days),
    ...more,
  });
  const gravest = floors[0];
  const isGrave = gravest !== undefined && !isBelow(gravest.level, 'high');
  const isSpokenOf = Object.keys(answersSpokenOf(read)).length > 0;
  return [
    ...(read.writing === 'declined'
      ? []
      : [
          own('', 1, {
            ...toWriteFollowUp(dayOf(metAt, calendar)),
            // As it was promised: whenever the appointment is finished here.
            dueAt: workingDayAt(metAt, 1, calendar.closesAt, calendar),
          }),
        ]),
    ...(isSpokenOf || !isAssessed
      ? [
          own('Assess needs and risk', 1, {
            endsBy: 'assess',
            ...(isGrave && {
              dueAt: now.add(toAssessGrave),
              isWithinTheHour: true,
              why: `It is at least ${riskLevelNames[gravest.level]}: ${gravest.because}`,
            }),
          }),
        ]
      : []),
    ...(read.limits === '' && wasTalkedAbout(read)
      ? [own('Explain the limits of confidentiality', 1)]
      : []),
    ...(read.account !== '' && !read.readBack
      ? [own('Read their account back to them, and correct it where it is not right', 1)]
      : []),
    ...(read.next === 'to-book' ? [own('Book another appointment', 1, { isToBook: true })] : []),
    ...(read.copyAsked ? [own('Give them a copy of their account, in a way that is safe', 1)] : []),
    ...(read.informalWhat !== '' && read.informalAgreed
      ? [
          own('Look at how the informal way goes', informalReview, {
            endsBy: 'informal-way',
            looksAt: 'informal-route',
          }),
        ]
      : []),
    ...agreedRows.flatMap((row): MeetingTask[] => {
      const what = read[`agreed-${row}`];
      const until = read[`until-${row}`];
      const owner = people.find(({ id }) => id === read[`who-${row}`]);
      if (what === '' || owner === undefined || until === undefined) return [];
      const day = until.toZonedDateTime(calendar.timeZone).toInstant();
      const dueAt = workingDayAt(day, 0, calendar.closesAt, calendar);
      return [
        { what: [...what].slice(0, longestTask).join(''), why: 'Agreed with them', owner, dueAt },
      ];
    }),
  ];
}

function dayOf(at: Temporal.Instant, { timeZone }: WorkingCalendar): string {
  return at.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

function wasTalkedAbout(read: ReadMeeting): boolean {
  const { account, today, recorded, informalWhat } = read;
  return (
    [account, today, recorded, informalWhat].some((words) => words !== '') ||
    Object.keys(answersSpokenOf(read)).length > 0 ||
    optionsSpokenOf(read).length > 0
  );
}

/** As long as a task may be; what was agreed stands whole in the agreement. */
const longestTask = 140;

function agreedIn(read: ReadMeeting, { people }: MeetingKnown): readonly Agreed[] {
  return agreedRows.flatMap((row) => {
    const what = read[`agreed-${row}`];
    if (what === '') return [];
    const who = read[`who-${row}`];
    const name = people.find(({ id }) => id === who)?.name;
    return [
      {
        what,
        who: who === themselves || name === undefined ? 'you' : { name },
        until: read[`until-${row}`],
      },
    ];
  });
}

/** What was said of options, those alone of which something was said. */
function optionsSpokenOf(read: ReadMeeting): ToldInFollowUp['options'] {
  return optionCodes
    .map((option) => ({
      option,
      isExplained: read[`explained-${option}`],
      copy: read[`copy-${option}`],
      decision: read[`decision-${option}`],
    }))
    .filter(({ isExplained, copy, decision }) => isExplained || copy !== '' || decision !== '');
}

/** What was answered of needs and risk, by the field of the assessment. */
function answersSpokenOf(read: ReadMeeting): Readonly<Record<string, string>> {
  const names = [
    ...needCodes.map((need) => `need-${need}` as const),
    ...flagCodes.flatMap((flag) => [`flag-${flag}`, `note-${flag}`] as const),
    ...(['repeated', 'fear', 'recording'] as const),
  ];
  return Object.fromEntries(
    names.flatMap((name) => (read[name] === '' ? [] : [[name, read[name]]])),
  );
}

function floorsSpokenOf(
  read: ReadMeeting,
  { isUnder18, toolHeight }: MeetingKnown,
): readonly Floor[] {
  const flags = Object.fromEntries(
    flagCodes.flatMap((flag): [string, FlagAnswer][] => {
      const answer = read[`flag-${flag}`];
      return answer === '' ? [] : [[flag, answer]];
    }),
  );
  const repeated = read.repeated === '' ? undefined : read.repeated;
  return floorsOf({ flags, repeated, toolCount: undefined, isUnder18 }, toolHeight);
}
