import type { WhyRebook } from '#lib/casework/appointments/why-rebook.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { casePath, changeAppointmentPath } from '#lib/paths.ts';
import { LeadList, LeadRow } from './lead-list.tsx';

const reasons: Readonly<Record<WhyRebook, string>> = {
  left: 'does not work here any more',
  lost: 'may not have the case any more',
  away: 'is away that day',
};

export interface LeadRebookProps {
  readonly appointments: readonly {
    readonly reference: string;
    /** The name to use, where it may be shown. */
    readonly name: string | undefined;
    /** The id of its first version. */
    readonly entry: string;
    readonly start: Temporal.Instant;
    readonly colleague: string | undefined;
    readonly why: WhyRebook;
  }[];
  readonly now: Temporal.Instant;
}

/** Appointments ahead that have to be with somebody else, or at another time. */
export function LeadRebook({ appointments, now }: LeadRebookProps) {
  return (
    <LeadList
      id="rebook"
      title="Appointments to rebook"
      count={appointments.length}
      none="Everybody who has an appointment can keep it."
    >
      {appointments.map(({ reference, name, entry, start, colleague, why }) => (
        <LeadRow
          key={entry}
          acts={[{ label: 'Change', reference, href: changeAppointmentPath(reference, entry) }]}
        >
          <a
            href={casePath(reference)}
            className="inline-flex min-h-11 flex-wrap content-center items-center gap-x-2"
          >
            {name !== undefined && <bdi>{name}</bdi>}{' '}
            <span className="whitespace-nowrap tabular-nums">{reference}</span>
          </a>
          <span className="min-w-0 py-1 wrap-anywhere">
            {momentInWords(new Date(start.epochMilliseconds), now, workingCalendar.timeZone)}
            <span className="block text-ink-soft">
              {colleague === undefined ? 'The colleague who was named' : <bdi>{colleague}</bdi>}
              {` ${reasons[why]}`}
            </span>
          </span>
        </LeadRow>
      ))}
    </LeadList>
  );
}
