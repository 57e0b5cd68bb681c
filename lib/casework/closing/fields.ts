import { choice, hidden, lines, tick } from '#lib/forms/fields.ts';
import type { EndsUnreached } from './unreached.ts';

/** How a case ended, in codes that trends may count. */
export const outcomes = [
  { code: 'supported', label: 'They had the support that they wanted' },
  { code: 'referred', label: 'Another service goes on' },
  { code: 'formal', label: 'A formal process goes on' },
  { code: 'not-wanted', label: 'They did not want to go on' },
  { code: 'not-reached', label: 'They could not be reached: the door stays open' },
  { code: 'not-ours', label: 'It was not for this service' },
] as const;

export type Outcome = (typeof outcomes)[number]['code'];

/** Whether they want to say how it was for them. */
export const feedbackAnswers = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
  { code: 'not-asked', label: 'Not asked' },
] as const;
export type FeedbackAnswer = (typeof feedbackAnswers)[number]['code'];

/** What of a case decides what is asked before it is closed. */
export interface ToClose {
  /** How many tasks are open. */
  readonly openTasks: number;
  /** Whether the person's wishes allow the closing email. */
  readonly mayEmail: boolean;
  /** Whether they were tried, and wished that nobody tries again: an email is an attempt too. */
  readonly wishedNone: boolean;
  /** Whether it may end as that of somebody who could not be reached. */
  readonly unreached: EndsUnreached;
}

export const closingText = lines({
  label: 'What a colleague needs to know if they come back',
  name: 'The text',
  longest: 2_000,
});

/** What is gone through before a case is closed. */
export function closingFields({ openTasks, mayEmail, wishedNone, unreached }: ToClose) {
  return {
    outcome: outcomeField(unreached),
    ...(openTasks > 0 && {
      endTasks: tick({
        label: openTasks === 1 ? 'The open task ends' : `The ${openTasks} open tasks end`,
        hint: 'Without a tick, finish what is open first. The Story says what ended.',
      }),
    }),
    told: tick({
      label: 'They know that the case is being closed, and how to come back',
      hint: 'Leave it without a tick where they could not be told, and say why below.',
    }),
    feedback: choice<FeedbackAnswer>({
      label: 'Did they say that they want to give feedback?',
      hint: 'With “Yes” the closing email invites them to answer it with how it was for them.',
      options: feedbackAnswers,
      error: 'Choose whether they want to give feedback',
      start: 'not-asked',
    }),
    ...(mayEmail && {
      email: tick({
        label: 'Send the closing email',
        hint: wishedNone
          ? 'They were tried, and wished that nobody tries again: leave it without a tick, unless they asked to be told.'
          : 'It is shown below, as it will arrive.',
      }),
    }),
    text: closingText,
    seen: hidden(),
  };
}

/** What cannot be chosen is not offered, and it is said why; whoever posts it all the same is told by a rule. */
function outcomeField(unreached: EndsUnreached) {
  const field = choice<Outcome>({
    label: 'How did it end?',
    options: outcomes,
    error: 'Choose how it ended',
  });
  if (unreached.kind === 'possible') return field;
  return {
    ...field,
    options: outcomes.filter(({ code }) => code !== 'not-reached'),
    hint: `“They could not be reached” is not offered. ${unreached.why}.`,
  };
}

/** @returns what is wrong with how a case is to end, by field, where it is that they could not be reached */
export function unreachedErrors(
  { outcome, email }: { readonly outcome: Outcome; readonly email?: boolean | undefined },
  unreached: EndsUnreached,
): { readonly outcome?: string; readonly email?: string } {
  if (outcome !== 'not-reached') return {};
  if (unreached.kind === 'not-possible') return { outcome: unreached.why };
  return email === true && !unreached.hasLetter
    ? {
        email:
          'The email says that we tried several times, and their wishes ended that: leave it without a tick',
      }
    : {};
}

/** Why a case is opened again. */
export const reopeningFields = {
  why: lines({
    label: 'Why is it opened again?',
    name: 'The reason',
    longest: 500,
    required: 'Say why it is opened again',
  }),
};
