import type { Failure } from '#components/forms/form-state.ts';

/** What is said to the second of two who finish one appointment. */
export const finishedMeanwhile: Failure = {
  title: 'A colleague has finished this appointment',
  words:
    'Nothing of yours is saved yet, and nothing is lost. Where you wrote nothing, the form holds what they wrote; where both of you did, theirs stands beside yours. Go through it and keep yours, or take theirs. You then see what changes on file, before it does.',
};
