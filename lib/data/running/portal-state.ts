import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { findQuestions } from '../cases/gate.ts';
import { usesSingleKeys } from '../staff/single-keys.ts';
import type { Transaction } from '../store/database.ts';
import { isWorkerAlive } from './administration.ts';

/** What every page of the portal tells the person who looks. */
export interface PortalState {
  /** Whether a worker takes disclosures in and sends emails. */
  readonly isWorking: boolean;
  /** Of how many cases this person is asked whom the reporter meant: as many as the gate's page lists. */
  readonly gateQuestions: number;
  /** Whether single keys do something for this person. */
  readonly usesKeys: boolean;
}

/** @returns how things stand for a member of staff whose record was looked up in the transaction */
export async function readPortalState(
  transaction: Transaction,
  viewer: Viewer,
): Promise<PortalState> {
  return {
    isWorking: await isWorkerAlive(transaction),
    gateQuestions: (await findQuestions(transaction, viewer)).length,
    usesKeys: await usesSingleKeys(transaction, viewer),
  };
}
