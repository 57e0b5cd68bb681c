import type { ToDo } from './states.ts';
import type { Verb } from './workflow.ts';

/** What does each step. How to go on is for the lead to choose among all that can be done. */
const verbOf: Readonly<Record<ToDo, Verb | undefined>> = {
  acknowledge: 'acknowledge',
  contact: 'log-contact',
  attempt: 'log-contact',
  consult: 'ask-safeguarding-lead',
  decide: 'decide-safeguarding',
  door: 'close',
  lead: undefined,
  agree: 'log-contact',
  touch: 'ask-how-they-are',
};

/** A task, as far as it decides whether it comes first. */
interface TaskToDo {
  /** Whether the viewer may do it. */
  readonly mayEnd: boolean;
  /** The verb that does it; undefined where it is ticked off. */
  readonly endsBy: Verb | undefined;
  readonly dueAt: Temporal.Instant | undefined;
}

/**
 * @param tasks open ones
 * @param nextDueAt by when the next step is due; undefined where there is none
 * @returns the task that comes before the next step, as it is due before it: what was promised after an appointment, or an assessment;
 *   undefined where none does
 */
export function taskBefore<Task extends TaskToDo>(
  tasks: readonly Task[],
  nextDueAt: Temporal.Instant | undefined,
): (Task & { readonly endsBy: Verb }) | undefined {
  let first: (Task & { readonly endsBy: Verb; readonly dueAt: Temporal.Instant }) | undefined;
  for (const task of tasks) {
    if (!task.mayEnd || !isOfVerb(task)) continue;
    if (nextDueAt !== undefined && Temporal.Instant.compare(task.dueAt, nextDueAt) >= 0) continue;
    if (first === undefined || Temporal.Instant.compare(task.dueAt, first.dueAt) < 0) first = task;
  }
  return first;
}

function isOfVerb<Task extends TaskToDo>(
  task: Task,
): task is Task & { readonly endsBy: Verb; readonly dueAt: Temporal.Instant } {
  return task.endsBy !== undefined && task.dueAt !== undefined;
}

/**
 * @param possible what the viewer can do now
 * @returns the one thing to do next: see that it is Red, give it to somebody, or the next step; undefined where that is not for
 *   this viewer
 */
export function nextVerb(
  {
    next,
    isAssigned,
  }: { readonly next: { readonly step: ToDo } | undefined; readonly isAssigned: boolean },
  possible: ReadonlySet<Verb>,
): Verb | undefined {
  // What only a Red case that nobody has acknowledged offers.
  if (possible.has('acknowledge')) return 'acknowledge';
  if (!isAssigned && possible.has('assign')) return 'assign';
  if (next === undefined) return undefined;
  const verb = verbOf[next.step];
  return verb !== undefined && possible.has(verb) ? verb : undefined;
}
