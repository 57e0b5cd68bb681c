/**
 * @param given what an action was called with in place of its form: it comes from the browser, whatever its type says
 * @returns the form; an empty one where there is none, as a forged call has it
 */
export function formGiven(given: unknown): FormData {
  return given instanceof FormData ? given : new FormData();
}

/** @returns the text of a field; empty where there is none */
export function textIn(form: FormData, field: string): string {
  const value = formGiven(form).get(field);
  return typeof value === 'string' ? value : '';
}

/** @returns all texts of a field, as of ticks */
export function textsIn(form: FormData, field: string): string[] {
  return formGiven(form)
    .getAll(field)
    .filter((value) => typeof value === 'string');
}
