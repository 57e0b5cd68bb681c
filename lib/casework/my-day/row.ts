import type { Level } from '#lib/disclosure/levels.ts';
import { casePath, pairPath, verbPath } from '#lib/paths.ts';
import { nextStepNames } from '../case/states.ts';
import type { Verb } from '../case/workflow.ts';
import { workingCalendar } from '../clock/institution-clock.ts';
import { capitalised, dueInWords, momentInWords } from '../clock/time-words.ts';
import { taskButton } from '../tasks/review.ts';
import { type DayRow, isOverdue } from './day.ts';
import { windowInWords } from './safe-window.ts';

/** A row of a day in the words in which it is drawn: nothing else of the case goes to the browser. */
export interface DayRowInWords {
  readonly key: string;
  /** Why it stands there. */
  readonly reason: string;
  readonly reference: string;
  readonly href: string;
  readonly level: Level;
  readonly name: string | undefined;
  /** By when, or for whom it waits. */
  readonly standing: string | undefined;
  readonly isLate: boolean;
  /** A task that its button ends. */
  readonly task: { readonly entry: string; readonly label: string } | undefined;
  /** Pages on which it is done; none where it waits for somebody else, or its button does it. */
  readonly links: readonly RowButton[];
  /** Of a Red case to acknowledge: nobody has it either. */
  readonly isUnassigned: boolean;
  /** Where it is put off, where it can be. */
  readonly later: RowLink | undefined;
}

interface RowLink {
  readonly href: string;
  readonly label: string;
}

/** @returns something to do, in words: first why, then for whom, then by when, and what does it */
export function dayRowOf(row: DayRow, now: Temporal.Instant): DayRowInWords {
  const { what, reference, level, name, words, waitsFor, mayMove, entry, other } = row;
  const reason = reasonOf(row, now);
  const isForViewer = waitsFor === undefined;
  return {
    key: `${what}-${reference}-${entry ?? other}`,
    reason,
    reference,
    href: casePath(reference),
    level,
    name,
    standing: standingOf(row, now),
    isLate: isOverdue(row, now),
    task:
      isForViewer && what === 'task' && row.endsBy === undefined
        ? {
            entry: entry ?? '',
            label: `Task: ${words ?? 'it cannot be opened'}, ${reference}`,
          }
        : undefined,
    links: isForViewer ? linksOf(row, now) : [],
    isUnassigned: row.isUnassigned === true,
    later:
      isForViewer && mayMove
        ? {
            href: `${verbPath(reference, 'move')}${entry === undefined ? '' : `?entry=${entry}`}`,
            label: `Later: ${reason}, ${reference}`,
          }
        : undefined,
  };
}

/** A link that looks like a button. */
interface RowButton extends RowLink {
  /** Whether it may be the first one of the page: of two that are alike neither is. */
  readonly isMain: boolean;
}

function standingOf({ what, waitsFor, dueAt }: DayRow, now: Temporal.Instant): string | undefined {
  const moment = (of: Temporal.Instant) =>
    momentInWords(new Date(of.epochMilliseconds), now, workingCalendar.timeZone);
  if (waitsFor !== undefined) return `Waits for ${waitsFor.whom} since ${moment(waitsFor.since)}`;
  if (dueAt === undefined) return undefined;
  if (what === 'covered') return `Until ${moment(dueAt)}`;
  if (what === 'appointment' || what === 'rebook') return capitalised(moment(dueAt));
  return dueInWords(new Date(dueAt.epochMilliseconds), now, workingCalendar);
}

const pairVerbs = [
  { verb: 'join', label: 'Join' },
  { verb: 'leave-apart', label: 'Leave apart' },
] as const;

