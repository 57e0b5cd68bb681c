import 'server-only';
import type { ReporterEmailKind } from '#lib/casework/emails/kinds.ts';
import { type LetterTexts, originalTexts, textsIn } from '#lib/casework/texts/editable-texts.ts';
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

/**
 * @returns what the editable parts of an email say now. Where the last words are not allowed any more, or came into the store by another way
 *   than the form, those that the email comes with
 */
export async function readLetterTexts(
  transaction: Reading,
  kind: ReporterEmailKind,
): Promise<LetterTexts> {
  const texts = textsIn(kind);
  const last = await lastVersions(
    transaction,
    texts.map(({ key }) => key),
  );
  const edited = texts.flatMap(({ key, part }) => {
    const words = last.get(key)?.words;
    return words === undefined || wrongInText(words) !== undefined ? [] : [[part, words] as const];
  });
  return { ...originalTexts(kind), ...Object.fromEntries(edited) };
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
