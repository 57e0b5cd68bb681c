import 'server-only';
import { floorInWords } from '#lib/casework/assessment/floor-words.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { partsOfLetter } from '#lib/casework/emails/follow-up-letter.ts';
import { lineOf } from '#lib/casework/entries/kinds.ts';
import type { FollowUpParts } from '#lib/casework/follow-up/parts.ts';
import type { Different } from '#lib/casework/meeting/again.ts';
import type { MeetingEntry } from '#lib/casework/meeting/becomes.ts';
import type { ReadMeeting } from '#lib/casework/meeting/read-meeting.ts';
import type { ReviewColumn } from '#lib/forms/field.ts';

/** What Finish does, in three columns: what goes on file, what may go to the person, and what becomes a task. */
export function reviewOf(
  { added, changed, tasks, floors }: Different,
  draft: FollowUpParts,
  {
    read: { writing },
    now,
    isConsulted,
    first,
    isDraftKept,
  }: {
    readonly read: ReadMeeting;
    readonly now: Temporal.Instant;
    readonly isConsulted: boolean;
    /** Who finished it before; undefined where nobody did. */
    readonly first: { readonly by: string | undefined } | undefined;
    /** Whether somebody has worked on its follow-up, which is not drafted anew. */
    readonly isDraftKept: boolean;
  },
): readonly ReviewColumn[] {
  const due = (at: Temporal.Instant) =>
    momentInWords(new Date(at.epochMilliseconds), now, workingCalendar.timeZone);
  const inLine = ({ kind, codes, body }: MeetingEntry) => lineOf(kind, codes, body);
  const whose = first && (first.by ?? 'the colleague');
  const floorWords =
    floors.length === 0
      ? ''
      : `${floorInWords(floors)}. Where that is High or more, the case is Red at once.`;
  const tasksStay =
    whose === undefined ? '' : `The tasks that ${whose} made stay: end what is not needed.`;
  const notes = [floorWords, tasksStay].filter((words) => words !== '');
  return [
    {
      title: 'Goes on file',
      lines: [
        ...(first === undefined ? ['They came to their appointment'] : []),
        ...added.map(inLine),
        ...changed.map((entry) => `In place of what ${whose} wrote: ${inLine(entry)}`),
      ],
      ...(whose !== undefined && {
        note: `What ${whose} wrote stays to be read as an earlier version. What is the same stays as it is.`,
      }),
    },
    isDraftKept
      ? {
          title: 'Goes into the follow-up',
          lines: [],
          note: 'Nothing by itself: it was approved already. Look at it again, and correct it there.',
        }
      : {
          title: writing === 'email' ? 'Goes into the email' : 'Goes into the follow-up',
          lines:
            writing === 'declined'
              ? ['Nothing: they want none']
              : partsOfLetter(draft).flatMap(({ title, lines }) => [`${title}:`, ...lines]),
          ...(writing !== 'declined' && {
            note: 'A draft: you edit it, and read it as it arrives, before anything goes.',
          }),
        },
    {
      title: 'Becomes tasks',
      ...(notes.length > 0 && { note: notes.join(' ') }),
      lines: [
        ...(isConsulted ? ['The safeguarding lead is asked now, and told by email'] : []),
        ...tasks.map(
          ({ what, owner, dueAt, isWithinTheHour }) =>
            `${what} (${owner.name}, ${isWithinTheHour ? 'within the hour' : due(dueAt)})`,
        ),
      ],
    },
  ];
}
