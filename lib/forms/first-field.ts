import type { DrawnField, DrawnFields } from './field.ts';

/** @returns the name of the field that comes first on the page, where one can be filled in outside a fold: folds are closed */
export function firstFieldOf(fields: DrawnFields): string | undefined {
  const filledIn = Object.entries(fields).filter(([, field]) => canBeFilledIn(field));
  const [first] = filledIn.find(([, { group }]) => group === undefined) ?? filledIn[0] ?? [];
  return first;
}

function canBeFilledIn({ kind, fold, options = [] }: DrawnField): boolean {
  if (fold !== undefined || kind === 'hidden' || kind === 'press') return false;
  return (kind !== 'one' && kind !== 'many') || options.length > 0;
}
