import 'server-only';
import { eachOption, type OptionCopies, options } from '#lib/casework/meeting/options.ts';
import {
  type EditableText,
  keyOfOption,
  type LetterKind,
  type LetterTexts,
  limitsText,
  optionTexts,
  originalTexts,
  textsIn,
} from '#lib/casework/texts/editable-texts.ts';
import { wrongInText } from '#lib/casework/texts/wrong-in-text.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf } from '../store/instants.ts';

type Reading = Pick<Transaction, 'textVersion'>;

/** One version of a text. */
export interface TextVersion {
  readonly version: number;
  readonly words: string;
  /** Who wrote it, as they were called that day, and when; undefined for the words that it comes with. */
  readonly written: { readonly by: string; readonly at: Temporal.Instant } | undefined;
}

const versionFields = {
  key: true,
  version: true,
  words: true,
  authorName: true,
  writtenAt: true,
} as const;

/**
 * @param keys of texts
 * @returns the last version of each that has one beside the words that it comes with
 */
export async function lastVersions(
  transaction: Reading,
  keys: readonly string[],
): Promise<ReadonlyMap<string, TextVersion>> {
  const found = await transaction.textVersion.findMany({
    where: { key: { in: [...keys] } },
    distinct: ['key'],
    orderBy: [{ key: 'asc' }, { version: 'desc' }],
    select: versionFields,
  });
  return new Map(found.map((row) => [row.key, versionOf(row)]));
}

/** @returns every version of a text but the words that it comes with, the last first */
export async function readVersions(
  transaction: Reading,
  key: string,
): Promise<readonly TextVersion[]> {
  const found = await transaction.textVersion.findMany({
    where: { key },
    orderBy: { version: 'desc' },
    take: mostVersions,
    select: versionFields,
  });
  return found.map(versionOf);
}

/** More than anybody looks through. */
const mostVersions = 200;

/** @returns what the editable parts of an email or a letter say now */
export async function readLetterTexts(
  transaction: Reading,
  kind: LetterKind,
): Promise<LetterTexts> {
  const texts = textsIn(kind);
  const inForce = await readWords(transaction, texts);
  const edited = texts.map(({ key, part, original }) => [part, inForce.get(key) ?? original]);
  return { ...originalTexts(kind), ...Object.fromEntries(edited) };
}

/** @returns what is said of the limits of confidentiality now */
export async function readLimits(transaction: Reading): Promise<string> {
  const inForce = await readWords(transaction, [limitsText]);
  return inForce.get(limitsText.key) ?? limitsText.original;
}

/** @returns what each option is, as it is said and written now */
export async function readOptionCopies(transaction: Reading): Promise<OptionCopies> {
  const inForce = await readWords(transaction, optionTexts);
  return eachOption((option) => inForce.get(keyOfOption(option)) ?? options[option].copy);
}

/**
 * @returns the last words of each text that was edited, by its key; none where they are not allowed any more, or came into the store by another
 *   way than the form: then those that it comes with go
 */
async function readWords(
  transaction: Reading,
  texts: readonly EditableText[],
): Promise<ReadonlyMap<string, string>> {
  const last = await lastVersions(
    transaction,
    texts.map(({ key }) => key),
  );
  return new Map(
    texts.flatMap((text) => {
      const words = last.get(text.key)?.words;
      const isLeftOut = words === undefined || wrongInText(words, text) !== undefined;
      return isLeftOut ? [] : [[text.key, words] as const];
    }),
  );
}

function versionOf({
  version,
  words,
  authorName,
  writtenAt,
}: {
  readonly version: number;
  readonly words: string;
  readonly authorName: string;
  readonly writtenAt: Date;
}): TextVersion {
  return { version, words, written: { by: authorName, at: instantOf(writtenAt) } };
}
