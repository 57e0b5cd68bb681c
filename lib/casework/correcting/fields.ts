import { z } from 'zod';
import type { Field, FieldErrors, Fields, PostedValues } from '#lib/forms/field.ts';
import { choice, hidden, inFold, line, moment } from '#lib/forms/fields.ts';
import { type Ground, grounds } from '../contact/grounds.ts';
import { type ContactWayOnFile, wayNames } from '../contact/ways.ts';
import { type EntryKind, entryKinds } from '../entries/kinds.ts';
import type { CorrectionKnown } from './own-form.ts';
import { ownFields, ownForms } from './own-forms.ts';
import { words } from './words.ts';

const recordSchema = z.record(z.string(), z.unknown());

/** An entry as it stands. */
export interface StandingEntry {
  readonly kind: EntryKind;
  readonly codes: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

const breaking = 'It breaks their wishes: there was a ground';

/** As it is corrected, a contact may break the person's wishes: then it takes a ground, as it does when it is logged. */
const groundFields = {
  ground: inFold(
    breaking,
    choice<Ground | ''>({
      label: 'The ground',
      hint: 'It is logged, and the lead reviews it on the next working day.',
      options: [{ code: '', label: 'None: it keeps to their wishes' }, ...grounds],
      error: 'Choose the ground from this list',
      start: '',
    }),
  ),
  why: inFold(
    breaking,
    line({ label: 'What made it necessary', name: 'The reason', longest: 300 }),
  ),
};

/** Every field of any of them, by name. */
export const correctableFields: Fields = Object.assign({}, ...Object.values(words), ownFields);

/** Kinds of which it is on record when they happened, apart from when they were written down. */
const datedKinds: readonly EntryKind[] = [
  'note',
  'contact',
  'contact-attempt',
  'message-in',
  'case-conference',
];

/** @returns whether an entry of this kind may be corrected */
export function isCorrectable(kind: EntryKind): boolean {
  return words[kind] !== undefined || ownForms[kind] !== undefined;
}

/** @returns whether an entry of this kind says who does something */
export function namesPeople(kind: EntryKind): boolean {
  return kind === 'agreement' || kind === 'case-conference';
}

/**
 * The form in which an entry is corrected, and in which names its words stand.
 * @param known what may be chosen in it
 * @returns undefined where nothing of it may be corrected
 */
export function correctionFields(
  { kind, codes, body }: StandingEntry,
  { ways, people }: CorrectionKnown,
): (Fields & { readonly seen: Field<string> }) | undefined {
  const when = datedKinds.includes(kind) && { at: moment({ label: 'When?', name: 'When' }) };
  const own = ownForms[kind]?.fields({ ways, people }, { codes, body });
  if (own !== undefined) return { ...own, ...when, entry: hidden(), seen: hidden() };
  const known = words[kind];
  if (known === undefined) return undefined;
  // A contact has some lines only where it broke the person's wishes, and two of them only where it was a welfare check.
  const written = Object.entries(known).filter(
    ([name]) => name in codes || (name in body && !(isOfVisit(name) && body[name] === '')),
  );
  return {
    ...Object.fromEntries(written),
    ...('way' in codes && { way: wayField(codes.way, ways) }),
    ...when,
    // Whoever got in touch themselves: that breaks no wish.
    ...('way' in codes && codes.way !== 'from-them' && groundFields),
    entry: hidden(),
    seen: hidden(),
  };
}

/** Where an answer was given to words that stood before: of words as they are corrected it is asked anew. */
const askedAnew = 'readBack';

/** @returns the words of an entry as its form holds them, by name */
export function valuesToCorrect({ kind, codes, body }: StandingEntry): PostedValues {
  const own = ownForms[kind]?.values({ codes, body });
  if (own !== undefined) return own;
  return Object.fromEntries(
    Object.entries({ ...codes, ...body }).flatMap(([name, value]): [string, string][] => {
      if (typeof value === 'string') return [[name, value]];
      const isAsked = typeof value === 'boolean' && name !== askedAnew;
      return isAsked ? [[name, value ? 'yes' : 'no']] : [];
    }),
  );
}

/** @returns what fields of a correction have to do with each other: what is wrong, by field */
export function correctionErrors(
  kind: EntryKind,
  read: Readonly<Record<string, unknown>>,
): FieldErrors {
  return ownForms[kind]?.errors(read) ?? {};
}

function isOfVisit(name: string): boolean {
  return name === 'visitorsSay' || name === 'visitorsTell';
}

/** Who got in touch is not to be corrected: what follows from it has followed. */
function wayField(standing: unknown, ways: readonly ContactWayOnFile[]): Field {
  const possible =
    standing === 'from-them'
      ? (['from-them'] as const)
      : ways.filter((way) => way !== 'from-them' && way !== standing);
  const current = Object.keys(wayNames).filter(
    (way): way is ContactWayOnFile => way === standing && way !== 'from-them',
  );
  return choice({
    label: 'How?',
    options: [...current, ...possible].map((code) => ({ code, label: wayNames[code] })),
    error: 'Choose how, from this list',
  });
}

/**
 * @param read what the form says, by field
 * @returns the entry as it is after its correction
 */
export function corrected(
  { kind, codes, body }: StandingEntry,
  read: Readonly<Record<string, unknown>>,
): StandingEntry {
  const pick = (before: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(before).map(([name, value]) => [
        name,
        name in read ? answered(read[name], value) : value,
      ]),
    );
  const row: { readonly codes: z.ZodType; readonly body: z.ZodType } = entryKinds[kind];
  const after = ownForms[kind]?.corrected({ codes, body }, read) ?? {
    codes: pick(codes),
    body: pick(body),
  };
  return {
    kind,
    codes: recordSchema.parse(row.codes.parse(after.codes)),
    body: recordSchema.parse(row.body.parse(after.body)),
  };
}

/** What is stored as true or false is asked as yes or no. */
function answered(given: unknown, before: unknown): unknown {
  return typeof before === 'boolean' ? given === 'yes' : given;
}
