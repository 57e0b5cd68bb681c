import type {
  DrawnField,
  ErrorsOf,
  Field,
  FieldErrors,
  Fields,
  FormRefused,
  Posted,
  PostedValues,
  ValuesOf,
} from './field.ts';
import { mostTyped } from './longest-typed.ts';
import { mendedIn } from './mended.ts';
import { mostTicked } from './ticked.ts';

/** How many fields a form may have: more than any has. */
const mostFields = 200;

/** The longest code of a tick, in code units, or more. */
const longestTick = 64;

const takenOut = 'They are taken out now. Read it once more, and go on';

export type FormRead<Form extends Fields> =
  | { readonly values: PostedValues; readonly read: ValuesOf<Form> }
  | FormRefused;

/**
 * Reads a posted form. Fields that it does not have are not looked at; of a field that is posted twice the first counts.
 * @param check what the fields have to do with each other: what is wrong, by field. It is asked unless a choice or a date
 *   could not be read; texts and ticks with something wrong come to it as they were posted
 * @returns what was understood, or what is wrong in the form's order; with what is shown again in either case: texts as they were
 *   understood, or as they were typed where they were not, without what nobody can see
 */
export function readForm<Form extends Fields>(
  fields: Form,
  form: FormData,
  check?: (read: ValuesOf<Form>) => ErrorsOf<Form>,
): FormRead<Form> {
  const posted = postedIn(form, (name) => Object.hasOwn(fields, name));
  const values: Record<string, Posted> = {};
  const read: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  let isReadable = true;
  for (const [name, field] of Object.entries(fields)) {
    const all = posted.get(name) ?? [];
    const given = field.isList ? all : all[0];
    const { success, data, error } = field.schema.safeParse(given);
    const mended = error && mendedIn(error);
    if (given !== undefined) {
      values[name] = typeof data === 'string' ? data : shownAgain(field, mended ?? given);
    }
    if (success) read[name] = data;
    else {
      const wrong = error.issues[0]?.message ?? `${field.label}: this cannot be read`;
      errors[name] = mended === undefined ? wrong : `${wrong}. ${takenOut}`;
      if (isTyped(field) || isTicks(field)) read[name] = given ?? '';
      else isReadable = false;
    }
  }
  // Every field was read by its own schema, or is of texts: the record has what the type says.
  const understood = read as ValuesOf<Form>;
  const found = isReadable && check !== undefined ? check(understood) : {};
  const wrong = inOrder(fields, { ...found, ...errors });
  return Object.keys(wrong).length > 0 ? { values, errors: wrong } : { values, read: understood };
}

/**
 * The schema of each field, for what is stored as it was understood: of texts and choices, which read what they understood as the
 * same again.
 */
export function schemasOf<Form extends Fields>(
  fields: Form,
): { [Name in keyof Form]: Form[Name]['schema'] } {
  const schemas = Object.entries(fields).map(([name, { schema }]) => [name, schema] as const);
  // By the same names.
  return Object.fromEntries(schemas) as { [Name in keyof Form]: Form[Name]['schema'] };
}

/** @returns what each field of a form holds when it opens, with what is known already in place of that */
export function startingValues(fields: Fields, known: PostedValues = {}): PostedValues {
  const starts = Object.entries(fields).map(([name, { start }]) => [name, start] as const);
  return { ...Object.fromEntries(starts), ...known };
}

/** @returns what a page draws of each field */
export function drawnFields<Form extends Fields>(
  fields: Form,
): { readonly [Name in keyof Form]: DrawnField } {
  const drawn = Object.entries(fields).map(([name, { schema: _, ...rest }]) => [name, rest]);
  // By the same names.
  return Object.fromEntries(drawn) as { [Name in keyof Form]: DrawnField };
}

/**
 * @returns all that was posted, to be kept, or to be shown again where it could not even be judged; what the framework adds is left out.
 *   No text is cut: how long it may be, the address it was posted to has limited
 */
export function everythingPosted(form: FormData): PostedValues {
  const posted = postedIn(form, (name) => !name.startsWith('$'));
  return Object.fromEntries(
    [...posted].slice(0, mostFields).map(([name, all]) => {
      const shown = all.slice(0, mostTicked);
      return [name, shown.length === 1 ? (shown[0] ?? '') : shown] as const;
    }),
  );
}

/** One pass, however much is posted. One more of a name than is allowed is enough to say so. */
function postedIn(
  form: FormData,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const posted = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (typeof value !== 'string' || !isWanted(name)) continue;
    const all = posted.get(name);
    if (all === undefined) posted.set(name, [value]);
    else if (all.length <= mostTicked) all.push(value);
  }
  return posted;
}

function isTyped({ kind }: Field): boolean {
  return kind === 'line' || kind === 'lines';
}

function isTicks({ kind, isList }: Field): boolean {
  return kind === 'many' && isList;
}

/** No form lets a person type more, but for line breaks, which are sent as two units each. */
function shownAgain({ kind, longest = 0 }: Field, given: Posted): Posted {
  const most = 2 * mostTyped('lines', longest);
  if (typeof given === 'string') return cut(given, most);
  const all = given.slice(0, mostTicked);
  return kind === 'many'
    ? all.filter(({ length }) => length <= longestTick)
    : all.map((one) => cut(one, longestTick));
}

function cut(text: string, most: number): string {
  const start = text.slice(0, most);
  return start.isWellFormed() ? start : start.slice(0, -1);
}

function inOrder(fields: Fields, errors: FieldErrors): FieldErrors {
  return Object.fromEntries(
    Object.keys(fields).flatMap((name) => {
      const error = errors[name];
      return error === undefined ? [] : [[name, error]];
    }),
  );
}
