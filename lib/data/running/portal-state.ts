import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { findQuestions } from '../cases/gate.ts';
import { anythingWaits } from '../disclosures/take-in-named.ts';
import type { Transaction } from '../store/database.ts';
import { aliveSince } from './administration.ts';

/** What every page of the portal tells the person who looks. */
export interface PortalState {
  /** Whether a worker takes disclosures in and sends emails. */
  readonly isWorking: boolean;
  /** Of how many cases this person is asked whom the reporter meant: as many as the gate's page lists. */
  readonly gateQuestions: number;
  /** Whether single keys do something for this person. */
  readonly usesKeys: boolean;
}

/** @returns how things stand for a member of staff whose record was looked up in the transaction, and whether a disclosure waits to be taken in */
export async function readPortalState(
  transaction: Transaction,
  viewer: Viewer,
): Promise<PortalState & { readonly waits: boolean }> {
  // Almost always nobody is asked anything.
  const [found] = await transaction.$queryRaw<
    { waits: boolean; isWorking: boolean; usesKeys: boolean; isAnythingAsked: boolean }[]
  >`
    SELECT ${anythingWaits} AS waits,
           EXISTS (SELECT FROM public.worker_pulse WHERE seen_at > ${aliveSince()}) AS "isWorking",
           NOT EXISTS (SELECT FROM public.staff_member WHERE id = ${viewer.id}::uuid AND keys_off) AS "usesKeys",
           EXISTS (SELECT FROM public.case_file WHERE gate_reader_id = ${viewer.id}::uuid AND gate <> 'open')
             OR EXISTS (SELECT FROM public.case_file WHERE gate = 'red') AS "isAnythingAsked"`;
  return {
    waits: found?.waits === true,
    isWorking: found?.isWorking === true,
    gateQuestions:
      found?.isAnythingAsked === true ? (await findQuestions(transaction, viewer)).length : 0,
    usesKeys: found?.usesKeys === true,
  };
}
