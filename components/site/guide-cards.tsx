import type { GuideOutline } from '#lib/content/support.ts';

export interface GuideCardsProps {
  readonly guides: readonly GuideOutline[];
  /** Makes each card a place that an address can point to. */
  readonly anchored?: boolean;
}

/** Guides to choose from: each card leads to its page. */
export function GuideCards({ guides, anchored = false }: GuideCardsProps) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-4">
      {guides.map(({ id, title, lead }) => (
        <li
          key={id}
          id={anchored ? id : undefined}
          className="card card-way flex flex-col gap-1 p-5 pe-8"
        >
          <h3 className="text-heading-3">
            <a href={`/support/${id}`} className="inline-flex min-h-11 items-center">
              {title}
            </a>
          </h3>
          <p>{lead}</p>
        </li>
      ))}
    </ul>
  );
}
