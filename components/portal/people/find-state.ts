import type { FormState } from '#components/forms/form-state.ts';
import type { CaseState } from '#lib/casework/case/states.ts';
import type { PersonKeyKind } from '#lib/casework/people/person-keys.ts';
import type { Level } from '#lib/disclosure/levels.ts';

/** A case that was found, and why. */
export interface FoundCaseShown {
  readonly reference: string;
  /** The name to use, where it may be shown. */
  readonly name: string | undefined;
  readonly level: Level;
  readonly state: CaseState;
  readonly owner: string | undefined;
  readonly because: readonly PersonKeyKind[];
}

/** The form, and what was found; nothing of that before anything was sought. */
export interface FindState extends FormState {
  readonly cases?: readonly FoundCaseShown[];
}
