import type {
  DrawnField,
  ErrorsOf,
  FieldErrors,
  Fields,
  FormRefused,
  Posted,
  PostedValues,
  ValuesOf,
} from './field.ts';

/** The most that a form posts under one name. */
const mostOfOne = 200;

/** More code units than any field accepts: what is longer comes back cut. */
const longestShown = 20_000;

export type FormRead<Form extends Fields> =
  | { readonly values: PostedValues; readonly read: ValuesOf<Form> }
  | FormRefused;

/**
 * Reads a posted form. Fields that it does not have are not looked at.
 * @param check what the fields have to do with each other, where each is well by itself: what is wrong, by field
 * @returns what was understood, or what is wrong in the form's order; with what is shown again in either case
 */
export function readForm<Form extends Fields>(
  fields: Form,
  form: FormData,
  check?: (read: ValuesOf<Form>) => ErrorsOf<Form>,
): FormRead<Form> {
  const values: Record<string, Posted> = {};
  const read: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields)) {
    const posted = postedUnder(name, field.isList, form);
    values[name] = posted;
    const result = field.schema.safeParse(posted);
    if (result.success) read[name] = result.data;
    else errors[name] = result.error.issues[0]?.message ?? `${field.label}: this cannot be read`;
  }
  if (Object.keys(errors).length > 0) return { values, errors };
  // Every field was read by its own schema: the record has what the type says.
  const understood = read as ValuesOf<Form>;
  const found = check === undefined ? {} : inOrder(fields, check(understood));
  return Object.keys(found).length > 0 ? { values, errors: found } : { values, read: understood };
}

/** @returns what each field of a form holds when it opens, with what is known already in place of that */
export function startingValues(fields: Fields, known: PostedValues = {}): PostedValues {
  const starts = Object.entries(fields).map(([name, { start }]) => [name, start] as const);
  return { ...Object.fromEntries(starts), ...known };
}

/** @returns what a page draws of each field */
export function drawnFields(fields: Fields): Readonly<Record<string, DrawnField>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { schema: _, ...drawn }]) => [name, drawn] as const),
  );
}

/** @returns all that was posted, to be shown again where it could not even be judged; what the framework adds is left out */
export function everythingPosted(form: FormData): PostedValues {
  const names = new Set(
    [...form.keys()].filter((name) => !name.startsWith('$')).slice(0, mostOfOne),
  );
  return Object.fromEntries(
    [...names].map((name) => {
      const all = postedUnder(name, true, form);
      return [name, all.length === 1 ? (all[0] ?? '') : all] as const;
    }),
  );
}

function postedUnder(name: string, isList: boolean, form: FormData): Posted {
  if (isList) {
    const all = form.getAll(name).slice(0, mostOfOne + 1);
    return all.filter((value) => typeof value === 'string').map(cut);
  }
  const value = form.get(name);
  return typeof value === 'string' ? cut(value) : '';
}

function cut(value: string): string {
  if (value.length <= longestShown) return value;
  const start = value.slice(0, longestShown);
  return start.isWellFormed() ? start : start.slice(0, -1);
}

function inOrder<Form extends Fields>(fields: Form, errors: ErrorsOf<Form>): FieldErrors {
  return Object.fromEntries(
    Object.keys(fields).flatMap((name) => {
      const error = errors[name];
      return error === undefined ? [] : [[name, error]];
    }),
  );
}
