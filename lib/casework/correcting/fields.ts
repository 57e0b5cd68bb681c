import { z } from 'zod';
import type { Field, Fields } from '#lib/forms/field.ts';
import { choice, hidden, inFold, line, lines, moment } from '#lib/forms/fields.ts';
import { closingText, reopeningFields } from '../closing/fields.ts';
import { type Ground, grounds } from '../contact/grounds.ts';
import { type ContactWayOnFile, wayNames } from '../contact/ways.ts';
import { type EntryKind, entryKinds } from '../entries/kinds.ts';
import { noteFields } from '../notes/fields.ts';
import { consultationFields, decisionFields } from '../safeguarding/fields.ts';

const recordSchema = z.record(z.string(), z.unknown());

/** An entry as it stands. */
export interface StandingEntry {
  readonly kind: EntryKind;
  readonly codes: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

const reason = { why: line({ label: 'Why, in one line', name: 'The reason', longest: 300 }) };

const messageWords = {
  text: lines({
    label: 'What did they say?',
    name: 'What they said',
    longest: 5_000,
    required: 'Write what they said',
  }),
};

const contactWords = {
  said: line({ label: 'In one line', name: 'The line', longest: 300 }),
  visitorsSay: line({
    label: 'What the visitors may say',
    longest: 300,
    required: 'Say what the visitors may say',
  }),
  visitorsTell: line({
    label: 'To whom they may say it',
    longest: 300,
    required: 'Say to whom the visitors may say it',
  }),
};

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

/** The words of each kind that a person wrote. What only the software notes is not corrected, nor is what a queue or a clock went by. */
const words: { readonly [Kind in EntryKind]?: Fields } = {
  note: { text: noteFields.text, audience: noteFields.audience },
  contact: contactWords,
  'contact-attempt': contactWords,
  'message-in': messageWords,
  account: {
    text: lines({
      label: 'What happened, in a few lines',
      name: 'The account',
      longest: 4_000,
      required: 'Write the account',
    }),
    recorded: line({ label: 'What they want on record, and what not', longest: 300 }),
    // It begins with no answer: that the words of before were read back says nothing of these.
    readBack: choice({
      label: 'Was it read back to them as it is now?',
      options: [
        { code: 'yes', label: 'Yes, and it is right' },
        { code: 'no', label: 'Not yet' },
      ],
      error: 'Choose whether it was read back to them as it is now',
    }),
  },
  task: {
    what: line({
      label: 'What is to be done?',
      name: 'What is to be done',
      longest: 140,
      required: 'Say what is to be done',
    }),
    why: line({ label: 'Why?', name: 'The reason', longest: 200, required: 'Say why' }),
  },
  assignment: reason,
  'co-worker': reason,
  'co-worker-ended': reason,
  cover: reason,
  level: reason,
  consultation: consultationFields,
  'safeguarding-decision': { grounds: decisionFields.grounds },
  closing: { text: closingText },
  reopening: reopeningFields,
};

/** Every field of any of them, by name. */
export const correctableFields: Fields = Object.assign({}, ...Object.values(words));

/** Kinds of which it is on record when they happened, apart from when they were written down. */
const datedKinds: readonly EntryKind[] = ['note', 'contact', 'contact-attempt', 'message-in'];

/** @returns whether an entry of this kind may be corrected */
export function isCorrectable(kind: EntryKind): boolean {
  return words[kind] !== undefined;
}

/**
 * The form in which an entry is corrected, and in which names its words stand.
 * @param ways those that a contact may have had, by the person's wishes
 * @returns undefined where nothing of it may be corrected
 */
export function correctionFields(
  { kind, codes, body }: StandingEntry,
  ways: readonly ContactWayOnFile[],
): (Fields & { readonly seen: Field<string> }) | undefined {
  const known = words[kind];
  if (known === undefined) return undefined;
  // A contact has some lines only where it broke the person's wishes, and two of them only where it was a welfare check.
  const written = Object.entries(known).filter(
    ([name]) => name in codes || (name in body && !(isOfVisit(name) && body[name] === '')),
  );
  return {
    ...Object.fromEntries(written),
    ...('way' in codes && { way: wayField(codes.way, ways) }),
    ...(datedKinds.includes(kind) && { at: moment({ label: 'When?', name: 'When' }) }),
    // Whoever got in touch themselves: that breaks no wish.
    ...('way' in codes && codes.way !== 'from-them' && groundFields),
    entry: hidden(),
    seen: hidden(),
  };
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
  return {
    kind,
    codes: recordSchema.parse(row.codes.parse(pick(codes))),
    body: recordSchema.parse(row.body.parse(pick(body))),
  };
}

/** What is stored as true or false is asked as yes or no. */
function answered(given: unknown, before: unknown): unknown {
  return typeof before === 'boolean' ? given === 'yes' : given;
}
