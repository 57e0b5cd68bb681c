export interface ContentsProps {
  readonly entries: readonly { readonly id: string; readonly title: string }[];
  /** Names the list where a page has more than one. */
  readonly label?: string;
}

/** Leads to the parts of a page. */
export function Contents({ entries, label = 'On this page' }: ContentsProps) {
  return (
    <nav aria-label={label} className="no-print">
      <p aria-hidden="true" className="font-semibold">
        {label}
      </p>
      <ul className="mt-1">
        {entries.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-2.5 leading-snug">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
