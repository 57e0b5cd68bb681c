import type { Level } from '#lib/disclosure/levels.ts';
import type { Team } from '#lib/disclosure/routing.ts';
import type { Countdown } from './clock.ts';

/** A case as the queue shows it: enough to decide what to open first, nothing of the content. */
export interface CaseSummary {
  readonly reference: string;
  readonly team: Team;
  readonly level: Level;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly clock: Countdown;
  readonly assignedTo: string | null;
  readonly mayRead: boolean;
}
