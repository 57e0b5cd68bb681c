import { stateNames } from '#lib/casework/case/states.ts';
import { nothingFound, personKeyNames } from '#lib/casework/people/found-words.ts';
import { casePath } from '#lib/paths.ts';
import { LevelTag } from '../level-tag.tsx';
import type { FoundCaseShown } from './find-state.ts';

export interface FoundCasesProps {
  readonly cases: readonly FoundCaseShown[];
}

/** The cases that fit, each one press from being open; or the one answer for all that does not. */
export function FoundCases({ cases }: FoundCasesProps) {
  if (cases.length === 0) {
    return (
      <p data-found="" tabIndex={-1} role="status" className="mt-8 max-w-prose text-lead">
        {nothingFound}
      </p>
    );
  }
  return (
    <section aria-labelledby="found" className="mt-8">
      <h2 id="found" data-found="" tabIndex={-1} className="mb-3 text-heading-3">
        {cases.length === 1 ? 'One case fits' : `${cases.length} cases fit`}
      </h2>
      <ul className="grid gap-2">
        {cases.map(({ reference, name, level, state, owner, because }) => (
          <li
            key={reference}
            className="relative rounded-card border border-edge bg-surface px-4 py-3 hover:bg-tint"
          >
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <a
                href={casePath(reference)}
                className="inline-flex min-h-11 flex-wrap items-center gap-x-2 font-semibold after:absolute after:inset-0"
              >
                {name !== undefined && <bdi className="wrap-anywhere">{name}</bdi>}{' '}
                <span
                  className={`whitespace-nowrap tabular-nums ${name === undefined ? '' : 'text-small font-normal'}`}
                >
                  {reference}
                </span>
              </a>
              <LevelTag level={level} />
              <span>{stateNames[state]}</span>
              <span>{owner === undefined ? 'Nobody has it yet' : <bdi>{owner}</bdi>}</span>
            </div>
            <p className="text-small text-ink-soft">
              {`Fits: ${because.map((kind) => personKeyNames[kind].toLowerCase()).join(', ')}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
