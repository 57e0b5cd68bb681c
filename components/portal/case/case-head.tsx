import type { ReactNode } from 'react';
import { LevelReasons } from '#components/portal/level-reasons.tsx';
import { LevelTag } from '#components/portal/level-tag.tsx';
import { DueTag } from '#components/portal/time-left.tsx';
import { stateNames } from '#lib/casework/case/states.ts';
import type { CaseSummary } from '#lib/casework/case/summary.ts';
import { teamNames } from '#lib/casework/case/words.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { capitalised, dueInWords, momentInWords } from '#lib/casework/clock/time-words.ts';
import { ReachLine, type ReachLineProps } from './reach-line.tsx';
import { type PersonOnTheCase, WhoHasIt } from './who-has-it.tsx';

export interface CaseHeadProps {
  readonly summary: CaseSummary;
  readonly now: Temporal.Instant;
  readonly workers: readonly PersonOnTheCase[];
  /** How the person is reached: for those who may read the case. */
  readonly reach: Omit<ReachLineProps, 'logPath' | 'now' | 'isOnForm'> | undefined;
  /** Whether a press on a safe way leads to the form on which a contact is logged. */
  readonly mayLog: boolean;
  /** Whether this is what the page is about, its one heading of the first level; else the page is that of a form. */
  readonly isHeading?: boolean;
  /** Whether nothing beside the form says how the person is reached: then the head does, however wide the window is. */
  readonly isAlone?: boolean;
}

/**
 * Which case it is, whose, how its clock stands, and how its person is reached. It stays on top where the window is high enough; where it
 * is narrow, the level, the name, the reference and how to reach them do.
 */
export function CaseHead({
  summary,
  now,
  workers,
  reach,
  mayLog,
  isHeading = false,
  isAlone = false,
}: CaseHeadProps) {
  const { reference, level, state } = summary;
  const { name = '', pronouns = '' } = reach?.contact ?? {};
  const Name = isHeading ? 'h1' : 'p';
  return (
    <header data-stays-on-top className="case-top">
      <div className="case-top-short">
        <div className="case-top-name">
          <LevelTag level={level} />
          <Name className="flex min-w-0 flex-wrap items-baseline gap-x-2.5 font-sans text-heading-3 leading-tight font-semibold tracking-normal wrap-anywhere max-lg:contents">
            <span className="sr-only">Case </span>
            {(name !== '' || pronouns !== '') && (
              <span className="max-lg:order-1 max-lg:basis-full">
                <bdi>{name}</bdi>
                {pronouns !== '' && (
                  <span className="text-small font-normal">
                    {' '}
                    (<bdi>{pronouns}</bdi>)
                  </span>
                )}
              </span>
            )}{' '}
            <span className="text-small whitespace-nowrap tabular-nums">{reference}</span>
          </Name>
        </div>
        {reach !== undefined && (
          <ReachLine
            {...reach}
            logPath={mayLog ? reference : undefined}
            now={now}
            isOnForm={!isHeading && !isAlone}
          />
        )}
      </div>
      <div
        // A narrow window needs its height for the form; the case says this.
        className={`case-top-status ${isHeading ? '' : 'max-lg:hidden'}`}
      >
        <p className="text-small">{stateNames[state]}</p>
        <Clock next={summary.next} now={now} />
        <div className="min-w-0 lg:ms-auto">
          <WhoHasIt owner={summary.assignedTo} people={workers} now={now} />
        </div>
      </div>
    </header>
  );
}

function Clock({ next, now }: Pick<CaseSummary, 'next'> & { readonly now: Temporal.Instant }) {
  if (next === undefined) return null;
  const due = dueInWords(next.dueAt, now, workingCalendar);
  const words = next.step === 'acknowledge' ? `Acknowledge it: ${due}` : capitalised(due);
  return next.clock.state === 'in-time' ? (
    <p className="text-small font-semibold">{words}</p>
  ) : (
    <p>
      <DueTag isOverdue={next.clock.state === 'overdue'}>{words}</DueTag>
    </p>
  );
}

export interface CaseOriginProps {
  readonly summary: Pick<CaseSummary, 'team' | 'receivedAt' | 'level'>;
  /** The rules that set the level, for those who may read the case. */
  readonly rules: readonly string[] | undefined;
  /** What it was assessed as, when and why, in words; undefined where it was not. */
  readonly assessed?: string | undefined;
  /** That it was closed before, in words. */
  readonly before: string | undefined;
  readonly now: Temporal.Instant;
  /** Stands first in the line: the way back. */
  readonly children: ReactNode;
}

/** Why a case has its level, and when it came: the line below its head. */
export function CaseOrigin({ summary, rules, assessed, before, now, children }: CaseOriginProps) {
  const { team, receivedAt, level } = summary;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small max-sm:mb-2">
      {children}
      {rules !== undefined && <LevelReasons rules={rules} level={level} assessed={assessed} />}
      <p className="text-ink-soft">
        {`Received ${momentInWords(receivedAt, now, workingCalendar.timeZone)}, ${teamNames[team]}`}
      </p>
      {before !== undefined && <p className="font-semibold">{before}</p>}
    </div>
  );
}
