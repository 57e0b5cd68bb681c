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
  /** Whether its words stay on one line. */
  readonly isOneLine?: boolean;
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

/**
 * After the level and the name: one to the end of the first line; two share the second. Both lines are small, so that there is room for the
 * name, or the whole reference. What is too long for the first line of a telephone has a line to itself there, and the last line follows.
 * What each looks like stands in the style sheet once, and not on the page fifty times.
 */
const places = {
  'first-line': 'queue-first-line',
  'first-line-or-below': 'queue-first-line-or-below',
  'last-line': 'queue-last-line',
  'second-line': 'queue-second-line',
  'second-line-end': 'queue-second-line-end',
} as const;

/**
 * A queue to read at a glance: a table with a line a row where its place on the page has room for every column, and two short lines a row where
 * it has not.
 */
export function QueueList<Row>(props: QueueListProps<Row>) {
  const { caption, rows, rowKey, level, name, nameHeading, columns } = props;
  const sharesFirstLine = columns.some(({ narrow }) => narrow === 'first-line');
  return (
    <div className="@container">
      <table className="w-full border-collapse bg-surface text-small leading-tight @max-queue:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="@max-queue:sr-only">
          <tr className="border-s-8 border-transparent text-start">
            <Heading>Level</Heading>
            <Heading>{nameHeading}</Heading>
            {columns.map(({ id, heading }) => (
              <Heading key={id}>{heading}</Heading>
            ))}
          </tr>
        </thead>
        <tbody className="@max-queue:block">
          {rows.map((row) => (
            <tr key={rowKey(row)} id={rowKey(row)} className={`queue-row queue-row-${level(row)}`}>
              <th scope="row" className="queue-cell">
                <LevelMark level={level(row)} isBesideName={sharesFirstLine} />
              </th>
              <th scope="row" className="queue-cell">
                {name(row)}
              </th>
              {columns.map(({ id, cell, narrow, isOneLine = false }) => (
                <td
                  key={id}
                  className={`queue-cell ${narrow === undefined ? 'queue-left-out' : places[narrow]}${isOneLine ? ' whitespace-nowrap' : ''}`}
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
  /** That something on it is overdue beside its own clock. */
  readonly tasks?: string | undefined;
}

/** What names a row and opens it: the person, or the reference. */
export function QueueRowName({ href, reference, name, note, tasks }: QueueRowNameProps) {
  return (
    <a href={href} data-row="" className="queue-name">
      {name === undefined ? (
        <span className="block whitespace-nowrap tabular-nums underline">{reference}</span>
      ) : (
        <>
          <bdi className="queue-person">{name}</bdi>{' '}
          <span className="queue-reference">{reference}</span>
        </>
      )}
      {tasks !== undefined && (
        <>
          {' '}
          <span className="block font-semibold text-on-urgent">{tasks}</span>
        </>
      )}
      {note !== undefined && (
        <>
          {' '}
          <span className="block text-ink-soft @max-queue:sr-only">{note}</span>
        </>
      )}
    </a>
  );
}
