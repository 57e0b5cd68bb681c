import { keptUntil, secondsUntil } from '#lib/content/kept-until.ts';
import { IdleDialog } from './idle-dialog.tsx';

export interface TimeKeptProps {
  /** When the draft is dropped. */
  readonly until: Date;
  /** Starts the time again. */
  readonly stay: () => Promise<void>;
}

export interface TimeWatchProps extends TimeKeptProps {
  /** The draft's own time was up: what is kept is what was typed, on this page alone. */
  readonly isExpired?: boolean;
}

/** Says until when the answers are kept; where script runs, it asks before the time is up. */
export function TimeKept({ until, stay }: TimeKeptProps) {
  return (
    <>
      <TimeLine until={until} />
      <TimeWatch until={until} stay={stay} />
    </>
  );
}

/** Until when the answers are kept. On a page that sends, it stands above the button. */
export function TimeLine({ until }: Pick<TimeKeptProps, 'until'>) {
  return (
    <p className="no-print mt-10 text-small text-ink-soft" data-kept-until="">
      {keptUntil(until)}
    </p>
  );
}

/** Where script runs, asks before the time is up. */
export function TimeWatch({ until, stay, isExpired = false }: TimeWatchProps) {
  return (
    <IdleDialog
      secondsLeft={secondsUntil(until)}
      stay={stay}
      clears={isExpired ? 'typed' : 'answers'}
    />
  );
}
