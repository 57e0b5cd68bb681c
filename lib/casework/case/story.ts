import type { EntryKind } from '../entries/kinds.ts';

/*
 * The Story of a case: what has happened on it, the newest first, thirty lines a page. A part of it is chosen in the address;
 * "everything" has each entry in full.
 */

/** How many lines stand on one page of the Story. */
export const linesOnPage = 30;

/** Where a line comes from: the ledger, the queue of emails, or the disclosure itself. */
export type StorySource = 'entries' | 'emails' | 'received';

interface StoryPartRow {
  readonly label: string;
  readonly from: readonly StorySource[];
  /** Of the ledger these kinds alone. */
  readonly kinds?: readonly EntryKind[];
}

/** The parts of the Story, in the order in which they are offered. A part stands here once there is a kind that belongs to it. */
export const storyParts = {
  story: { label: 'Story', from: ['entries', 'emails', 'received'] },
  contacts: {
    label: 'Contacts',
    from: ['entries'],
    kinds: ['contact', 'contact-attempt', 'message-in', 'asked-how'],
  },
  appointments: {
    label: 'Appointments',
    from: ['entries'],
    kinds: ['appointment', 'limits', 'account', 'spoken', 'options-given'],
  },
  agreed: {
    label: 'Agreed',
    from: ['entries'],
    kinds: [
      'agreement',
      'informal-route',
      'what-next',
      'follow-up',
      'safety-plan',
      'case-conference',
      'keeping-in-touch',
    ],
  },
  emails: { label: 'Emails', from: ['emails'] },
  tasks: { label: 'Tasks', from: ['entries'], kinds: ['task'] },
  notes: { label: 'Notes', from: ['entries'], kinds: ['note'] },
  assessments: {
    label: 'Assessments',
    from: ['entries'],
    kinds: ['assessment', 'lowering-decision', 'level'],
  },
  people: {
    label: 'Who has it',
    from: ['entries'],
    kinds: ['assignment', 'co-worker', 'co-worker-ended', 'cover', 'conflict', 'walls'],
  },
  everything: { label: 'Everything', from: ['entries', 'emails', 'received'] },
} as const satisfies Readonly<Record<string, StoryPartRow>>;

export type StoryPart = keyof typeof storyParts;

/** Which lines of the Story are shown. */
export interface StoryPlace {
  readonly part: StoryPart;
  /** From 1. */
  readonly page: number;
}

/** No case has so many pages: what is typed into an address goes no further. */
const lastPage = 9_999;

/** @returns the place in the Story that an address names; its beginning where it names none */
export function storyPlaceOf({
  show,
  page,
}: {
  readonly show?: string | readonly string[] | undefined;
  readonly page?: string | readonly string[] | undefined;
}): StoryPlace {
  const part = typeof show === 'string' && isStoryPart(show) ? show : 'story';
  const number = typeof page === 'string' && /^\d{1,4}$/.test(page) ? Number(page) : 1;
  return { part, page: Math.min(Math.max(number, 1), lastPage) };
}

/** @returns what of an address leads to a place in the Story, with its heading at the top of the window */
export function storyQuery({ part, page }: StoryPlace): string {
  const wanted = new URLSearchParams({
    ...(part !== 'story' && { show: part }),
    ...(page > 1 && { page: `${page}` }),
  }).toString();
  return `${wanted === '' ? '' : `?${wanted}`}#story`;
}

export interface Month<Line> {
  readonly month: Temporal.PlainYearMonth;
  readonly lines: readonly Line[];
}

/**
 * @param lines in their order
 * @returns the same lines in the same order, by the month in which each happened where the institution is
 */
export function byMonth<Line extends { readonly happenedAt: Temporal.Instant }>(
  lines: readonly Line[],
  timeZone: string,
): readonly Month<Line>[] {
  const months: { month: Temporal.PlainYearMonth; lines: Line[] }[] = [];
  for (const line of lines) {
    const month = line.happenedAt.toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth();
    const last = months.at(-1);
    if (last?.month.equals(month)) last.lines.push(line);
    else months.push({ month, lines: [line] });
  }
  return months;
}

function isStoryPart(text: string): text is StoryPart {
  return Object.hasOwn(storyParts, text);
}
