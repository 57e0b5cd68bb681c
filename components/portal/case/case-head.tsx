import { LevelReasons } from '#components/portal/level-reasons.tsx';
import { LevelTag } from '#components/portal/level-tag.tsx';
import { DueTag } from '#components/portal/time-left.tsx';
import { stateNames } from '#lib/casework/case/states.ts';
import type { CaseSummary } from '#lib/casework/case/summary.ts';
import { teamNames } from '#lib/casework/case/words.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords, timeLeftInWords } from '#lib/casework/clock/time-words.ts';
import { type PersonOnTheCase, WhoHasIt } from './who-has-it.tsx';

export interface CaseHeadProps {
  readonly summary: CaseSummary;
  readonly now: Temporal.Instant;
  /** What only those who may read the case are told. */
  readonly content?:
    | {
        /** The rules that set the level. */
        readonly rules: readonly string[];
        readonly contact: { readonly name: string; readonly pronouns: string } | undefined;
        readonly workers: readonly PersonOnTheCase[];
        /** Where a co-worker ends; left out for those who may not say so. */
        readonly endCoWorkerPath?: string | undefined;
        /** That it was closed before, in words. */
        readonly before: string | undefined;
      }
    | undefined;
}

/** Which case it is, whose, and how its clock stands: it stays on top where the window is high enough. Below it, why. */
export function CaseHead({ summary, now, content }: CaseHeadProps) {
  const { team, receivedAt } = summary;
  return (
    <>
      <header
        data-stays-on-top
        className="z-10 -mx-4 border-b border-line bg-page px-4 py-2 sm:-mx-6 sm:px-6 print:static [@media_(min-height:40rem)]:sticky [@media_(min-height:40rem)]:top-0"
      >
        <CaseHeadLine summary={summary} contact={content?.contact} />
        <WhoHasIt
          owner={summary.assignedTo}
          people={content?.workers ?? []}
          now={now}
          endPath={content?.endCoWorkerPath}
        />
      </header>
      <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 text-small">
        {content !== undefined && <LevelReasons rules={content.rules} />}
        <p className="text-ink-soft">
          {`Received ${momentInWords(receivedAt, now, workingCalendar.timeZone)}, ${teamNames[team]}`}
        </p>
        {content?.before !== undefined && <p className="font-semibold">{content.before}</p>}
      </div>
    </>
  );
}

interface CaseHeadLineProps {
  readonly summary: CaseSummary;
  readonly contact: { readonly name: string; readonly pronouns: string } | undefined;
}

/** A case in one line. */
function CaseHeadLine({ summary, contact }: CaseHeadLineProps) {
  const { reference, level, state } = summary;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <LevelTag level={level} />
      <h1 className="flex min-w-0 flex-wrap items-baseline gap-x-3 font-sans text-heading-3 tracking-normal wrap-anywhere">
        <span className="sr-only">Case </span>
        {contact !== undefined && contact.name !== '' && <bdi>{contact.name}</bdi>}
        {contact !== undefined && contact.pronouns !== '' && (
          <span className="text-small font-normal">
            (<bdi>{contact.pronouns}</bdi>)
          </span>
        )}
        <span className="tabular-nums whitespace-nowrap">{reference}</span>
      </h1>
      <p>{stateNames[state]}</p>
      <Clock next={summary.next} />
    </div>
  );
}

function Clock({ next }: Pick<CaseSummary, 'next'>) {
  if (next === undefined) return null;
  const words = timeLeftInWords(next.clock, workingCalendar);
  return next.clock.state === 'in-time' ? (
    <p className="font-semibold">{words}</p>
  ) : (
    <p>
      <DueTag isOverdue={next.clock.state === 'overdue'}>{words}</DueTag>
    </p>
  );
}
