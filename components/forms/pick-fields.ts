import type { DrawnFields } from '#lib/forms/field.ts';

/** @returns those of these names, in the order of the form */
export function pickFields(fields: DrawnFields, names: readonly string[]): DrawnFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}
