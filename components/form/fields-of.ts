import { chosenIn, type FormState, textOf } from './form-state.ts';

/** What each field of a form shows again, and what is wrong with it. */
export function fieldsOf(state: FormState) {
  return {
    text: (field: string) => ({
      field,
      value: textOf(state.values, field),
      error: state.errors[field],
    }),
    choices: (field: string, otherwise?: string) => ({
      field,
      chosen:
        state.values[field] === undefined && otherwise !== undefined
          ? [otherwise]
          : chosenIn(state.values, field),
      error: state.errors[field],
    }),
    /** Whether the form came back with one of these wrong, or changed from what it began with. */
    isTouched: (fields: readonly string[]) =>
      state.attempt > 0 &&
      fields.some(
        (field) =>
          state.errors[field] !== undefined ||
          !['', startingChoices[field]].includes(chosenIn(state.values, field).join('')),
      ),
  };
}

/** What is chosen when the contact form opens. */
export const startingChoices: Readonly<Record<string, string>> = {
  voicemailWords: 'none',
  mayConfirm: 'no',
  answeredByOther: 'hang-up',
  unreachable: 'wait',
};
