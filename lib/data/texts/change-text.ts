import 'server-only';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import type { EditableText } from '#lib/casework/texts/editable-texts.ts';
import { textFields } from '#lib/casework/texts/fields.ts';
import { tidied } from '#lib/casework/texts/paragraphs.ts';
import { wrongInText } from '#lib/casework/texts/wrong-in-text.ts';
import type { FormRefused, PostedValues } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { markOfShown } from '../cases/mark-of-shown.ts';
import { asViewer } from '../staff/as-viewer.ts';
import { audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { storedInstant } from '../store/instants.ts';
import { textInPlace } from './examples-to-read.ts';
import { lastVersions, type TextVersion } from './letter-texts.ts';
import { requireText, standingOf } from './read-texts.ts';

/**
 * Gives a text of emails a new version, once who writes it has seen the whole email as it will arrive. Emails that are written from then on have
 * it; what is sealed already goes as it is.
 * @param key from a form: may be anything
 * @returns the form with what is wrong, with the email to read, or with what somebody else made of the text meanwhile
 * @throws SignedOutError, NotStaffError; NotFoundError for a text that is not there, and for all but the leads of teams (audited)
 */
export async function changeText(
  key: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return asViewer('write', async (transaction, viewer) => {
    const text = requireText(viewer, key);
    const outcome = readForm(textFields(text), form, (read) => ({
      words: wrongInText(read.words, text),
    }));
    if ('errors' in outcome) return outcome;
    const { seen, shown } = outcome.read;
    const words = tidied(outcome.read.words);
    const mine = { ...outcome.values, words };
    const standing = await standingVersion(transaction, text);
    if (`${standing.version}` !== seen) {
      // The same press came twice, or both wrote the same.
      return standing.words === words ? 'saved' : besideTheirs(mine, standing, now);
    }
    if (standing.words === words) {
      return { values: mine, errors: { words: 'These words stand there already' } };
    }
    const toRead = await notYetRead(transaction, viewer, { text, mine, shown, words, now });
    if (toRead !== undefined) return toRead;
    const version = standing.version + 1;
    // Of two who save at once one makes the row; the other waits for it, and finds it.
    const { count } = await transaction.textVersion.createMany({
      data: [
        {
          key: text.key,
          version,
          words,
          authorId: viewer.id,
          authorName: viewer.name,
          writtenAt: storedInstant(now),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return besideTheirs(mine, await standingVersion(transaction, text), now);
    await audit(transaction, 'text.changed', {
      actorId: viewer.id,
      subject: `${text.key} ${version}`,
    });
    return 'saved';
  });
}

async function standingVersion(transaction: Transaction, text: EditableText): Promise<TextVersion> {
  const last = await lastVersions(transaction, [text.key]);
  return standingOf(text, last.get(text.key)).standing;
}

function besideTheirs(
  mine: PostedValues,
  { version, words, written }: TextVersion,
  now: Temporal.Instant,
): FormRefused {
  const when = written
    ? momentInWords(storedInstant(written.at), now, workingCalendar.timeZone)
    : 'as it came';
  return {
    values: { ...mine, seen: `${version}`, shown: '' },
    errors: {},
    theirs: { by: written?.by, when, values: { words } },
  };
}

/** @returns the form with the email to read; undefined where it showed exactly this one */
async function notYetRead(
  transaction: Transaction,
  viewer: Viewer,
  {
    text,
    mine,
    shown,
    words,
    now,
  }: {
    readonly text: EditableText;
    readonly mine: PostedValues;
    readonly shown: string;
    readonly words: string;
    readonly now: Temporal.Instant;
  },
): Promise<FormRefused | undefined> {
  const place = await textInPlace(transaction, text, words, { colleague: viewer.name, now });
  // The days of the example move on: what is compared is what somebody wrote.
  const all = markOfShown(place.words);
  if (all === shown) return undefined;
  return { values: { ...mine, shown: all }, errors: {}, letters: await place.letters() };
}
