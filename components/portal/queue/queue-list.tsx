import type { ReactNode } from 'react';
import { LevelMark } from '#components/portal/level-tag.tsx';
import type { Level } from '#lib/disclosure/levels.ts';

export interface QueueColumn<Row> {
  /** Stable and unique within the list. */
  readonly id: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Where it stands in the two lines of a row where there is no room for columns; left out, it is not shown there. */
  readonly narrow?: keyof typeof places;
}

export interface QueueListProps<Row> {
  /** What the table is of. */
  readonly caption: string;
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

/**
 * After the level and the name: one to the end of the first line; two share the second, and a long one does not press on the name. What is
 * too long for the first line of a telephone has a line to itself there, and the last line follows.
 */
const places = {
  'first-line': 'max-lg:col-start-3 max-lg:row-start-1 max-lg:text-end',
  'first-line-or-below':
    'max-lg:col-start-3 max-lg:row-start-1 max-lg:text-end max-sm:col-span-full max-sm:row-start-2 max-sm:text-start',
  'last-line': 'max-lg:col-span-full max-lg:row-start-2 max-sm:row-start-3 max-sm:pt-1',
  'second-line': 'max-lg:col-span-full max-lg:row-start-2 max-lg:truncate max-lg:pe-[32%]',
  'second-line-end':
    'max-lg:col-span-full max-lg:row-start-2 max-lg:max-w-[30%] max-lg:justify-self-end max-lg:truncate max-lg:text-end',
} as const;

const cellShape = 'min-w-0 lg:h-11 lg:px-2 lg:py-0 max-lg:p-0';

/** A queue to read at a glance: a table with a line a row where there is room, and two short lines a row where there is not. */
export function QueueList<Row>(props: QueueListProps<Row>) {
  const { caption, rows, rowKey, level, name, nameHeading, columns } = props;
  return (
    <table className="w-full border-collapse bg-surface text-small leading-tight max-lg:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-lg:sr-only">
        <tr className="border-s-8 border-transparent text-start">
          <Heading>Level</Heading>
          <Heading>{nameHeading}</Heading>
          {columns.map(({ id, heading }) => (
            <Heading key={id}>{heading}</Heading>
          ))}
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            id={rowKey(row)}
            className={`scroll-my-12 border-y border-s-8 border-y-line target:bg-tint hover:bg-tint max-lg:grid max-lg:grid-cols-[auto_minmax(0,1fr)_auto] max-lg:items-center max-lg:gap-x-3 max-lg:px-2 max-lg:pb-1 ${edges[level(row)]}`}
          >
            <th scope="row" className={`${cellShape} text-start font-normal`}>
              <LevelMark level={level(row)} />
            </th>
            <th scope="row" className={`${cellShape} text-start font-normal`}>
              {name(row)}
            </th>
            {columns.map(({ id, cell, narrow }) => (
              <td
                key={id}
                className={`${cellShape} ${narrow === undefined ? 'max-lg:hidden' : places[narrow]}`}
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Heading({ children }: { readonly children: string }) {
  return (
    <th scope="col" className="px-2 py-1 text-start font-semibold">
      {children}
    </th>
  );
}

export interface QueueRowNameProps {
  readonly href: string;
  readonly reference: string;
  /** The name to use, where it may be shown. */
  readonly name?: string | undefined;
  readonly note?: string | undefined;
}

/** What names a row and opens it: the person, or the reference. */
export function QueueRowName({ href, reference, name, note }: QueueRowNameProps) {
  return (
    <a
      href={href}
      data-row=""
      className="-mx-1.5 flex min-h-11 flex-col justify-center px-1.5 no-underline hover:no-underline"
    >
      {name === undefined ? (
        <span className="block whitespace-nowrap tabular-nums underline">{reference}</span>
      ) : (
        <>
          <bdi className="block truncate font-semibold underline">{name}</bdi>{' '}
          <span className="block whitespace-nowrap text-ink-soft tabular-nums max-lg:sr-only">
            {reference}
          </span>
        </>
      )}
      {note !== undefined && (
        <>
          {' '}
          <span className="block text-ink-soft max-lg:sr-only">{note}</span>
        </>
      )}
    </a>
  );
}
