import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { breachesIn, contactErrors, wayUsed } from '#lib/casework/contact/contact-errors.ts';
import { contactFields } from '#lib/casework/contact/fields.ts';
import { triedSinceInTouch } from '#lib/casework/standing/tried.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { instantOf } from '../store/instants.ts';
import { askForReview } from './ask-for-review.ts';
import { readContact } from './case-contact.ts';
import { contactBegins } from './contact-begins.ts';
import { type CaseStep, inCase } from './in-case.ts';
import { readOnRecord } from './on-record.ts';
import { rowOf } from './stand.ts';
import { tellOfAttempt } from './tell-of-attempt.ts';

/**
 * Writes down a contact, or an attempt at one, and what follows from all that is on record then: one that is logged late, before another one,
 * changes neither state nor next step. What breaks the person's wishes is refused, unless a ground is
 * given: then it is logged with it, and the lead reviews it on the next working day.
 * @throws what {@link inCase} throws; SealBrokenError where their wishes cannot be opened
 */
export async function logContact(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'log-contact', (step) => log(step, form), {
    now,
    once: { form, answer: 'saved' },
  });
}

async function log(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, held, now } = step;
  const { timeZone } = workingCalendar;
  const wishes = await readContact(transaction, held.id);
  const record = await readOnRecord(transaction, held.id);
  const knownAt = (at: Temporal.Instant) => ({
    wishes,
    tried: triedSinceInTouch(record, at).length,
    consent: held.contactConsent,
    timeZone,
  });
  const outcome = readForm(
    contactFields(wishes, { asksConsent: held.contactConsent !== 'yes' }),
    form,
    (typed) =>
      contactErrors(typed, { ...knownAt(typed.at), now, receivedAt: instantOf(held.receivedAt) }),
  );
  if ('errors' in outcome) return outcome;
  const { at, said, voicemail, ground, why, visitorsSay, visitorsTell } = outcome.read;
  const way = wayUsed(outcome.read);
  const isReached = outcome.read.outcome === 'reached';
  const broke = breachesIn(outcome.read, knownAt(at));
  const override = ground === '' ? undefined : { broke: [...broke], ground };
  const body = {
    said,
    ...(ground !== '' && { why }),
    ...(way === 'welfare-check' && { visitorsSay, visitorsTell }),
  };
  const agrees = outcome.read.agrees === true;
  if (isReached) {
    const codes = { way, override, ...(agrees && { agrees }) };
    await step.write({ kind: 'contact', codes, body, happenedAt: at });
  } else {
    const codes = { way, voicemail, override };
    await step.write({ kind: 'contact-attempt', codes, body, happenedAt: at });
  }
  const changes = agrees ? ({ contactConsent: 'yes', ...contactBegins(held, now) } as const) : {};
  const after = await readOnRecord(transaction, held.id, { changes });
  if (!isReached && ground === '') await tellOfAttempt(step, { at, way }, after);
  if (ground !== '') await askForReview(step, { ground, why });
  step.change({ ...changes, ...rowOf(after) });
  return 'saved';
}
