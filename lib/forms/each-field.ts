import type { Field } from './field.ts';

type Named<Name extends string, Value> = { readonly [Key in Name]: Field<Value> };

/** @returns a field for each of a list, under its prefix: "need-study" */
export function each<const Code extends string, Prefix extends string, Value>(
  codes: readonly Code[],
  prefix: Prefix,
  field: (code: Code) => Field<Value>,
): Named<`${Prefix}-${Code}`, Value> {
  const named = codes.map((code) => [`${prefix}-${code}`, field(code)] as const);
  // By these names, and no other.
  return Object.fromEntries(named) as Named<`${Prefix}-${Code}`, Value>;
}
