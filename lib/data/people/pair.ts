import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import type { Verb } from '#lib/casework/case/workflow.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { factsOf } from '../cases/case-facts.ts';
import { type CaseStep, denied, type HeldCase, inCase } from '../cases/in-case.ts';
import type { Transaction } from '../store/database.ts';
import { findSamePerson, type SamePerson } from './same-person.ts';

/**
 * Finds the other case of a pair, where the viewer is asked whether both are of one person: nothing else can be joined or left apart.
 * @param reference of the older one; from an address or a form: may be anything
 */
export async function findOlder(
  transaction: Transaction,
  viewer: Viewer,
  held: HeldCase,
  reference: string,
  now: Temporal.Instant,
): Promise<SamePerson | undefined> {
  const facts = factsOf(viewer, held, now);
  const found = await findSamePerson(transaction, viewer, { id: held.id, facts }, now);
  return found.find((one) => one.isOlder && one.reference === parseCaseReference(reference));
}

/**
 * Does something on the newer of two cases that may be one person's, with both of them locked.
 * @throws what `inCase` throws; NotFoundError for an older one that is not there or of which the viewer is not asked (audited)
 */
export async function onPair(
  { newer, older, verb }: { readonly newer: string; readonly older: string; readonly verb: Verb },
  work: (step: CaseStep, older: SamePerson) => Promise<FormRefused | 'saved'>,
  options: { readonly seen?: number; readonly now: Temporal.Instant },
): Promise<FormRefused | 'saved'> {
  return inCase(
    newer,
    verb,
    async (step) => {
      const found = await findOlder(step.transaction, step.viewer, step.held, older, step.now);
      if (found === undefined) throw denied(step.viewer);
      return work(step, found);
    },
    { ...options, with: parseCaseReference(older) },
  );
}
