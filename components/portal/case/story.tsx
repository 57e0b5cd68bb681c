import { type StoryPlace, storyParts, storyQuery } from '#lib/casework/case/story.ts';
import { StoryLines, type StoryLinesProps } from './story-lines.tsx';

export interface StoryProps extends StoryLinesProps {
  readonly place: StoryPlace;
  readonly hasOlder: boolean;
  /** The address of the case. */
  readonly path: string;
}

/** What has happened on a case, a part of it by choice: thirty lines a page, the newest first. */
export function Story({ place, hasOlder, path, ...lines }: StoryProps) {
  const { part, page } = place;
  const to = (other: Partial<StoryPlace>) => `${path}${storyQuery({ ...place, ...other })}`;
  return (
    <section aria-labelledby="story" className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-4">
        <h2 id="story" tabIndex={-1} className="scroll-mt-4 text-heading-3">
          Story
        </h2>
        <nav aria-label="Parts of the Story" className="no-print">
          <ul className="flex flex-wrap gap-x-1">
            {storyPartNames.map((one) => (
              <li key={one}>
                <a
                  href={to({ part: one, page: 1 })}
                  aria-current={one === part ? 'true' : undefined}
                  className="inline-flex min-h-9 items-center rounded-full px-3 text-small aria-[current=true]:bg-tint aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:no-underline"
                >
                  {one === 'story' ? 'Key events' : storyParts[one].label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {lines.lines.length === 0 ? (
        <p className="text-ink-soft">
          {page === 1 ? 'Nothing of this kind is on the case yet.' : 'There is nothing older.'}
        </p>
      ) : (
        <StoryLines {...lines} />
      )}
      {(page > 1 || hasOlder) && (
        <nav aria-label="Pages of the Story" className="no-print mt-4 flex flex-wrap gap-x-6">
          {page > 1 && (
            <a
              href={to({ page: page - 1 })}
              rel="prev"
              className="inline-flex min-h-11 items-center"
            >
              Newer
            </a>
          )}
          {hasOlder && (
            <a
              href={to({ page: page + 1 })}
              rel="next"
              className="inline-flex min-h-11 items-center"
            >
              Older
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

const storyPartNames = Object.keys(storyParts).filter(
  (name): name is StoryPlace['part'] => name in storyParts,
);
