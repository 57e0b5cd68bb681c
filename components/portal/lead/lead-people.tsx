import { levelNames } from '#lib/casework/case/level-names.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { dayInWords } from '#lib/casework/clock/time-words.ts';
import { filtersInAddress } from '#lib/casework/queue/filters.ts';
import { type Level, levels } from '#lib/disclosure/levels.ts';
import { workPaths } from '#lib/paths.ts';
import { LeadList, LeadRow } from './lead-list.tsx';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly open: Readonly<Record<Level, number>>;
  readonly awayUntil: Temporal.PlainDate | undefined;
}

export interface LeadPeopleProps {
  /** By name. */
  readonly people: readonly Person[];
  readonly away: readonly Person[];
  /** Who works here no more, and still has open cases. */
  readonly left: readonly Person[];
  readonly now: Temporal.Instant;
}

/** Who has which cases, by name: it helps to assign, and ranks nobody. */
export function LeadPeople({ people, away, left, now }: LeadPeopleProps) {
  const today = now.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate();
  return (
    <div className="mt-6 grid gap-x-8 gap-y-6 lg:grid-cols-2">
      <LeadList id="away" title="Away today" count={away.length} none="Everybody is here.">
        {away.map((one) => (
          <LeadRow key={one.id}>
            <PersonLink {...one} />
            <span>
              {one.awayUntil !== undefined && `until ${dayInWords(one.awayUntil, today)}, `}
              {openInWords(one)}
            </span>
          </LeadRow>
        ))}
      </LeadList>
      <LeadList
        id="left"
        title="No longer works here, and has open cases"
        count={left.length}
        none="None."
      >
        {left.map((one) => (
          <LeadRow key={one.id}>
            <PersonLink {...one} />
            <span>{openInWords(one)}: reassign them</span>
          </LeadRow>
        ))}
      </LeadList>
      <section aria-labelledby="people" className="lg:col-span-2">
        <h2 id="people" className="mb-1 text-heading-3">
          Open cases
        </h2>
        <table className="w-full max-w-prose border-collapse text-small">
          <thead>
            <tr className="border-b border-line text-start">
              <th scope="col" className="py-1 text-start">
                Person
              </th>
              {levels.map((level) => (
                <th key={level} scope="col" className="py-1 ps-3 text-end">
                  {levelNames[level]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr key={one.id} className="border-b border-line">
                <th scope="row" className="text-start font-normal">
                  <PersonLink {...one} />
                </th>
                {levels.map((level) => (
                  <td key={level} className="ps-3 text-end tabular-nums">
                    {one.open[level]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function PersonLink({ id, name }: Pick<Person, 'id' | 'name'>) {
  return (
    <a
      href={`${workPaths.cases}${filtersInAddress({ view: 'all', owner: id })}`}
      className="inline-flex min-h-11 items-center"
    >
      <bdi>{name}</bdi>
    </a>
  );
}

function openInWords({ open }: Person): string {
  const parts = levels.flatMap((level) =>
    open[level] === 0 ? [] : [`${open[level]} ${levelNames[level]}`],
  );
  return parts.length === 0 ? 'no open cases' : parts.join(', ');
}
