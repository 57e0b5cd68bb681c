import type { ReviewColumn } from '#lib/forms/field.ts';

export interface ReviewColumnsProps {
  readonly columns: readonly ReviewColumn[];
}

/** What a form does once it is sent again, in columns: whoever sends it looks them through first. It takes the focus, as what is to be mended does. */
export function ReviewColumns({ columns }: ReviewColumnsProps) {
  return (
    <div
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without script this is how the focus gets to what is to be looked through
      autoFocus
      aria-labelledby="review"
      className="-mx-2 mb-6 rounded-small p-2 focus:outline-3 focus:outline-focus-outer"
    >
      <h2 id="review" className="mb-3 text-heading-3">
        Look it through: nothing is saved yet
      </h2>
      <div className="grid items-start gap-4 md:grid-cols-3">
        {columns.map(({ title, lines, note }) => (
          <section key={title} aria-label={title} className="card min-w-0 p-4 wrap-anywhere">
            <h3 className="mb-2 font-semibold">{title}</h3>
            {lines.length === 0 ? (
              <p className="text-small text-ink-soft">Nothing</p>
            ) : (
              <ul className="grid gap-1.5 text-small">
                {lines.map((line, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none of them moves
                  <li key={place}>
                    <bdi>{line}</bdi>
                  </li>
                ))}
              </ul>
            )}
            {note !== undefined && <p className="mt-3 text-small text-ink-soft">{note}</p>}
          </section>
        ))}
      </div>
    </div>
  );
}
