import type { Level } from '#lib/disclosure/levels.ts';
import type { Team } from '#lib/disclosure/routing.ts';
import type { Countdown } from '../clock/clock.ts';
import type { CaseState, ToDo } from './states.ts';

/** A case as the queue shows it: enough to decide what to open first, nothing of the content. */
export interface CaseSummary {
  readonly reference: string;
  readonly team: Team;
  readonly level: Level;
  readonly receivedAt: Date;
  readonly state: CaseState;
  /** What is to be done next, by when, and how its clock stands; nothing on a closed case. */
  readonly next: NextOnCase | undefined;
  readonly assignedTo: string | null;
  readonly mayRead: boolean;
}

/** A case as a row of the queue. */
export interface QueuedCase extends CaseSummary {
  /** The name to use: only for those who may read the case, where one was left, and where lists show them names. */
  readonly name: string | undefined;
  /** How many open tasks on it are overdue; none for those who may not read the case. */
  readonly overdueTasks: number;
  readonly lastContactAt: Date | undefined;
  readonly closedAt: Date | undefined;
}

/** What is due first on an open case. */
export interface NextOnCase {
  readonly step: ToDo;
  readonly dueAt: Date;
  readonly clock: Countdown;
  /** By when they are to be contacted first all the same, while the safeguarding lead decides. */
  readonly contactBy?: Date | undefined;
}
