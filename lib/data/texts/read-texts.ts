import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { type EditableText, editableTexts, findText } from '#lib/casework/texts/editable-texts.ts';
import { formOfText } from '#lib/casework/texts/form-of-text.ts';
import { wrongInText } from '#lib/casework/texts/wrong-in-text.ts';
import type { LetterToRead } from '#lib/forms/letter-to-read.ts';
import { type Draft, findDraft } from '../drafts/drafts.ts';
import { asViewer, DeniedError } from '../staff/as-viewer.ts';
import { textInPlace } from './examples-to-read.ts';
import { lastVersions, readVersions, type TextVersion } from './letter-texts.ts';

/** A text, as it stands. */
export type StandingText = EditableText & {
  readonly standing: TextVersion;
  /** Why these words do not go, though they stand: what may be in them has changed since. The words that it comes with go in their place. */
  readonly wrong: string | undefined;
};

/**
 * Every text of emails that can be edited.
 * @throws SignedOutError, NotStaffError; NotFoundError for all but the leads of teams (audited)
 */
export async function readTexts(): Promise<readonly StandingText[]> {
  return asViewer('read', async (transaction, viewer) => {
    requireLookingAfterTexts(viewer);
    const last = await lastVersions(
      transaction,
      editableTexts.map(({ key }) => key),
    );
    return editableTexts.map((text) => standingOf(text, last.get(text.key)));
  });
}

/** A text, with the email in which it is, and its versions. */
export type TextView = StandingText & {
  /** The last first; that which it comes with is not among them. */
  readonly versions: readonly TextVersion[];
  /** Where it stands now: emails as they arrive. */
  readonly letters: readonly LetterToRead[];
  readonly draft: Draft | undefined;
};

/**
 * One of them, for the page on which it is edited.
 * @param key from an address: may be anything
 * @throws SignedOutError, NotStaffError; NotFoundError for a text that is not there, and for all but the leads of teams (audited)
 */
export async function readText(key: string, now = Temporal.Now.instant()): Promise<TextView> {
  return asViewer('read', async (transaction, viewer) => {
    const text = requireText(viewer, key);
    const versions = await readVersions(transaction, text.key);
    const standing = standingOf(text, versions[0]);
    const words = standing.wrong === undefined ? standing.standing.words : text.original;
    const place = await textInPlace(transaction, text, words, { colleague: viewer.name, now });
    return {
      ...standing,
      versions,
      letters: await place.letters(),
      draft: await findDraft(transaction, {
        staffId: viewer.id,
        form: formOfText(text.key),
        caseId: null,
        entryId: null,
      }),
    };
  });
}

/** @throws NotFoundError for all but the leads of teams (audited) */
export function requireLookingAfterTexts(viewer: Viewer): void {
  if (!can.lookAfterTexts(viewer)) throw new DeniedError('text.denied', viewer);
}

/**
 * @param key may be anything
 * @throws NotFoundError for a text that is not there, and for all but the leads of teams (audited)
 */
export function requireText(viewer: Viewer, key: string): EditableText {
  requireLookingAfterTexts(viewer);
  const text = findText(key);
  if (text === undefined) throw new DeniedError('text.denied', viewer);
  return text;
}

/** @returns a text with its last version, or the words that it comes with */
export function standingOf(text: EditableText, last: TextVersion | undefined): StandingText {
  return {
    ...text,
    standing: last ?? { version: 0, words: text.original, written: undefined },
    wrong: last && wrongInText(last.words, text),
  };
}