function linksOf(
  { what, step, reference, other, entry, dueAt, isUnassigned, endsBy, isAgain, isToBook }: DayRow,
  now: Temporal.Instant,
): readonly RowButton[] {
  if (endsBy !== undefined) {
    return [
      { href: verbPath(reference, endsBy), label: taskButton({ endsBy, isAgain }), isMain: true },
    ];
  }
  if (isToBook === true) {
    return [{ href: verbPath(reference, 'book'), label: 'Book', isMain: true }];
  }
  if (what === 'task' || what === 'covered') return [];
  if (what === 'same-person') {
    return pairVerbs.map(({ verb, label }) => ({
      href: pairPath(reference, verb, other ?? ''),
      label,
      isMain: false,
    }));
  }
  if (what === 'rebook')
    return [ofAppointment(reference, 'change-appointment', 'Change it', entry)];
  if (what === 'appointment') {
    const hasBegun = dueAt !== undefined && Temporal.Instant.compare(dueAt, now) <= 0;
    return [
      ...(hasBegun ? [ofAppointment(reference, 'did-not-come', 'Did they come?', entry)] : []),
      { ...ofAppointment(reference, 'hold-appointment', 'Open it', entry), isMain: true },
    ];
  }
  const action = actionOf({ what, step });
  return [
    ...(isUnassigned === true
      ? [{ href: verbPath(reference, 'assign'), label: 'Assign', isMain: false }]
      : []),
    {
      href: action === undefined ? casePath(reference) : verbPath(reference, action.verb),
      label: action?.label ?? 'Open',
      isMain: true,
    },
  ];
}

function ofAppointment(
  reference: string,
  verb: Verb,
  label: string,
  entry: string | undefined,
): RowButton {
  return { href: `${verbPath(reference, verb)}?entry=${entry ?? ''}`, label, isMain: true };
}

/** What the button of a row says, and which page it opens. */
interface RowAction {
  readonly verb: Verb;
  readonly label: string;
}

function actionOf({ what, step }: Pick<DayRow, 'what' | 'step'>): RowAction | undefined {
  switch (what) {
    case 'acknowledge':
      return { verb: 'acknowledge', label: 'Acknowledge' };
    case 'assign':
      return { verb: 'assign', label: 'Assign' };
    case 'decide':
      return { verb: 'decide-safeguarding', label: 'Decide' };
    case 'next':
      return step === undefined ? undefined : actionsOfSteps[step];
    default:
      return undefined;
  }
}

const actionsOfSteps: Readonly<Record<NonNullable<DayRow['step']>, RowAction | undefined>> = {
  contact: { verb: 'log-contact', label: 'Log the contact' },
  attempt: { verb: 'log-contact', label: 'Log the contact' },
  touch: { verb: 'ask-how-they-are', label: 'Ask how they are' },
  consult: { verb: 'ask-safeguarding-lead', label: 'Ask them' },
  door: { verb: 'close', label: 'Close with the door open' },
  agree: undefined,
  lead: undefined,
  decide: undefined,
};

function reasonOf({ what, step, words, window, other }: DayRow, now: Temporal.Instant): string {
  switch (what) {
    case 'acknowledge':
      return 'Red: nobody has acknowledged it';
    case 'assign':
      return 'Nobody has this case';
    case 'decide':
      return 'You are asked as safeguarding lead';
    case 'direct':
      return 'You are asked how to go on';
    case 'same-person':
      return `May be the same person as ${other}`;
    case 'cover-ends':
      return 'Your cover ends';
    case 'covered':
      return `${words} covers your case`;
    case 'task':
    case 'task-of-other':
      return words ?? 'A task that cannot be opened: its key is not there';
    case 'appointment':
      return words ?? 'Appointment';
    case 'rebook':
      return `Book it with somebody else: ${words ?? 'an appointment'}`;
    case 'reply':
      return 'They wrote to us: answer them';
    case 'next':
      return `${step === undefined ? 'Your case' : nextStepNames[step]}${
        window === undefined ? '' : `: ${windowInWords(window, now, workingCalendar.timeZone)}`
      }`;
  }
}
