import { Button } from '#components/ui/button.tsx';
import { levelNames } from '#lib/casework/case/level-names.ts';
import { caseStates, stateNames } from '#lib/casework/case/states.ts';
import { teamNames } from '#lib/casework/case/words.ts';
import {
  type FilterName,
  filtersInAddress,
  filtersOn,
  type QueueFilters,
  withoutFilter,
} from '#lib/casework/queue/filters.ts';
import { levels } from '#lib/disclosure/levels.ts';
import type { Team } from '#lib/disclosure/routing.ts';
import { workPaths } from '#lib/paths.ts';

export interface QueueFiltersFormProps {
  readonly filters: QueueFilters;
  /** Of the viewer's queue. With one there is nothing to choose. */
  readonly teams: readonly Team[];
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  /** Whether the key that resets them is named. */
  readonly usesKeys: boolean;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Filter {
  readonly name: FilterName;
  readonly label: string;
  /** What it says while it filters nothing. */
  readonly any: string;
  readonly choices: readonly Choice[];
}

/** What else of the queue is looked at. It goes into the address, so that it can be kept and sent. */
export function QueueFiltersForm(props: QueueFiltersFormProps) {
  const { filters } = props;
  const offered = filtersOffered(props);
  const isOn = filtersOn(filters).length > 0;
  return (
    <details open={isOn} className="fold-when-narrow">
      <summary className="no-print min-h-11 w-fit cursor-pointer py-2 text-small font-semibold">
        Level, state and owner
      </summary>
      <form
        action={workPaths.cases}
        method="get"
        aria-label="Filters"
        className="no-print flex flex-wrap items-center gap-x-3 gap-y-1 pb-1.5 text-small"
      >
        {filters.view !== 'all' && <input type="hidden" name="show" value={filters.view} />}
        {offered.map(({ name, label, any, choices }) => (
          <label key={name} className="flex items-center gap-2">
            {label}
            <select
              name={name}
              defaultValue={filters[name] ?? ''}
              className="min-h-11 max-w-44 rounded-small border-2 border-edge bg-surface px-2 text-ink"
            >
              <option value="">{any}</option>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <Button variant="quiet">Filter</Button>
        <FiltersOn {...props} offered={offered} />
      </form>
    </details>
  );
}

/** Filters that are on, each to be taken away by a press, and all of them at once. */
function FiltersOn({
  filters,
  offered,
  usesKeys,
}: QueueFiltersFormProps & { readonly offered: readonly Filter[] }) {
  const on = filtersOn(filters);
  if (on.length === 0 && filters.view === 'all') return null;
  return (
    <ul aria-label="Filters that are on" className="flex flex-wrap items-center gap-2">
      {on.map((name) => {
        const filter = offered.find((one) => one.name === name);
        const words =
          filter?.choices.find(({ value }) => value === filters[name])?.label ?? 'other';
        return (
          <li key={name}>
            <a
              href={`${workPaths.cases}${filtersInAddress(withoutFilter(filters, name))}`}
              aria-label={`Take away: ${filter?.label ?? name} ${words}`}
              className="inline-flex min-h-11 items-center gap-2 rounded-full bg-tint px-3 no-underline hover:underline"
            >
              <bdi>{words}</bdi>
              <span aria-hidden="true">×</span>
            </a>
          </li>
        );
      })}
      <li>
        <a
          href={workPaths.cases}
          data-reset=""
          aria-keyshortcuts={usesKeys ? 'r' : undefined}
          className="inline-flex min-h-11 items-center px-2 font-semibold"
        >
          Reset
          {usesKeys && <span className="ps-1 font-normal text-ink-soft">(r)</span>}
        </a>
      </li>
    </ul>
  );
}

function filtersOffered({ filters, teams, owners }: QueueFiltersFormProps): readonly Filter[] {
  return [
    {
      name: 'level',
      label: 'Level',
      any: 'All',
      choices: levels.map((value) => ({ value, label: levelNames[value] })),
    },
    {
      name: 'state',
      label: 'State',
      any: 'All open',
      choices: caseStates.map((value) => ({ value, label: stateNames[value] })),
    },
    ...(teams.length > 1 || filters.team !== undefined
      ? [
          {
            name: 'team' as const,
            label: 'Team',
            any: 'All',
            choices: teams.map((value) => ({ value, label: teamNames[value] })),
          },
        ]
      : []),
    {
      name: 'owner',
      label: 'Owner',
      any: 'Anybody',
      choices: owners.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
}
