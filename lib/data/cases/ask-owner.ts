import 'server-only';
import type { TaskVerb } from '#lib/casework/tasks/review.ts';
import type { CaseStep } from './in-case.ts';

/** Gives a task that ends when something is done to whoever has the case, or to who is at it where nobody has it. */
export async function askOwner(
  { held, viewer, write }: Pick<CaseStep, 'held' | 'viewer' | 'write'>,
  {
    what,
    why,
    endsBy,
    isAgain = false,
    dueAt,
  }: {
    readonly what: string;
    readonly why: string;
    readonly endsBy: TaskVerb;
    /** Whether it was done before, and is reviewed. */
    readonly isAgain?: boolean;
    readonly dueAt: Temporal.Instant;
  },
): Promise<void> {
  const owner = held.assignedTo ?? viewer;
  await write({
    kind: 'task',
    codes: { endsBy, ...(isAgain && { isAgain }) },
    body: { what, why, name: owner.name },
    ownerId: owner.id,
    dueAt,
  });
}
