import { type Way, wayLabels, ways, yourOptions } from '#lib/content/support.ts';
import { GuideFrame } from './guide-frame.tsx';

const lines = [
  'what',
  'whoKnows',
  'support',
  'whatFollows',
] as const satisfies readonly (keyof Way)[];

/**
 * Said outright: a narrow window shows each option as a block of its own, and some browsers forget that what is laid out
 * like that is a table.
 */
const as = {
  table: { role: 'table' },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  columnName: { role: 'columnheader', scope: 'col' },
  rowName: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const;

/** The options as a table, one option a row, so that they can be compared line by line. */
export function WaysSideBySide() {
  return (
    <GuideFrame guide={yourOptions}>
      <table {...as.table} className="comparison">
        <caption className="sr-only">{yourOptions.title}</caption>
        <thead {...as.rows}>
          <tr {...as.row}>
            <th {...as.columnName}>Option</th>
            {lines.map((line) => (
              <th key={line} {...as.columnName}>
                {wayLabels[line]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as.rows}>
          {ways.map((way) => (
            <tr key={way.id} {...as.row} id={way.id} className="card">
              <th {...as.rowName} className="text-heading-3">
                {way.title}
              </th>
              {lines.map((line) => (
                <td key={line} {...as.cell}>
                  {/* The name of the column again, for eyes alone, where a narrow window hides the columns' names. */}
                  <span aria-hidden="true" className="comparison-label">
                    {wayLabels[line]}
                  </span>
                  {way[line]}
                  {line === 'what' && <Onward {...way.onward} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </GuideFrame>
  );
}

function Onward({ href, label }: Way['onward']) {
  return (
    <a href={href} className="no-print mt-1 flex min-h-11 w-fit items-center">
      {label}
    </a>
  );
}
