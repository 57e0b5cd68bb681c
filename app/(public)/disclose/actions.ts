'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '#components/forms/form-state.ts';
import { choiceCopy } from '#lib/content/sending.ts';
import { sendingTrouble } from '#lib/content/sending-trouble.ts';
import { putIn, UnconfirmedError } from '#lib/data/inbox.ts';
import { readContactDetails } from '#lib/disclosure/contact-details.ts';
import { type Draft, newDraft, type Refused } from '#lib/disclosure/draft.ts';
import { passNotice, prune, type Step, stepAfter, visit } from '#lib/disclosure/journey.ts';
import { noticeRules } from '#lib/disclosure/notices.ts';
import { findQuestion, type Question } from '#lib/disclosure/questions/current.ts';
import { receiptOf } from '#lib/disclosure/receipt.ts';
import { skip, takeReply } from '#lib/disclosure/reply.ts';
import {
  anonymousSending,
  NotReadyError,
  namedSending,
  type Sending,
} from '#lib/disclosure/sending.ts';
import { readWhyAnonymous } from '#lib/disclosure/why-anonymous.ts';
import { attemptAfter } from '#lib/forms/attempt.ts';
import { formGiven, textIn, textsIn } from '#lib/forms/form-given.ts';
import { institution } from '#lib/institution.ts';
import { kindOf, log } from '#lib/log.ts';
import {
  type DraftCookie,
  forgetLeaving,
  readDraftCookie,
  writeDraftCookie,
} from '#lib/sealing/draft-cookie.ts';
import { addressOf, hasAnswers, requireDraft, startedAgain } from './open-step.ts';

/*
 * Every step of the form, each a public POST endpoint: it takes nothing for granted but the sealed draft, validates what
 * was posted, saves it in the cookie and goes on.
 */

/** Starts a new draft. One with answers in it is dropped only where the person was told so and pressed again. */
export async function start(form: FormData): Promise<void> {
  const isAsked = textIn(form, 'clear') === 'yes';
  if (!isAsked && hasAnswers(await readDraftCookie())) redirect('/disclose');
  await forgetLeaving();
  await writeDraftCookie(newDraft());
  redirect('/disclose/about');
}

/** Starts the time again, and changes nothing else. */
export async function stay(): Promise<void> {
  const cookie = await readDraftCookie();
  await writeDraftCookie(cookie.kind === 'expired' ? { kind: 'expired' } : requireDraft(cookie));
}

/** Saves the answer to one question, or that it was skipped. */
export async function answerQuestion(form: FormData): Promise<void> {
  const question = findQuestion(textIn(form, 'question'));
  if (question === undefined) redirect('/disclose');
  const submitted = textsIn(form, 'answer');
  const cookie = await readDraftCookie();
  if (cookie.kind === 'unreadable') return startAgainWith(question, submitted);
  const draft = draftWithoutRefusal(cookie);
  const found = visit(draft, question.id);
  if (found.show === 'elsewhere') redirect(addressOf(found.step));
  if (found.show === 'notice') redirect(addressOf(question.id));

  const reply =
    textIn(form, 'intent') === 'skip'
      ? { accepted: true as const, answers: skip(draft.answers, question) }
      : takeReply(draft.answers, question, submitted);
  if (!reply.accepted) {
    const known = new Set<string>(question.options.map(({ code }) => code));
    const chosen = submitted.filter((code) => known.has(code));
    return showRefused(draft, { step: question.id, chosen, error: reply.error });
  }
  const saved = { ...draft, ...prune({ answers: reply.answers, seen: draft.seen }) };
  await writeDraftCookie(saved);
  redirect(addressOf(stepAfter(saved, question.id)));
}

/** Goes on from a notice between two questions. */
export async function passNoticeOn(form: FormData): Promise<void> {
  const draft = draftWithoutRefusal(await readDraftCookie());
  const notice = noticeRules.find(({ id }) => id === textIn(form, 'notice'));
  if (notice === undefined) redirect('/disclose');
  const saved = { ...draft, ...passNotice(draft, notice.id) };
  await writeDraftCookie(saved);
  redirect(addressOf(stepAfter(saved, notice.after)));
}

