import type { ToHeed } from '#lib/casework/contact/heed.ts';

export interface HeedListProps {
  /** In their order. */
  readonly heed: readonly ToHeed[];
}

/** What to heed before the person is contacted; stands in a list. */
export function HeedList({ heed }: HeedListProps) {
  return heed.map(({ words, typed, isGrave }) => (
    <li key={words} className={isGrave ? 'font-semibold' : undefined}>
      {words}
      {typed !== undefined && (
        <>
          : <bdi>{typed}</bdi>
        </>
      )}
    </li>
  ));
}
