import { conferencePaperPath, followUpPaperPath } from '#lib/paths.ts';
import { workingCalendar } from '../clock/institution-clock.ts';
import { momentInWords } from '../clock/time-words.ts';
import type { WrittenPart } from '../entries/kind.ts';
import type { EntryKind } from '../entries/kinds.ts';
import { byMonth } from './story.ts';
import { type Verb, workflow } from './workflow.ts';

/** A line of the Story before it is put into words. */
export interface StoryLineShown {
  readonly id: string;
  readonly originalId: string;
  readonly kind: string;
  readonly line: string;
  readonly written: readonly WrittenPart[];
  readonly author: string | undefined;
  readonly happenedAt: Temporal.Instant;
  readonly writtenAt: Temporal.Instant;
  readonly isCorrectable: boolean;
  /** Of an appointment: whether it was said that they came, or did not, which may be said otherwise. */
  readonly hasOutcome?: boolean;
  /** Of an informal way: whether it may be written down how it goes. */
  readonly isTried?: boolean;
  /** Of a follow-up: whether it is said of it, or to be said, that they have it. */
  readonly isGiven?: boolean;
  /** Whether it has a page on which it is printed. */
  readonly isOnPaper?: boolean;
  readonly correction: CorrectionShown | undefined;
  /** Whether the viewer may strike it out, where they may strike out anything. */
  readonly isStrikable: boolean;
  readonly isStruck: boolean;
  readonly isTrouble: boolean;
}

interface CorrectionShown {
  /** Who corrected it last, and when. */
  readonly by: string | undefined;
  readonly at: Temporal.Instant;
  /** What it said before, the newest first. */
  readonly earlier: readonly {
    readonly line: string;
    readonly written: readonly WrittenPart[];
    readonly author: string | undefined;
    readonly writtenAt: Temporal.Instant;
  }[];
}

/** A line of the Story in the words in which it is drawn: nothing else of it goes to the browser. */
export interface StoryLineInWords {
  readonly id: string;
  readonly line: string;
  /** When it happened: for machines, and for people. */
  readonly time: string;
  readonly moment: string;
  /** Who wrote it, where the line does not begin with their name. */
  readonly author: string | undefined;
  /** When it was written down, where that was long after. */
  readonly writtenDown: string | undefined;
  readonly isStruck: boolean;
  readonly isTrouble: boolean;
  /** What those who may do with it. */
  readonly actions: readonly { readonly href: string; readonly label: string }[];
  /** What was written at length, whole; left out where it stands in its line alone. */
  readonly written?: readonly WrittenPart[];
  readonly correction: CorrectionInWords | undefined;
}

export interface CorrectionInWords {
  /** Whether what it tells of changed: nothing was wrong with what it said. */
  readonly isChange: boolean;
  readonly by: string | undefined;
  readonly moment: string;
  readonly earlier: readonly {
    readonly key: string;
    readonly line: string;
    readonly written: readonly WrittenPart[];
    readonly author: string | undefined;
    readonly moment: string;
  }[];
}

/** Lines of one month. */
export interface MonthInWords {
  readonly month: string;
  readonly lines: readonly StoryLineInWords[];
}

interface Seen {
  readonly now: Temporal.Instant;
  /** Where an entry is struck out; left out for those who may not. */
  readonly strikePath?: string | undefined;
  /** Where one that was struck out is put back; left out for those who may not. */
  readonly putBackPath?: string | undefined;
  /** Where an entry is corrected; left out for those who may not. */
  readonly correctPath?: string | undefined;
  /** Whose Story it is; left out where nothing of it is printed by itself. */
  readonly reference?: string | undefined;
  /** Where it is said what became of an appointment; left out for those who may not. */
  readonly outcomePath?: string | undefined;
  /** Where it is written down how an informal way goes; left out for those who may not. */
  readonly informalPath?: string | undefined;
  /** Where it is said that they have a follow-up; left out for those who may not. */
  readonly givePath?: string | undefined;
}

const lateAfterHours = 24;

/** Of these a later version says that something is otherwise now: nothing was wrong with the one before. */
const kindsThatChange: ReadonlySet<string> = new Set<EntryKind>([
  'appointment',
  'follow-up',
  'safety-plan',
  'informal-route',
]);

/** Made once: to make one takes longer than to write a hundred months. */
const monthAndYear = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** @returns the lines in words, by month */
export function storyInWords(
  lines: readonly StoryLineShown[],
  seen: Seen,
): readonly MonthInWords[] {
  return byMonth(lines, workingCalendar.timeZone).map(({ month, lines: ofMonth }) => ({
    month: monthAndYear.format(Date.UTC(month.year, month.month - 1)),
    lines: ofMonth.map((line) => lineInWords(line, seen)),
  }));
}

function lineInWords(shown: StoryLineShown, seen: Seen): StoryLineInWords {
  const { id, line, author, happenedAt, writtenAt, written, isStruck } = shown;
  const { now } = seen;
  const isLate = happenedAt.until(writtenAt).total('hours') > lateAfterHours;
  return {
    id,
    line,
    time: happenedAt.toString(),
    moment: words(happenedAt, now),
    author: author === undefined || line.startsWith(`${author} `) ? undefined : author,
    writtenDown: isLate ? words(writtenAt, now) : undefined,
    isStruck,
    isTrouble: shown.isTrouble,
    actions: actionsOn(shown, seen),
    ...(written.length > 0 && { written }),
    correction: shown.correction && {
      isChange: kindsThatChange.has(shown.kind),
      ...correctionInWords(shown.correction, now),
    },
  };
}

const paperPath = {
  'follow-up': followUpPaperPath,
  'case-conference': conferencePaperPath,
} as const;

function actionsOn(
  {
    id,
    originalId,
    kind,
    isCorrectable,
    hasOutcome,
    isTried,
    isGiven,
    isOnPaper,
    isStrikable,
    isStruck,
  }: StoryLineShown,
  { correctPath, outcomePath, informalPath, givePath, strikePath, putBackPath, reference }: Seen,
): StoryLineInWords['actions'] {
  const action = (verb: Verb, path: string | undefined, entry: string) =>
    path === undefined ? [] : [{ href: `${path}?entry=${entry}`, label: workflow[verb].label }];
  if (isStruck) return action('put-back', putBackPath, id);
  return [
    ...(isOnPaper === true && reference !== undefined
      ? [
          {
            href: paperPath[kind === 'follow-up' ? kind : 'case-conference'](reference, id),
            label: 'Print',
          },
        ]
      : []),
    ...(isGiven === true ? action('give-follow-up', givePath, originalId) : []),
    ...(isTried === true ? action('informal-way', informalPath, originalId) : []),
    ...(isCorrectable ? action('correct', correctPath, originalId) : []),
    ...(hasOutcome === true ? action('did-not-come', outcomePath, originalId) : []),
    ...(isStrikable ? action('strike-out', strikePath, id) : []),
  ];
}

function correctionInWords(
  { by, at, earlier }: CorrectionShown,
  now: Temporal.Instant,
): Omit<CorrectionInWords, 'isChange'> {
  return {
    by,
    moment: words(at, now),
    earlier: earlier.map(({ line, written, author, writtenAt }) => ({
      key: writtenAt.toString(),
      line,
      written,
      author,
      moment: words(writtenAt, now),
    })),
  };
}

function words(moment: Temporal.Instant, now: Temporal.Instant): string {
  return momentInWords(new Date(moment.epochMilliseconds), now, workingCalendar.timeZone);
}
