import { Exhibit } from './exhibit.tsx';
import { wholePages } from './whole-pages.tsx';

/** The way to each page that comes with a frame of its own. */
export function WholePageLinks() {
  return (
    <Exhibit title="Pages in every state" note="Each on a page of its own, in its own frame.">
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {wholePages.map(({ id, title }) => (
          <li key={id}>
            <a href={`/gallery/${id}`} className="inline-flex min-h-11 items-center">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Exhibit>
  );
}
