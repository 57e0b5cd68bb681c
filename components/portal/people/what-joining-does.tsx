import { Notice } from '#components/ui/notice.tsx';

export interface WhatJoiningDoesProps {
  readonly older: string;
  readonly isClosed: boolean;
  /** Who has, or had, the older case. */
  readonly owner: string | undefined;
}

/** What happens when two cases are joined, said before it is done: it cannot be taken back. */
export function WhatJoiningDoes({ older, isClosed, owner }: WhatJoiningDoesProps) {
  return (
    <div className="mb-6 max-w-prose">
      <Notice tone="care" title="What happens, and cannot be taken back">
        <ul>
          <li>{`This case is closed. What it holds stays readable, for those who have ${older}.`}</li>
          {isClosed ? (
            <li>
              {older} opens again as new, for its lead to assign.
              {owner !== undefined && (
                <>
                  {' '}
                  Before, <bdi>{owner}</bdi> had it.
                </>
              )}
            </li>
          ) : (
            <li>
              {older} goes on as it is
              {owner === undefined ? (
                '; nobody has it yet.'
              ) : (
                <>
                  , with <bdi>{owner}</bdi>.
                </>
              )}
            </li>
          )}
          <li>Who must not have one of them must not have the other from now on.</li>
          <li>
            Nothing is allowed that one set of contact wishes forbids, until the person is asked.
            What somebody else passed on changes nothing. Both sets are kept sealed.
          </li>
          <li>The graver level counts, and the clock that is due sooner. Open tasks move.</li>
        </ul>
      </Notice>
    </div>
  );
}
