import type { ReactNode } from 'react';
import { LevelReasons } from '#components/portal/level-reasons.tsx';
import { LevelTag } from '#components/portal/level-tag.tsx';
import { DueTag } from '#components/portal/time-left.tsx';
import { stateNames } from '#lib/casework/case/states.ts';
import type { CaseSummary } from '#lib/casework/case/summary.ts';
import { teamNames } from '#lib/casework/case/words.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { capitalised, dueInWords, momentInWords } from '#lib/casework/clock/time-words.ts';
import { type PersonOnTheCase, WhoHasIt } from './who-has-it.tsx';

export interface CaseHeadProps {
  readonly summary: CaseSummary;
  readonly now: Temporal.Instant;
  readonly workers: readonly PersonOnTheCase[];
  /** What to call the person: for those who may read the case. */
  readonly contact: { readonly name: string; readonly pronouns: string } | undefined;
  /** Whether this is what the page is about: its one heading of the first level. */
  readonly isHeading?: boolean;
}

/** Which case it is, whose, and how its clock stands: it stays on top where the window is high enough. */
export function CaseHead({ summary, now, workers, contact, isHeading = false }: CaseHeadProps) {
  const { reference, level, state } = summary;
  const Name = isHeading ? 'h1' : 'p';
  return (
    <header
      data-stays-on-top
      className="z-10 -mx-4 border-b border-line bg-page px-4 py-1.5 sm:-mx-6 sm:px-6 print:static [@media_(min-height:40rem)]:sticky [@media_(min-height:40rem)]:top-0"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-0.5">
        <LevelTag level={level} />
        <Name className="flex min-w-0 flex-wrap items-baseline gap-x-3 font-sans text-heading-3 font-semibold tracking-normal wrap-anywhere">
          <span className="sr-only">Case </span>
          {contact !== undefined && contact.name !== '' && <bdi>{contact.name}</bdi>}
          {contact !== undefined && contact.pronouns !== '' && (
            <span className="text-small font-normal">
              (<bdi>{contact.pronouns}</bdi>)
            </span>
          )}
          <span className="tabular-nums whitespace-nowrap">{reference}</span>
        </Name>
        <p className="text-small">{stateNames[state]}</p>
        <Clock next={summary.next} now={now} />
        <div className="min-w-0 md:ms-auto">
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
  readonly summary: Pick<CaseSummary, 'team' | 'receivedAt'>;
  /** The rules that set the level, for those who may read the case. */
  readonly rules: readonly string[] | undefined;
  /** That it was closed before, in words. */
  readonly before: string | undefined;
  readonly now: Temporal.Instant;
  /** Stands first in the line: the way back. */
  readonly children: ReactNode;
}

/** Why a case has its level, and when it came: the line below its head. */
export function CaseOrigin({ summary, rules, before, now, children }: CaseOriginProps) {
  const { team, receivedAt } = summary;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small max-sm:mb-2">
      {children}
      {rules !== undefined && <LevelReasons rules={rules} />}
      <p className="text-ink-soft">
        {`Received ${momentInWords(receivedAt, now, workingCalendar.timeZone)}, ${teamNames[team]}`}
      </p>
      {before !== undefined && <p className="font-semibold">{before}</p>}
    </div>
  );
}
