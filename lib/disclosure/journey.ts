import { type NoticeId, noticeRules } from './notices.ts';
import { type Answers, positionOf, type QuestionId, questions } from './questions/current.ts';

/** What the journey needs to know of a draft. */
export interface JourneyState {
  readonly answers: Answers;
  /** Notices that the person has read and gone on from. */
  readonly seen: readonly NoticeId[];
}

/** The pages after the questions, in order. They open together, when every question has had its turn. */
export const closingSteps = ['check', 'choice', 'anonymous', 'contact'] as const;
export type ClosingStep = (typeof closingSteps)[number];

/** A page of the journey, by the last part of its address. */
export type Step = QuestionId | ClosingStep;

const steps: readonly Step[] = [...questions.map(({ id }) => id), ...closingSteps];

export type Visit =
  | { readonly show: 'step' }
  | { readonly show: 'notice'; readonly notice: NoticeId }
  | { readonly show: 'elsewhere'; readonly step: Step };

/**
 * Decides what a person sees at an address of the journey. A step whose turn has not come leads to the
 * furthest one that is open. A notice is shown at the address of the question that follows it, so that no
 * address, and so no browser history, tells what was answered.
 */
export function visit(state: JourneyState, step: Step): Visit {
  const limit = furthest(state);
  if (steps.indexOf(step) > limit.position) return { show: 'elsewhere', step: limit.step };
  if (limit.notice !== undefined && step === limit.step) {
    return { show: 'notice', notice: limit.notice };
  }
  return { show: 'step' };
}

/**
 * @param from the question that was just answered, skipped or read past
 * @returns where the person goes next: the next question on the first way through, "check your answers"
 *   (or a notice that a change brought up) once all fifteen have had their turn
 */
export function stepAfter(state: JourneyState, from: QuestionId): Step {
  const limit = furthest(state);
  if (isComplete(state.answers)) return limit.step;
  const next = stepAt(positionOf(from) + 1);
  return steps.indexOf(next) > limit.position ? limit.step : next;
}

/** @returns the furthest step that is open: where an unfinished draft goes on */
export function furthestStep(state: JourneyState): Step {
  return furthest(state).step;
}

/** @returns the question before this one, or undefined for the first (whose way back is the start page) */
export function questionBefore(step: QuestionId): QuestionId | undefined {
  return questions[positionOf(step) - 1]?.id;
}

/** @returns whether every question has been answered or skipped */
export function isComplete(answers: Answers): boolean {
  return questions.every((question) => answers[question.id] !== undefined);
}

/** @returns whether the disclosure may be sent: complete, and no notice left to read */
export function isReadyToSend(state: JourneyState): boolean {
  return isComplete(state.answers) && pendingNotice(state) === undefined;
}

/**
 * Drops the answers that can no longer be reached (those after an answer that ends the journey) and forgets
 * notices that no longer apply, so that they are shown again if they apply again.
 */
export function prune(state: JourneyState): JourneyState {
  const ending = noticeRules.find((rule) => rule.endsJourney && rule.applies(state.answers));
  const reachable = ending === undefined ? questions.length : positionOf(ending.after) + 1;
  const kept = questions
    .slice(0, reachable)
    .flatMap(({ id }) => (state.answers[id] === undefined ? [] : [[id, state.answers[id]]]));
  const answers: Answers = Object.fromEntries(kept);
  const seen = state.seen.filter((id) =>
    noticeRules.some((rule) => rule.id === id && rule.applies(answers)),
  );
  return { answers, seen };
}

/** @returns the state with a notice marked as read; a notice that ends the journey cannot be passed */
export function passNotice(state: JourneyState, notice: string): JourneyState {
  const rule = noticeRules.find(
    ({ id, endsJourney, applies }) => id === notice && !endsJourney && applies(state.answers),
  );
  if (rule === undefined || state.seen.includes(rule.id)) return state;
  return { answers: state.answers, seen: [...state.seen, rule.id] };
}

interface Furthest {
  readonly position: number;
  readonly step: Step;
  readonly notice?: NoticeId;
}

function furthest(state: JourneyState): Furthest {
  const unanswered = questions.findIndex((question) => state.answers[question.id] === undefined);
  const open = unanswered === -1 ? questions.length + closingSteps.length - 1 : unanswered;
  const notice = pendingNotice(state);
  if (notice !== undefined && positionOf(notice.after) + 1 <= open) {
    const position = positionOf(notice.after) + 1;
    return { position, step: stepAt(position), notice: notice.id };
  }
  return { position: open, step: unanswered === -1 ? 'check' : stepAt(unanswered) };
}

function pendingNotice(state: JourneyState) {
  return noticeRules.find(
    (rule) =>
      state.answers[rule.after] !== undefined &&
      rule.applies(state.answers) &&
      (rule.endsJourney || !state.seen.includes(rule.id)),
  );
}

function stepAt(position: number): Step {
  return steps[position] ?? 'check';
}
