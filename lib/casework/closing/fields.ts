import { choice, hidden, lines, tick } from '#lib/forms/fields.ts';

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

/** What of a case decides what is asked before it is closed. */
export interface ToClose {
  /** How many tasks are open. */
  readonly openTasks: number;
  /** Whether the person's wishes allow the closing email. */
  readonly mayEmail: boolean;
  /** Whether they were tried, and wished that nobody tries again: an email is an attempt too. */
  readonly wishedNone: boolean;
}

/** What is gone through before a case is closed. */
export function closingFields({ openTasks, mayEmail, wishedNone }: ToClose) {
  return {
    outcome: choice<Outcome>({
      label: 'How did it end?',
      options: outcomes,
      error: 'Choose how it ended',
    }),
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
    ...(mayEmail && {
      email: tick({
        label: 'Send the closing email',
        hint: wishedNone
          ? 'They were tried, and wished that nobody tries again: leave it without a tick, unless they asked to be told.'
          : 'It is shown below, as it will arrive.',
      }),
    }),
    text: lines({
      label: 'What a colleague needs to know if they come back',
      name: 'The text',
      longest: 2_000,
    }),
    seen: hidden(),
  };
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
