import { nextStepNames } from '#lib/casework/case/states.ts';
import type { NextOnCase } from '#lib/casework/case-summary.ts';
import { TimeLeft } from './time-left.tsx';

export interface NextStepProps {
  readonly next: NextOnCase | undefined;
  readonly now: Temporal.Instant;
}

/** What is to be done next on a case, and how its clock stands. */
export function NextStep({ next, now }: NextStepProps) {
  if (next === undefined) return 'Nothing: it is closed';
  return (
    <>
      <span className="block">{nextStepNames[next.step]}</span>
      <TimeLeft clock={next.clock} due={next.dueAt} now={now} />
    </>
  );
}