/** Takes the choice between the two ways on. */
export async function chooseWay(form: FormData): Promise<void> {
  const draft = draftWithoutRefusal(await readDraftCookie());
  const found = visit(draft, 'choice');
  if (found.show === 'elsewhere') redirect(addressOf(found.step));
  const way = textIn(form, 'way');
  const next = (['anonymous', 'contact'] as const).find((step) => step === way);
  if (next !== undefined) {
    // Every step starts the time again, this one too.
    await writeDraftCookie(draft);
    redirect(addressOf(next));
  }
  await showRefused(draft, { step: 'choice', chosen: [], error: choiceCopy.error });
}

/** Sends without a name. */
export async function sendWithoutName(state: FormState, form: FormData): Promise<FormState> {
  const draft = requireDraft(await readDraftCookie());
  await writeDraftCookie(draft);
  const attempt = attemptAfter(state);
  const why = readWhyAnonymous(textsIn(form, 'why'));
  const now = Temporal.Now.instant();
  const outcome = await sendOrSay(draft, now, () => anonymousSending(draft, why, dateOf(now)));
  return { values: { why }, errors: {}, ...outcome, attempt };
}

/** Sends with contact details, which go from this form to the inbox, sealed, and nowhere else. */
export async function sendWithName(state: FormState, form: FormData): Promise<FormState> {
  const cookie = await readDraftCookie();
  // Without a draft nothing that was typed is even looked at.
  if (cookie.kind === 'unreadable') await writeDraftCookie({ kind: 'expired' });
  else await writeDraftCookie(requireDraft(cookie));
  const attempt = attemptAfter(state);
  const read = readContactDetails(formGiven(form));
  if (cookie.kind === 'unreadable') return { values: read.values, errors: {}, attempt };
  const draft = requireDraft(cookie);
  if ('errors' in read) return { values: read.values, errors: read.errors, attempt };
  const now = Temporal.Now.instant();
  const outcome = await sendOrSay(draft, now, () => namedSending(draft, read.details, now));
  return { values: read.values, errors: {}, ...outcome, attempt };
}

/** @returns the draft without what an earlier step refused */
function draftWithoutRefusal(cookie: DraftCookie): Draft {
  const { refused: _, ...draft } = requireDraft(cookie);
  return draft;
}

/**
 * The step is opened again with what was refused, so that the browser's way back never asks to send a form again. Only for
 * codes: what is typed never lies in a cookie.
 */
async function showRefused(
  draft: Draft,
  refused: Refused & { readonly step: Step },
): Promise<never> {
  await writeDraftCookie({ ...draft, refused });
  // The skip link leaves "#main" in the address, which a redirect would keep, and the focus would go there.
  redirect(`${addressOf(refused.step)}#`);
}

/** Sends and leads to the receipt, or says of what went wrong what the person can do, and no more than is certain. */
async function sendOrSay(
  draft: Draft,
  now: Temporal.Instant,
  prepare: () => Sending,
): Promise<Pick<FormState, 'failure'>> {
  const outcome = await putInOrSay(prepare);
  if ('failure' in outcome) return outcome;
  const { sending, kept } = outcome;
  await writeDraftCookie(receiptOf(draft, sending, kept, now));
  redirect('/disclose/sent');
}

async function putInOrSay(prepare: () => Sending) {
  let sending: Sending | undefined;
  try {
    sending = prepare();
    return { sending, kept: await putIn(sending) };
  } catch (error) {
    if (error instanceof NotReadyError) redirect('/disclose/check');
    // Of an anonymous one the log would tell the time; that nothing can be stored is told by the trials.
    if (sending?.way === 'named') log.error('sending failed', { kind: kindOf(error) });
    const { unconfirmed, notStored } = sendingTrouble;
    return { failure: error instanceof UnconfirmedError ? unconfirmed : notStored };
  }
}

function dateOf(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(institution.calendar.timeZone).toPlainDate();
}

/**
 * The time is up, so the answers so far are gone. The one that just came need not be given again. After leaving there is no
 * cookie any more, and nothing is kept or shown. */
async function startAgainWith(question: Question, submitted: readonly string[]): Promise<never> {
  const reply = takeReply({}, question, submitted);
  if (reply.accepted) await writeDraftCookie({ ...newDraft(), answers: reply.answers });
  redirect(startedAgain);
}
