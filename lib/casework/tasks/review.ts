import { type CodesOf, entryKinds } from '../entries/kinds.ts';

/** @returns whether a task is the review of what somebody did */
export function isReview({ codes }: { readonly codes: unknown }): boolean {
  return entryKinds.task.codes.safeParse(codes).data?.isReview === true;
}

/** @returns whether a task asks to book an appointment: that is done elsewhere, and ends it */
export function isToBook({ codes }: { readonly codes: unknown }): boolean {
  return entryKinds.task.codes.safeParse(codes).data?.isToBook === true;
}

/** What ends a task that is not ticked off. */
export type TaskVerb = NonNullable<CodesOf<'task'>['endsBy']>;

/** What the button of such a task says, where it is done for the first time. */
const taskVerbLabels: Readonly<Record<TaskVerb, string>> = {
  assess: 'Assess',
  'decide-lowering': 'Decide',
  'follow-up': 'Write the follow-up',
  'give-follow-up': 'They have it',
  'safety-plan': 'Look at it',
  'case-conference': 'Write it down',
  'informal-way': 'How it goes',
  'hold-appointment': 'Write it down',
};

/**
 * @param task by its verb, and whether what it asks for was done before
 * @returns what its button says
 */
export function taskButton({
  endsBy: verb,
  isAgain = false,
}: {
  readonly endsBy: TaskVerb;
  readonly isAgain?: boolean | undefined;
}): string {
  return verb === 'assess' && isAgain ? 'Review' : taskVerbLabels[verb];
}

/** @returns whether what a task asks for was done before, and is reviewed by its clock */
export function isAgain({ codes }: { readonly codes: unknown }): boolean {
  return entryKinds.task.codes.safeParse(codes).data?.isAgain === true;
}

/** @returns what ends a task, where it is not ticked off: the verb that does it */
export function endsBy({ codes }: { readonly codes: unknown }): TaskVerb | undefined {
  return entryKinds.task.codes.safeParse(codes).data?.endsBy;
}

/** @returns whether a task was promised to the person: a case is not closed before it is done, unless they cannot be reached */
export function isPromised(task: { readonly codes: unknown }): boolean {
  const verb = endsBy(task);
  return verb === 'follow-up' || verb === 'give-follow-up';
}

/** Why such a task is not ticked off, and not put off. */
export const whyNotTicked: Readonly<Record<TaskVerb, string>> = {
  assess: 'A review is done by assessing again',
  'decide-lowering': 'It is done by deciding on the lower level',
  'give-follow-up': 'It is done by saying how and when they got it',
  'follow-up': 'It is done by writing the follow-up, or saying that they want none',
  'safety-plan': 'It is done by saving the safety plan again, changed or not',
  'case-conference': 'It is done by writing the case conference down',
  'informal-way': 'It is done by writing down how the informal way goes',
  'hold-appointment': 'It is done by writing down what was said, and Finish',
};
