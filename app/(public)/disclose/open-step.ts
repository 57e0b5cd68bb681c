import 'server-only';
import { redirect } from 'next/navigation';
import type { Draft } from '#lib/disclosure/draft.ts';
import { type Step, visit } from '#lib/disclosure/journey.ts';
import type { NoticeId } from '#lib/disclosure/notices.ts';
import { type DraftCookie, readDraftCookie } from '#lib/sealing/draft-cookie.ts';

export interface OpenStep {
  readonly draft: Draft;
  /** When the draft is dropped, unless a step is saved before. */
  readonly until: Date;
  /** A notice to show first, in place of the step. */
  readonly notice: NoticeId | undefined;
}

/**
 * Opens a step of the journey for the draft that the browser sent, or leads to where the person can go on: the start
 * when there is no draft (any more), the page after sending when it was sent, the furthest open step when this one's turn
 * has not come.
 */
export async function openStep(step: Step): Promise<OpenStep> {
  return opened(await readDraftCookie(), step);
}

/** Opens the contact details like any step, or says that they came when the draft's time was up. */
export async function openContactStep(): Promise<OpenStep | Omit<OpenStep, 'draft' | 'notice'>> {
  const cookie = await readDraftCookie();
  return cookie.kind === 'expired' ? { until: cookie.until } : opened(cookie, 'contact');
}

/** @returns whether anything would be lost with the draft that the browser sent */
export function hasAnswers(
  cookie: DraftCookie,
): cookie is DraftCookie & { readonly kind: 'draft' } {
  return cookie.kind === 'draft' && Object.keys(cookie.draft.answers).length > 0;
}

/** @returns the draft; otherwise leads to what follows it, or to the start */
export function requireDraft(cookie: DraftCookie): Draft {
  return draftOf(cookie).draft;
}

/** @returns the receipt of what was sent, and until when it can be read; otherwise leads to the start, which then says nothing of what was or was not sent */
export async function requireReceipt(): Promise<DraftCookie & { readonly kind: 'receipt' }> {
  const cookie = await readDraftCookie();
  if (cookie.kind === 'receipt') return cookie;
  redirect('/disclose');
}

/** The start page, with a word of explanation where the browser still holds what ran out of time. */
export const startedAgain = '/disclose?again=1';

/** @returns the address of a step */
export function addressOf<Name extends Step>(step: Name) {
  return `/disclose/${step}` as const;
}

function opened(cookie: DraftCookie, step: Step): OpenStep {
  const { draft, until } = draftOf(cookie);
  const found = visit(draft, step);
  if (found.show === 'elsewhere') redirect(addressOf(found.step));
  return { draft, until, notice: found.show === 'notice' ? found.notice : undefined };
}

function draftOf(cookie: DraftCookie): DraftCookie & { readonly kind: 'draft' } {
  if (cookie.kind === 'draft') return cookie;
  if (cookie.kind === 'receipt') redirect('/disclose/sent');
  // After leaving there is nothing, and nothing may tell that there was something.
  redirect(cookie.kind === 'nothing' ? '/disclose' : startedAgain);
}
