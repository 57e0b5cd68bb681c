export interface ViewLinksProps {
  /** What the links switch between. */
  readonly label: string;
  readonly views: readonly {
    readonly href: string;
    readonly label: string;
    readonly isCurrent: boolean;
  }[];
}

/** Links between two views of the same list. */
export function ViewLinks({ label, views }: ViewLinksProps) {
  return (
    <nav aria-label={label} className="no-print mb-5 border-b border-line">
      <ul className="flex flex-wrap gap-x-2">
        {views.map(({ href, label: name, isCurrent }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isCurrent ? 'page' : undefined}
              className="-mb-px inline-flex min-h-11 items-center border-b-4 border-transparent px-3 pt-1 no-underline hover:border-edge aria-[current=page]:border-action aria-[current=page]:font-semibold"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
