import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { type ContactWayOnFile, waysToLog } from '#lib/casework/contact/ways.ts';
import type { EmailInInbox } from '#lib/casework/emails/inbox-look.ts';
import { keepingInTouchLetter } from '#lib/casework/emails/letters.ts';
import { shownOf } from '#lib/casework/emails/shown-letters.ts';
import { askingHowFields } from '#lib/casework/keeping-in-touch/fields.ts';
import { standingOf, timesOf } from '#lib/casework/standing/standing.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { inboxLook } from '../emails/inbox-look.ts';
import { queueEmail } from '../emails/queue.ts';
import { storedInstant } from '../store/instants.ts';
import { readLetterTexts } from '../texts/letter-texts.ts';
import { readContact } from './case-contact.ts';
import { type CaseStep, type HeldCase, inCase, NotPossibleError } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { mayBeEmailed } from './may-be-emailed.ts';
import { type CaseOnRecord, readOnRecord } from './on-record.ts';
import { standNow } from './stand.ts';

/** What the page shows on which somebody is asked how they are. */
export interface AskingHowView {
  /** By when that is to be done. */
  readonly dueAt: Temporal.Instant;
  /** The email as it will arrive, and as the form carries it; undefined where their wishes allow none. */
  readonly email:
    | {
        readonly look: EmailInInbox;
        readonly paragraphs: readonly string[];
        readonly shown: string;
      }
    | undefined;
  /** The ways that may be used in its place. */
  readonly ways: readonly ContactWayOnFile[];
}

/**
 * The email that asks somebody how they are, as it will arrive, or which way to take in its place.
 * @throws what `lookAtCase` throws; NotPossibleError where somebody was in touch with them today; SealBrokenError where their wishes cannot
 *   be opened
 */
export async function readToAskHow(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<Looked<AskingHowView>> {
  return lookAtCase(
    reference,
    'ask-how-they-are',
    async ({ transaction, held }) => {
      const record = await readOnRecord(transaction, held.id);
      requireMayAsk(held, record, now);
      const mayEmail = await mayBeEmailed(transaction, held.id);
      const paragraphs = await letterNow(transaction);
      return {
        dueAt: standingOf(record, workingCalendar).dueAt,
        email: mayEmail ? { look: inboxLook(), paragraphs, shown: shownOf(paragraphs) } : undefined,
        ways: waysToLog(await readContact(transaction, held.id)),
      };
    },
    { now },
  );
}

/**
 * Sends somebody with whom it was agreed to keep in touch the email that asks how they are; the time until the next one begins again.
 * Whether it may go is asked once more when it goes, and where it does not, it is due as it was.
 * @throws what {@link inCase} throws; NotPossibleError where their wishes allow no email, or somebody was in touch with them today
 */
export async function askHowTheyAre(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'ask-how-they-are', (step) => ask(step, form), {
    now,
    once: { form, answer: 'saved' },
  });
}

async function ask(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, held, now, write, change } = step;
  const outcome = readForm(askingHowFields, form);
  if ('errors' in outcome) return outcome;
  requireMayAsk(held, await readOnRecord(transaction, held.id), now);
  if (!(await mayBeEmailed(transaction, held.id))) {
    throw new NotPossibleError(
      'Their wishes allow no email: get in touch in another way, and log it',
    );
  }
  // Nothing goes that was not read as it will arrive.
  const paragraphs = await letterNow(transaction);
  const shown = shownOf(paragraphs);
  if (outcome.read.shown !== shown) {
    const letters = [{ title: 'The email that goes to them', look: inboxLook(), paragraphs }];
    return { values: { ...outcome.values, shown }, errors: {}, letters };
  }
  const entryId = await write({ kind: 'asked-how', codes: {}, body: {} });
  const queuedAt = storedInstant(now);
  await queueEmail(transaction, { caseId: held.id, kind: 'keeping-in-touch', queuedAt, entryId });
  change(await standNow(transaction, held.id));
  return 'saved';
}

async function letterNow(transaction: CaseStep['transaction']): Promise<readonly string[]> {
  return keepingInTouchLetter(await readLetterTexts(transaction, 'keeping-in-touch'));
}

/** Nobody is asked who does not agree to be contacted; and two who open it on one day send one email, not two. */
function requireMayAsk(
  { contactConsent }: Pick<HeldCase, 'contactConsent'>,
  record: CaseOnRecord,
  now: Temporal.Instant,
): void {
  if (contactConsent !== 'yes') {
    throw new NotPossibleError('They have not agreed to be contacted, or not any more');
  }
  const { lastContactAt } = timesOf(record);
  const dayOf = (moment: Temporal.Instant) =>
    `${moment.toZonedDateTimeISO(workingCalendar.timeZone).toPlainDate()}`;
  const days = [...(record.askedHow ?? []), lastContactAt].flatMap((moment) =>
    moment === undefined ? [] : [dayOf(moment)],
  );
  if (days.includes(dayOf(now))) {
    throw new NotPossibleError('Somebody was in touch with them today already');
  }
}
