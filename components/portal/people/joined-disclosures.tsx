import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import type { StoredAnswers } from '#lib/disclosure/questions/registry.ts';
import { casePath } from '#lib/paths.ts';
import { AnswerList } from '../answer-list.tsx';

export interface JoinedDisclosuresProps {
  /** The case in which this one goes on. */
  readonly joinedTo: string | undefined;
  /** Newer disclosures of the same person that go on in this case. */
  readonly joined: readonly {
    readonly reference: string;
    readonly receivedAt: Date;
    readonly answers: StoredAnswers;
  }[];
  readonly now: Temporal.Instant;
}

/** Where a case goes on, or what else the same person told that goes on in it. */
export function JoinedDisclosures({ joinedTo, joined, now }: JoinedDisclosuresProps) {
  return (
    <>
      {joinedTo !== undefined && (
        <p className="max-w-prose rounded-card border border-edge bg-surface px-5 py-3">
          This disclosure goes on in{' '}
          <a href={casePath(joinedTo)} className="tabular-nums">
            {joinedTo}
          </a>
          , an older case of the same person.
        </p>
      )}
      {joined.map(({ reference, receivedAt, answers }) => (
        <details key={reference} className="rounded-card border border-edge bg-surface px-5 py-2">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">
            {`They came again ${momentInWords(receivedAt, now, workingCalendar.timeZone)}: what they told us then`}
          </summary>
          <AnswerList answers={answers} />
          <p className="mt-2">
            <a href={casePath(reference)} className="inline-flex min-h-11 items-center">
              {`What was written on ${reference} until it was joined`}
            </a>
          </p>
        </details>
      ))}
    </>
  );
}
