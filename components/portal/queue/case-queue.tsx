import type { QueuedCase } from '#lib/casework/case/summary.ts';
import { rowOf } from '#lib/casework/queue/row.ts';
import { CaseRows } from './case-rows.tsx';

export interface CaseQueueProps {
  readonly cases: readonly QueuedCase[];
  /** Whether the viewer's queue holds more than one team's cases. */
  readonly showsTeam: boolean;
  readonly now: Temporal.Instant;
}

/** Cases in the order in which they fall due. */
export function CaseQueue({ cases, showsTeam, now }: CaseQueueProps) {
  return <CaseRows rows={cases.map((one) => rowOf(one, { showsTeam, now }))} />;
}
