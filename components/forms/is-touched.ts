import type { DrawnFields } from '#lib/forms/field.ts';
import { chosenIn, type FormState } from './form-state.ts';

/** @returns whether the form came back with one of these fields wrong, or changed from what it began with */
export function isTouched(fields: DrawnFields, state: FormState): boolean {
  return (
    state.attempt > 0 &&
    Object.entries(fields).some(
      ([name, { start }]) =>
        state.errors[name] !== undefined ||
        !['', [start].flat().join('')].includes(chosenIn(state.values, name).join('')),
    )
  );
}
