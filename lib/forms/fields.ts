import { z } from 'zod';
import { institution } from '#lib/institution.ts';
import type { DrawnField, Field, FieldOption, Fields } from './field.ts';
import { type ReadMoment, readDay, readMoment } from './moments.ts';
import { tickedIds, tickedOf } from './ticked.ts';
import { linesIn, oneLineIn, type TypedLimits, typedField, type Understood } from './typed-text.ts';

/** What a page says of a field besides its label. */
type MoreWords = Pick<DrawnField, 'hint' | 'autoComplete' | 'asksMore'>;

interface TextWords extends MoreWords {
  readonly label: string;
  /** What each refusal calls the field, at the start of a sentence; the label where it is left out. */
  readonly name?: string;
  readonly longest: number;
  /** What is said where nothing was typed; a field without it may be left empty. */
  readonly required?: string;
}

/** One line of text. */
export function line(words: TextWords): Field<string> {
  return textField('line', words, oneLineIn);
}

/** Several lines of text. */
export function lines(words: TextWords & Pick<DrawnField, 'isCounted' | 'rows'>): Field<string> {
  return textField('lines', words, linesIn);
}

function textField(
  kind: 'line' | 'lines',
  { name, required, ...drawn }: TextWords,
  read: (value: string, limits: TypedLimits) => Understood,
): Field<string> {
  const limits = { name: name ?? drawn.label, longest: drawn.longest };
  const schema = typedField((value) => {
    const understood = read(value, limits);
    const isMissing = 'text' in understood && understood.text === '' && required !== undefined;
    return isMissing ? { error: required } : understood;
  });
  return { ...drawn, kind, optional: required === undefined, start: '', isList: false, schema };
}

interface ChoiceWords<Code extends string>
  extends Pick<DrawnField, 'hint' | 'isStacked' | 'inColumns'> {
  readonly label: string;
  readonly options: readonly FieldOption<Code>[];
  /** What is said where nothing, or something unknown, was chosen. */
  readonly error: string;
}

/**
 * One answer of several.
 * @param words with the answer that it begins with, where it has one: that is also the answer where nothing is posted
 */
export function choice<const Code extends string>({
  error,
  start,
  ...drawn
}: ChoiceWords<Code> & { readonly start?: Code | undefined }): Field<Code> {
  const known = z.enum(
    drawn.options.map(({ code }) => code),
    { error },
  );
  const schema = start === undefined ? known : known.default(start);
  return { ...drawn, kind: 'one', start: start ?? '', isList: false, schema };
}

/** One answer of several, which is the button that sends the form: one press less. */
export function press<const Code extends string>(
  words: Omit<ChoiceWords<Code>, 'start' | 'hint'>,
): Field<Code> {
  return { ...choice(words), kind: 'press' };
}

/** A field that few need: it stands in a fold, with the others of the same title. */
export function inFold<Value>(fold: string, field: Field<Value>): Field<Value> {
  return { ...field, fold };
}

/** One answer of several, from a menu. */
export function asMenu<Value>(field: Field<Value>): Field<Value> {
  return { ...field, isMenu: true };
}

/** Fields of one subject, which stand under a heading of their own. */
export function inGroup<Group extends Fields>(group: string, fields: Group): Group {
  const grouped = Object.entries(fields).map(([name, field]) => [name, { ...field, group }]);
  // By the same names, and each reads what it read.
  return Object.fromEntries(grouped) as Group;
}

/** Any number of answers; in the order of the options, each once. */
export function ticks<const Code extends string>({
  error,
  ...drawn
}: ChoiceWords<Code>): Field<readonly Code[]> {
  const codes = drawn.options.map(({ code }) => code);
  const schema = tickedOf(codes, error);
  return { ...drawn, kind: 'many', optional: true, start: [], isList: true, schema };
}

/** Any number of records by their ids: whether there is such a record is for others to find out. */
export function ticksOfIds({ error, ...drawn }: ChoiceWords<string>): Field<readonly string[]> {
  const schema = tickedIds(error);
  return { ...drawn, kind: 'many', optional: true, start: [], isList: true, schema };
}

/** One box to tick. */
export function tick({
  label,
  hint,
  required,
}: Pick<TextWords, 'label' | 'hint' | 'required'>): Field<boolean> {
  const schema = z
    .string()
    .default('')
    .transform((value, context) => {
      if (value === '' && required !== undefined) return refuse(context, required);
      return value !== '';
    });
  return { kind: 'tick', label, hint, start: '', isList: false, schema };
}

/** One box to tick below a heading of its own: "yes", or nothing. */
export function wish({
  tickLabel,
  error,
  ...drawn
}: Pick<ChoiceWords<'yes'>, 'label' | 'hint' | 'error'> & {
  /** What stands beside the box. */
  readonly tickLabel: string;
}): Field<'yes' | undefined, z.ZodOptional<z.ZodLiteral<'yes'>>> {
  const options = [{ code: 'yes', label: tickLabel }] as const;
  const schema = z.literal('yes', { error }).optional();
  return { ...drawn, kind: 'many', options, isStacked: true, start: '', isList: false, schema };
}

/** A date. */
export function day({
  label,
  hint,
  name = label,
}: Pick<TextWords, 'label' | 'hint' | 'name'>): Field<Temporal.PlainDate> {
  const schema = z
    .string()
    .default('')
    .transform((value, context) => taken(context, readDay(value, name)));
  return { kind: 'day', label, hint, start: '', isList: false, schema };
}

/** A date, or none. */
export function dayOrNone({
  label,
  hint,
  name = label,
}: Pick<TextWords, 'label' | 'hint' | 'name'>): Field<Temporal.PlainDate | undefined> {
  const schema = z
    .string()
    .default('')
    .transform((value, context) =>
      value.trim() === '' ? undefined : taken(context, readDay(value, name)),
    );
  return { kind: 'day', label, hint, start: '', isList: false, schema };
}

/** A whole number, or none. */
export function wholeNumber({
  label,
  hint,
  name = label,
  least,
  most,
}: Pick<TextWords, 'label' | 'hint' | 'name'> & {
  readonly least: number;
  readonly most: number;
}): Field<number | undefined> {
  const schema = z
    .string()
    .default('')
    .transform((value, context) => {
      const typed = value.trim();
      if (typed === '') return undefined;
      const number = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
      return number >= least && number <= most
        ? number
        : refuse(context, `${name}: type a whole number from ${least} to ${most}`);
    });
  const input = 'numeric' as const;
  return {
    kind: 'line',
    label,
    hint,
    longest: 6,
    input,
    optional: true,
    start: '',
    isList: false,
    schema,
  };
}

/** A date, and a time by the institution's clock. */
export function moment({
  label,
  hint,
  name = label,
}: Pick<TextWords, 'label' | 'hint' | 'name'>): Field<Temporal.Instant> {
  const { timeZone } = institution.calendar;
  const schema = z
    .array(z.string())
    .transform((value, context) => taken(context, readMoment(value, name, timeZone)));
  return { kind: 'moment', label, hint, start: ['', ''], isList: true, schema };
}

/** What a form carries and nobody fills in. Like everything else that it posts, it comes from the client. */
export function hidden(longest = 64): Field<string> {
  const schema = z.string().max(longest, { error: 'Open this page again' }).default('');
  return { kind: 'hidden', label: '', start: '', isList: false, schema };
}

type Context = z.core.$RefinementCtx<unknown>;

function refuse(context: Context, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

function taken<Value>(context: Context, read: ReadMoment<Value>): Value {
  return 'value' in read ? read.value : refuse(context, read.error);
}
