import { Notice } from '#components/ui/notice.tsx';
import { teamNames, whoAssigns } from '#lib/casework/case/words.ts';
import type { Team } from '#lib/disclosure/routing.ts';

export interface SummaryOnlyProps {
  readonly team: Team;
  readonly assignedTo: string | null;
}

/** Why the viewer sees that the case exists and no more, and who can change that. */
export function SummaryOnly({ team, assignedTo }: SummaryOnlyProps) {
  return (
    <Notice title="You see the summary only" titleId="summary-only">
      <p>
        {assignedTo === null ? (
          <>This case waits in the queue of {teamNames[team]}. It is assigned to nobody yet.</>
        ) : (
          <>
            This case is assigned to <bdi>{assignedTo}</bdi>.
          </>
        )}{' '}
        A case’s answers and contact details open for the person it is assigned to. If it should be
        yours, ask {whoAssigns[team]} to assign it to you.
      </p>
    </Notice>
  );
}
