import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { type ContactWayOnFile, waysToLog } from '#lib/casework/contact/ways.ts';
import { askingHowFields } from '#lib/casework/keeping-in-touch/fields.ts';
import { standingOf, timesOf } from '#lib/casework/standing/standing.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import type { ArrivingEmail } from '#lib/forms/letter-to-read.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { asItArrives } from '../emails/as-it-arrives.ts';
import { queueEmail } from '../emails/queue.ts';
import { storedInstant } from '../store/instants.ts';
import { readLetterTexts } from '../texts/letter-texts.ts';
import { readContact } from './case-contact.ts';
import { type CaseStep, type HeldCase, inCase, NotPossibleError } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { markOfShown } from './mark-of-shown.ts';
import { addressForSignals } from './may-be-emailed.ts';
import { type CaseOnRecord, readOnRecord } from './on-record.ts';
import { standNow } from './stand.ts';

/** What the page shows on which somebody is asked how they are. */
export interface AskingHowView {
  /** By when that is to be done. */
  readonly dueAt: Temporal.Instant;
  /** Undefined where their wishes allow none. */
  readonly toSend:
    | {
        readonly email: ArrivingEmail;
        /** What the form carries of it. */
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
      const toSend = await emailNow(transaction, held.id);
      return {
        dueAt: standingOf(record, workingCalendar).dueAt,
        toSend: toSend && {
          email: await asItArrives(toSend.email, toSend.to),
          shown: markOfShown(toSend),
        },
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
  const toSend = await emailNow(transaction, held.id);
  if (toSend === undefined) {
    throw new NotPossibleError(
      'Their wishes allow no email: get in touch in another way, and log it',
    );
  }
  // Nothing goes that was not read as it will arrive.
  const shown = markOfShown(toSend);
  if (outcome.read.shown !== shown) {
    const email = await asItArrives(toSend.email, toSend.to);
    const letters = [{ title: 'The email that goes to them', email }];
    return { values: { ...outcome.values, shown }, errors: {}, letters };
  }
  const entryId = await write({ kind: 'asked-how', codes: {}, body: {} });
  const queuedAt = storedInstant(now);
  await queueEmail(transaction, { caseId: held.id, kind: 'keeping-in-touch', queuedAt, entryId });
  change(await standNow(transaction, held.id));
  return 'saved';
}

/** @returns the email as it is now, and where it goes; undefined where their wishes allow none */
async function emailNow(transaction: CaseStep['transaction'], caseId: string) {
  const to = await addressForSignals(transaction, caseId);
  if (to === undefined) return undefined;
  const texts = await readLetterTexts(transaction, 'keeping-in-touch');
  return { to, email: { kind: 'keeping-in-touch', words: { texts } } } as const;
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
