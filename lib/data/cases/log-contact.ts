import 'server-only';
import { dueAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { Breach } from '#lib/casework/contact/breaches.ts';
import { breachesIn, contactErrors, wayUsed } from '#lib/casework/contact/contact-errors.ts';
import { contactFields } from '#lib/casework/contact/fields.ts';
import { type Ground, groundNames } from '#lib/casework/contact/grounds.ts';
import { afterContact } from '#lib/casework/contact/rules.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { attemptsBefore } from './attempts.ts';
import { readContact } from './case-contact.ts';
import { type CaseStep, inCase } from './in-case.ts';
import { reviewerOf } from './reviewer.ts';
import { tellOfAttempt } from './tell-of-attempt.ts';

/**
 * Writes down a contact, or an attempt at one, and what follows from it. What breaks the person's wishes is refused, unless a ground is
 * given: then it is logged with it, and the lead reviews it on the next working day.
 * @throws what {@link inCase} throws; SealBrokenError where their wishes cannot be opened
 */
export async function logContact(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'log-contact', (step) => log(step, form), { now });
}

async function log(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, held, now } = step;
  const { timeZone } = workingCalendar;
  const wishes = await readContact(transaction, held.id);
  const before = await attemptsBefore(transaction, held.id);
  const known = { wishes, tried: before.length, consent: held.contactConsent, timeZone };
  const outcome = readForm(contactFields(wishes), form, (typed) =>
    contactErrors(typed, { ...known, now, receivedAt: instantOf(held.receivedAt) }),
  );
  if ('errors' in outcome) return outcome;
  const { at, said, voicemail, ground, why, visitorsSay, visitorsTell } = outcome.read;
  const way = wayUsed(outcome.read);
  const isReached = outcome.read.outcome === 'reached';
  const broke = breachesIn(outcome.read, known);
  const isTheirs = way === 'from-them';
  const after = afterContact(
    { at, isReached },
    {
      level: held.level,
      state: held.state,
      // Whoever got in touch themselves waits for an answer.
      wish: isTheirs ? 'next-way' : wishes.unreachable,
      before: isTheirs ? [] : before,
      wishes,
    },
    workingCalendar,
  );
  const override = ground === '' ? undefined : { broke: [...broke], ground };
  const body = {
    said,
    ...(ground !== '' && { why }),
    ...(way === 'welfare-check' && { visitorsSay, visitorsTell }),
  };
  if (isReached) {
    await step.write({ kind: 'contact', codes: { way, override }, body, happenedAt: at });
  } else {
    const codes = { way, voicemail, override };
    await step.write({ kind: 'contact-attempt', codes, body, happenedAt: at });
    if (ground === '') await tellOfAttempt(step, { at, way }, { wishes, before });
  }
  if (ground !== '') await askForReview(step, { ground, why });
  const moment = storedInstant(at);
  step.change({
    state: after.state,
    nextStep: after.nextStep,
    nextSince: moment,
    nextDueAt: storedInstant(after.dueAt),
    ...(keepsPromise({ isReached, isTheirs, broke }) && {
      firstAttemptAt: held.firstAttemptAt ?? moment,
    }),
    // A person who logs a contact has seen how grave the case is.
    ...(held.acknowledgedAt === null && { acknowledgedAt: storedInstant(now) }),
    ...(isReached && { reachedAt: held.reachedAt ?? moment, lastContactAt: moment }),
  });
  return 'saved';
}

/** The promise is an attempt of ours in a safe way; whoever was reached was reached. */
function keepsPromise({
  isReached,
  isTheirs,
  broke,
}: {
  readonly isReached: boolean;
  readonly isTheirs: boolean;
  readonly broke: readonly Breach[];
}): boolean {
  return isReached || (!isTheirs && !broke.includes('unsafe-way'));
}

async function askForReview(
  step: CaseStep,
  { ground, why }: { readonly ground: Ground; readonly why: string },
): Promise<void> {
  const reviewer = await reviewerOf(step);
  if (reviewer === undefined) return;
  await step.write({
    kind: 'task',
    codes: { isReview: true },
    body: {
      what: 'Review a contact that broke the person’s wishes',
      why: `${step.viewer.name} gave as ground ${groundNames[ground]}: ${why}`,
      name: reviewer.name,
    },
    ownerId: reviewer.id,
    dueAt: dueAt(step.now, { workingDays: 1 }, workingCalendar),
  });
}
