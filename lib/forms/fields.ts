import { z } from 'zod';
import { institution } from '#lib/institution.ts';
import type { Field, FieldOption } from './field.ts';
import { type ReadMoment, readDay, readMoment } from './moments.ts';
import { linesIn, oneLineIn, type TypedLimits, type Understood } from './typed-text.ts';

interface TextWords {
  readonly label: string;
  readonly hint?: string;
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
export function lines(words: TextWords): Field<string> {
  return textField('lines', words, linesIn);
}

function textField(
  kind: 'line' | 'lines',
  { label, hint, name = label, longest, required }: TextWords,
  read: (value: string, limits: TypedLimits) => Understood,
): Field<string> {
  const schema = z.string().transform((value, context) => {
    const understood = read(value, { name, longest });
    if ('error' in understood) return refuse(context, understood.error);
    if (required !== undefined && understood.text === '') return refuse(context, required);
    return understood.text;
  });
  return {
    kind,
    label,
    hint,
    longest,
    optional: required === undefined,
    start: '',
    isList: false,
    schema,
  };
}

interface ChoiceWords<Code extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly FieldOption<Code>[];
  /** What is said where nothing, or something unknown, was chosen. */
  readonly error: string;
  readonly start?: Code | undefined;
}

/** One answer of several. */
export function choice<const Code extends string>({
  label,
  hint,
  options,
  error,
  start,
}: ChoiceWords<Code>): Field<Code> {
  const schema = z.enum(
    options.map(({ code }) => code),
    { error },
  );
  return { kind: 'one', label, hint, options, start: start ?? '', isList: false, schema };
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

/** Any number of answers; in the order of the options, each once. */
export function ticks<const Code extends string>({
  label,
  hint,
  options,
  error,
}: Omit<ChoiceWords<Code>, 'start'>): Field<readonly Code[]> {
  const codes = options.map(({ code }) => code);
  const schema = z
    .array(z.enum(codes, { error }))
    .transform((chosen) => codes.filter((code) => chosen.includes(code)));
  return { kind: 'many', label, hint, options, optional: true, start: [], isList: true, schema };
}

/** One box to tick. */
export function tick({
  label,
  hint,
  required,
}: Pick<TextWords, 'label' | 'hint' | 'required'>): Field<boolean> {
  const schema = z.string().transform((value, context) => {
    if (value === '' && required !== undefined) return refuse(context, required);
    return value !== '';
  });
  return { kind: 'tick', label, hint, start: '', isList: false, schema };
}

/** A date. */
export function day({
  label,
  hint,
  name = label,
}: Pick<TextWords, 'label' | 'hint' | 'name'>): Field<Temporal.PlainDate> {
  const schema = z.string().transform((value, context) => taken(context, readDay(value, name)));
  return { kind: 'day', label, hint, start: '', isList: false, schema };
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
  const schema = z.string().max(longest, { error: 'Open this page again' });
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
