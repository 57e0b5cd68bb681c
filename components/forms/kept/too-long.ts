import type { FieldErrors } from '#lib/forms/field.ts';

/**
 * Without script a browser cuts what is pasted where a field takes no more. Where script runs nothing is cut in silence: what does not fit
 * stays in the field, and is said before anything is sent.
 */
export function letAnythingBePasted(form: HTMLFormElement): void {
  for (const area of form.querySelectorAll('textarea')) {
    if (area.maxLength > 0) area.dataset.most = `${area.maxLength}`;
    area.removeAttribute('maxlength');
  }
}

/** @returns what is said beside each field that holds more than may be sent at all */
export function tooLongIn(form: HTMLFormElement): FieldErrors {
  return Object.fromEntries(
    [...form.querySelectorAll('textarea')].flatMap((area) => {
      const { most, accepts = most } = area.dataset;
      const { length } = area.value;
      return most === undefined || length <= Number(most)
        ? []
        : [[area.name, `This must be ${accepts} characters or fewer. It has ${length}`] as const];
    }),
  );
}

/** @returns everything that is in a form, however long, to be shown in it again; what the framework adds is left out */
export function wholeOf(given: FormData): Readonly<Record<string, string | readonly string[]>> {
  const names = [...new Set(given.keys())].filter((name) => !name.startsWith('$'));
  return Object.fromEntries(
    names.map((name) => {
      const all = given.getAll(name).map(String);
      return [name, all.length === 1 ? (all[0] ?? '') : all] as const;
    }),
  );
}
