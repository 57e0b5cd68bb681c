import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';

/** Somebody who works on a case beside its owner. */
export interface PersonOnTheCase {
  readonly name: string;
  readonly part: 'co-worker' | 'cover';
  readonly until: Temporal.Instant | undefined;
}

export interface WhoHasItProps {
  readonly owner: string | null;
  readonly people: readonly PersonOnTheCase[];
  readonly now: Temporal.Instant;
}

/** Who has a case, who works on it too, and who covers until when: in one line. */
export function WhoHasIt({ owner, people, now }: WhoHasItProps) {
  const coWorkers = people.filter(({ part }) => part === 'co-worker');
  const covering = people.filter(({ part }) => part === 'cover');
  return (
    <p className="text-small wrap-anywhere">
      {owner === null ? (
        <strong>Nobody has it yet</strong>
      ) : (
        <>
          <span className="text-ink-soft">Assigned to </span>
          <bdi className="font-semibold">{owner}</bdi>
        </>
      )}
      {coWorkers.map(({ name }, place) => (
        <span key={name}>
          {place === 0 ? ', with ' : ', '}
          <bdi>{name}</bdi>
        </span>
      ))}
      {covering.map(({ name, until }) => (
        <span key={name} className="font-semibold">
          {'; '}
          <bdi>{name}</bdi> covers
          {until !== undefined &&
            ` until ${momentInWords(new Date(until.epochMilliseconds), now, workingCalendar.timeZone)}`}
        </span>
      ))}
    </p>
  );
}
