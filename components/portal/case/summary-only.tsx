import { Notice } from '#components/ui/notice.tsx';
import { takeLabel } from '#lib/casework/case/label-for.ts';
import { teamNames, whoAssigns } from '#lib/casework/case/words.ts';
import type { Team } from '#lib/disclosure/routing.ts';
import { TakenIsNotAcknowledged } from './taken-is-not-acknowledged.tsx';

export interface SummaryOnlyProps {
  readonly team: Team;
  readonly assignedTo: string | null;
  /** Whether the viewer can have it by themselves. */
  readonly mayTake: boolean;
  /** Whether it is Red, and nobody has acknowledged it. */
  readonly isAlerted: boolean;
}

/** Why the viewer sees that the case exists and no more, and who can change that. */
export function SummaryOnly({ team, assignedTo, mayTake, isAlerted }: SummaryOnlyProps) {
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
        A case’s answers and contact details open for the person it is assigned to.{' '}
        {mayTake ? (
          <>You can take it yourself, by “{takeLabel}”: nobody has to assign it to you.</>
        ) : (
          <>If it should be yours, ask {whoAssigns[team]} to assign it to you.</>
        )}
      </p>
      {mayTake && isAlerted && <TakenIsNotAcknowledged />}
    </Notice>
  );
}
