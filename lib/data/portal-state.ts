import 'server-only';
import type { Viewer } from '#lib/casework/access/policy.ts';
import { isWorkerAlive } from './administration.ts';
import { database } from './store/database.ts';

/** What every page of the portal tells the person who looks. */
export interface PortalState {
  /** Whether a worker takes disclosures in and sends emails. */
  readonly isWorking: boolean;
  /** How many cases wait for this person to say whom the reporter meant. */
  readonly gateQuestions: number;
}

/** @returns how things stand for a member of staff whose record was just looked up */
export async function readPortalState({ id }: Pick<Viewer, 'id'>): Promise<PortalState> {
  const [isWorking, gateQuestions] = await Promise.all([
    isWorkerAlive(),
    database().case.count({ where: { gate: { in: ['waiting', 'asking'] }, gateReaderId: id } }),
  ]);
  return { isWorking, gateQuestions };
}
