'use server';

import { redirect } from 'next/navigation';
import type { FindState } from '#components/portal/people/find-state.ts';
import { inPortal } from '#lib/auth/portal-page.ts';
import { findPerson } from '#lib/data/people/find-person.ts';
import { attemptAfter } from '#lib/forms/attempt.ts';
import { formGiven } from '#lib/forms/form-given.ts';
import { casePath, workPaths } from '#lib/paths.ts';

/** Looks for a case or a person. What was typed stands in no address. */
export async function find(state: FindState, form: FormData): Promise<FindState> {
  const outcome = await inPortal(workPaths.find, () => findPerson(formGiven(form)));
  if ('reference' in outcome) redirect(casePath(outcome.reference));
  const attempt = attemptAfter(state);
  if ('errors' in outcome) return { ...outcome, attempt };
  return { values: outcome.values, errors: {}, cases: outcome.cases, attempt };
}
