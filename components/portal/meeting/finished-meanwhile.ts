import type { Failure } from '#components/forms/form-state.ts';

/** What is said to the second of two who finish one appointment; perhaps both are one person, in two tabs. */
export const finishedMeanwhile: Failure = {
  title: 'This appointment was finished meanwhile',
  words:
    'Nothing of yours is saved yet, and nothing is lost. Where you wrote nothing, the form holds what is on file; where something else is on file, that stands beside yours. Go through it and keep yours, or take theirs. You then see what changes on file, before it does.',
};
