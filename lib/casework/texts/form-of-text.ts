/* The forms in which texts are edited, by the names under which drafts of them are kept. */

const start = 'text-';

/** @param key of a text */
export function formOfText(key: string): string {
  return `${start}${key}`;
}

/** @returns the key of the text that is edited in a form; undefined for any other form */
export function textOfForm(form: string): string | undefined {
  return form.startsWith(start) ? form.slice(start.length) : undefined;
}
