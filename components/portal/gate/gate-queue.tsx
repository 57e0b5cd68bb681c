import type { Gate } from '#lib/casework/access/case-facts.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { gatePath } from '#lib/paths.ts';

export interface QueuedQuestion {
  readonly reference: string;
  readonly gate: Gate;
  readonly dueAt: Date | null;
}

export interface GateQueueProps {
  readonly questions: readonly QueuedQuestion[];
  readonly now: Temporal.Instant;
}

/** Questions that wait for the person who looks, each with by when. */
export function GateQueue({ questions, now }: GateQueueProps) {
  return (
    <ul className="grid gap-3 lg:gap-1.5">
      {questions.map(({ reference, gate, dueAt }) => (
        <li
          key={reference}
          className="card gap-x-4 px-4 py-2 lg:grid lg:grid-cols-[10.5rem_minmax(0,1fr)] lg:items-center lg:rounded-small lg:py-1.5"
        >
          <h2 className="font-sans tracking-normal tabular-nums">
            <a href={gatePath(reference)} className="inline-flex min-h-11 items-center">
              {reference}
            </a>
          </h2>
          <p className="max-lg:pb-1">{standing(gate, dueAt, now)}</p>
        </li>
      ))}
    </ul>
  );
}

/** Where a case stands with the question, in words. */
export function standing(gate: Gate, dueAt: Date | null, now: Temporal.Instant): string {
  if (gate === 'red') {
    return 'This case is Red and does not wait. People who may be meant do not see it meanwhile.';
  }
  const what =
    gate === 'asking'
      ? 'You have this case, to ask the person. Nobody else sees it until you answer.'
      : 'Nobody sees this case until you answer.';
  return dueAt === null
    ? what
    : `${what} After ${momentInWords(dueAt, now, workingCalendar.timeZone)} somebody else is asked.`;
}

/** No question waits. */
export function EmptyGate() {
  return (
    <div className="card card-way max-w-prose p-6">
      <h2 className="mb-2 text-heading-3">Nothing waits for you</h2>
      <p>
        A question appears here when a reporter wrote who must not be given their case, and the
        software cannot tell for certain whom they mean.
      </p>
    </div>
  );
}
