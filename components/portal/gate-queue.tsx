import type { Gate } from '#lib/casework/access/policy.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { dueInWords } from '#lib/casework/time-words.ts';

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
    <ul className="grid max-w-prose gap-3">
      {questions.map(({ reference, gate, dueAt }) => (
        <li key={reference} className="card card-way px-5 py-3">
          <h2 className="font-sans tracking-normal tabular-nums">
            <a href={`/gate/${reference}`} className="inline-flex min-h-11 items-center">
              {reference}
            </a>
          </h2>
          <p>{standing(gate, dueAt, now)}</p>
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
  if (gate === 'asking' || dueAt === null) {
    return 'You have this case, to ask the person. Nobody else sees it until you answer.';
  }
  return `Nobody sees this case until you answer: ${dueInWords(dueAt, now, workingCalendar.timeZone)}. After that, somebody else is asked.`;
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
