import { countInWords } from '#lib/casework/queue/count-words.ts';
import { filtersInAddress, type QueueFilters } from '#lib/casework/queue/filters.ts';
import { type QueueView, queueViewNames, queueViews } from '#lib/casework/queue/views.ts';
import { workPaths } from '#lib/paths.ts';

export interface QueueChipsProps {
  readonly filters: QueueFilters;
  readonly counts: Readonly<Record<QueueView, number>>;
}

/** The parts of the queue, each with how many are in it; the other filters stay as they are. */
export function QueueChips({ filters, counts }: QueueChipsProps) {
  return (
    <nav aria-label="Parts of the queue" className="no-print">
      <ul className="flex flex-wrap gap-x-1">
        {queueViews.map((view) => (
          <li key={view}>
            <a
              href={`${workPaths.cases}${filtersInAddress({ ...filters, view })}`}
              aria-current={view === filters.view ? 'page' : undefined}
              className="inline-flex min-h-11 items-center gap-2 rounded-full border-2 border-transparent px-3 text-small no-underline hover:border-edge aria-[current=page]:border-action aria-[current=page]:font-semibold"
            >
              {queueViewNames[view]}{' '}
              <span className="rounded-full bg-tint px-2 tabular-nums">
                {countInWords(counts[view])}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
