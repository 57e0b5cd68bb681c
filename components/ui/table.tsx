import { type ReactNode, useId } from 'react';

export interface TableColumn<Row> {
  /** Stable and unique within the table. */
  readonly id: string;
  readonly heading: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers align to the right. */
  readonly numeric?: boolean;
}

export interface TableProps<Row> {
  readonly caption: ReactNode;
  /** The first column names its row. */
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What stands in place of the rows when there are none. */
  readonly empty?: ReactNode;
}

/** A table of data that scrolls within itself, by keyboard too, so that the page never scrolls sideways. */
export function Table<Row>({ caption, columns, rows, rowKey, empty }: TableProps<Row>) {
  const captionId = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="overflow-x-auto" aria-labelledby={captionId} tabIndex={0}>
      <table className="w-full border-collapse text-start">
        <caption id={captionId} className="pb-2 text-start text-heading-3 font-semibold">
          {caption}
        </caption>
        <thead>
          <tr className="border-b-2 border-edge">
            {columns.map(({ id, heading, numeric }) => (
              <th key={id} scope="col" className={cellClass(numeric)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line hover:bg-tint">
              {columns.map(({ id, cell, numeric }, index) =>
                index === 0 ? (
                  <th key={id} scope="row" className={cellClass(numeric)}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} className={cellClass(numeric)}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td className="py-4 text-ink-soft" colSpan={columns.length}>
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function cellClass(numeric = false): string {
  return `py-3 pe-4 align-top ${numeric ? 'text-end tabular-nums' : 'text-start'}`;
}
