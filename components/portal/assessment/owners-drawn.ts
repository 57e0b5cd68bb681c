import type { DrawnFields, PostedValues } from '#lib/forms/field.ts';
import { formattedPosted } from '#lib/forms/posted-words.ts';

/** @returns who does what, in words, by the field that says so, where the field has them as an answer */
export function ownersDrawn(
  fields: DrawnFields,
  values: PostedValues,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const field = fields[name];
      if (!name.startsWith('owner-') || field === undefined || value === '') return [];
      return [[name, formattedPosted(field, value)]];
    }),
  );
}
