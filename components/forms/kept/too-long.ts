import { characterCount } from '#lib/content/character-count.ts';
import type { FieldErrors } from '#lib/forms/field.ts';
import { typedLength } from '#lib/forms/typed-length.ts';

/**
 * Without script a browser cuts what is pasted where a field takes no more. Where script runs nothing is cut in silence: what does not fit
 * stays in the field, and is said before anything is sent.
 */
export function letAnythingBePasted(form: HTMLFormElement): void {
  for (const area of form.querySelectorAll('textarea')) area.removeAttribute('maxlength');
}

/** @returns what is said beside each field that holds more than it accepts */
export function tooLongIn(form: HTMLFormElement): FieldErrors {
  return Object.fromEntries(
    [...form.querySelectorAll('textarea')].flatMap((area) => {
      const left = leftIn(area);
      if (left === undefined || left >= 0) return [];
      const { accepts } = area.dataset;
      const words = `This must be ${accepts} characters or fewer. ${characterCount.left(left)}`;
      return [[area.name, words] as const];
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

/** @returns how many characters a field has left, fewer than none where it holds too many; undefined of one without a limit */
export function leftIn({ dataset, value }: HTMLTextAreaElement): number | undefined {
  return dataset.accepts === undefined ? undefined : Number(dataset.accepts) - typedLength(value);
}
