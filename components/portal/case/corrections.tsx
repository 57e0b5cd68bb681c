import type { CorrectionInWords } from '#lib/casework/case/story-words.ts';
import { WrittenWhole } from './written-whole.tsx';

/** That an entry was corrected, and what it said before. */
export function Corrections({ isChange, by, moment, earlier }: CorrectionInWords) {
  return (
    <details className="text-small">
      <summary className="min-h-11 w-fit cursor-pointer py-2">
        {isChange ? 'Changed' : 'Corrected'}
        {by !== undefined && (
          <>
            {' by '}
            <bdi>{by}</bdi>
          </>
        )}
        {`, ${moment}: what it said before`}
      </summary>
      <ol className="mb-2 border-s-2 border-edge ps-4">
        {earlier.map(({ key, line, written, author, moment: then }) => (
          <li key={key} className="py-1">
            <bdi>{line}</bdi>
            <WrittenWhole written={written} />
            <span className="block text-ink-soft">
              {author !== undefined && <bdi>{author}</bdi>}
              {`, ${then}`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
