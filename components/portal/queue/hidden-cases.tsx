import { countInWords } from '#lib/casework/queue/count-words.ts';
import { filtersInAddress } from '#lib/casework/queue/filters.ts';
import { workPaths } from '#lib/paths.ts';

export interface HiddenCasesProps {
  readonly red: number;
  readonly unassigned: number;
}

/** What filters leave out and must not be forgotten. */
export function HiddenCases({ red, unassigned }: HiddenCasesProps) {
  if (red + unassigned === 0) return null;
  return (
    <div role="note" className="flex flex-wrap gap-x-8">
      {red > 0 && (
        <Hidden
          words={`${countInWords(red)} Red ${red === 1 ? 'is' : 'are'} hidden.`}
          href={`${workPaths.cases}${filtersInAddress({ view: 'all', level: 'red' })}`}
          of="Red"
        />
      )}
      {unassigned > 0 && (
        <Hidden
          words={`${countInWords(unassigned)} that nobody has ${unassigned === 1 ? 'is' : 'are'} hidden.`}
          href={`${workPaths.cases}${filtersInAddress({ view: 'unassigned' })}`}
          of="those that nobody has"
        />
      )}
    </div>
  );
}

interface HiddenProps {
  readonly words: string;
  readonly href: string;
  readonly of: string;
}

function Hidden({ words, href, of }: HiddenProps) {
  return (
    <p>
      <strong>{words}</strong>{' '}
      <a href={href} className="inline-flex min-h-11 items-center font-semibold">
        Show<span className="sr-only"> {of}</span>
      </a>
    </p>
  );
}
