import { Fact } from '#components/portal/fact.tsx';
import { LevelReasons } from '#components/portal/level-reasons.tsx';
import { LevelTag } from '#components/portal/level-tag.tsx';
import { NextStep } from '#components/portal/next-step.tsx';
import { stateNames } from '#lib/casework/case/states.ts';
import type { CaseSummary } from '#lib/casework/case-summary.ts';
import { teamNames } from '#lib/casework/case-words.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { momentInWords } from '#lib/casework/time-words.ts';

export interface CaseHeadingProps {
  readonly summary: CaseSummary;
  /** The rules that set the level; undefined for those who see only a summary. */
  readonly rules: readonly string[] | undefined;
  readonly now: Temporal.Instant;
}

/** Which case it is, how grave, whose, and how its clock stands. */
export function CaseHeading({ summary, rules, now }: CaseHeadingProps) {
  const { reference, level, team, state, receivedAt, next, assignedTo } = summary;
  return (
    <header className="mb-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="font-sans text-heading-2 tracking-normal tabular-nums">
          <span className="sr-only">Case </span>
          {reference}
        </h1>
        <LevelTag level={level} />
      </div>
      {rules !== undefined && (
        <div className="mt-2">
          <LevelReasons rules={rules} />
        </div>
      )}
      <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-3 max-sm:*:first:col-span-2 lg:grid-cols-5">
        <Fact term="Next">
          <NextStep next={next} now={now} />
        </Fact>
        <Fact term="State">{stateNames[state]}</Fact>
        <Fact term="Received">{momentInWords(receivedAt, now, workingCalendar.timeZone)}</Fact>
        <Fact term="Team">{teamNames[team]}</Fact>
        <Fact term="Assigned to">
          {assignedTo === null ? 'Nobody yet' : <bdi>{assignedTo}</bdi>}
        </Fact>
      </dl>
    </header>
  );
}
