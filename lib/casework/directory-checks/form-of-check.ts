/* The forms in which leads say what is wrong with a number of the directory, by the names under which drafts of them are kept. */

const start = 'number-';

/** @param service its id */
export function formOfCheck(service: string): string {
  return `${start}${service}`;
}

/** @returns the id of the service of which such a form is; undefined for any other form */
export function serviceOfForm(form: string): string | undefined {
  return form.startsWith(start) ? form.slice(start.length) : undefined;
}
