import type { ReactNode } from 'react';
import type { Level } from '#lib/disclosure/levels.ts';
import { LevelTag } from './level-tag.tsx';

export interface QueueColumn<Row> {
  /** Stable and unique within the list. */
  readonly id: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
}

export interface QueueListProps<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly level: (row: Row) => Level;
  /** What names the row, with its link. */
  readonly name: (row: Row) => ReactNode;
  readonly nameHeading: string;
  readonly columns: readonly QueueColumn<Row>[];
}

/** The level colours the edge as well: a column of edges is read faster than words. */
const edges: Readonly<Record<Level, string>> = {
  red: 'border-s-urgent-edge',
  amber: 'border-s-care-edge',
  green: 'border-s-good-edge',
};

/** Widths of the columns where there is room, by how many there are after the name and the level. */
const wide: Readonly<Record<number, string>> = {
  2: 'lg:grid-cols-[12rem_8rem_repeat(2,minmax(0,1fr))]',
  3: 'lg:grid-cols-[12rem_8rem_minmax(0,1.4fr)_repeat(2,minmax(0,1fr))]',
  4: 'lg:grid-cols-[10.5rem_7rem_15rem_repeat(3,minmax(0,1fr))]',
  5: 'lg:grid-cols-[10.5rem_7rem_14rem_repeat(4,minmax(0,1fr))]',
};

/**
 * A queue to read at a glance: rows in columns where there is room, cards where there is not. A list with headings
 * rather than a table, so that it is one and the same to a screen reader at any width.
 */
export function QueueList<Row>(props: QueueListProps<Row>) {
  const { rows, rowKey, level, name, nameHeading, columns } = props;
  const grid = wide[columns.length] ?? '';
  return (
    <>
      <div
        aria-hidden="true"
        className={`hidden gap-x-4 border-s-8 border-transparent px-4 pb-2 text-small font-semibold lg:grid ${grid}`}
      >
        <span>{nameHeading}</span>
        <span>Level</span>
        {columns.map(({ id, heading }) => (
          <span key={id}>{heading}</span>
        ))}
      </div>
      <ul className="grid gap-3 lg:gap-1.5">
        {rows.map((row) => (
          <li
            key={rowKey(row)}
            className={`card grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 border-s-8 px-4 py-2 sm:grid-cols-2 lg:rounded-small lg:py-1.5 ${grid} ${edges[level(row)]}`}
          >
            {name(row)}
            <p className="max-lg:justify-self-end">
              <span className="sr-only">Level: </span>
              <LevelTag level={level(row)} />
            </p>
            {columns.map(({ id, heading, cell }) => (
              <div key={id} className="min-w-0 wrap-anywhere max-sm:col-span-2">
                <span className="block text-small text-ink-soft lg:sr-only">
                  {heading}
                  <span className="sr-only">: </span>
                </span>
                {cell(row)}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

export interface QueueRowNameProps {
  readonly href: string;
  readonly reference: string;
  readonly note?: string | undefined;
}

/** A row's heading: the reference, which opens it. */
export function QueueRowName({ href, reference, note }: QueueRowNameProps) {
  return (
    <div>
      <h2 className="font-sans tracking-normal tabular-nums">
        <a href={href} className="inline-flex min-h-11 items-center sm:whitespace-nowrap">
          {reference}
        </a>
      </h2>
      {note !== undefined && <p className="-mt-1.5 pb-1 text-small text-ink-soft">{note}</p>}
    </div>
  );
}
