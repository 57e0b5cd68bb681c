import { LevelMark } from '#components/portal/level-tag.tsx';
import type { Verb } from '#lib/casework/case/workflow.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { dueInWords } from '#lib/casework/clock/time-words.ts';
import { mostCounted } from '#lib/casework/queue/count-words.ts';
import type { Level } from '#lib/disclosure/levels.ts';
import { casePath, verbPath } from '#lib/paths.ts';
import { LeadList, LeadRow, nextPath } from './lead-list.tsx';

export interface LeadCaseAct {
  readonly label: string;
  readonly verb?: Verb;
  /** Only where nobody has the case. */
  readonly ifUnassigned?: boolean;
}

export interface LeadCasesProps {
  readonly id: string;
  readonly title: string;
  readonly cases: {
    readonly rows: readonly {
      readonly reference: string;
      readonly level: Level;
      readonly name: string | undefined;
      readonly owner: string | undefined;
      readonly dueAt: Temporal.Instant | undefined;
      /** What is done in this row alone; undefined where there is nothing to do but wait. */
      readonly act?: { readonly label: string; readonly href: string } | undefined;
      /** What there is to know of this row. */
      readonly note?: string | undefined;
    }[];
    readonly count: number;
  };
  /** Where all of them are. */
  readonly all: string;
  /** What is done in the row, in the order of its buttons; one without a verb opens the case, where there is more than one to choose from. */
  readonly acts?: readonly LeadCaseAct[];
  readonly now: Temporal.Instant;
}

/** The first cases of those that a lead has to see to. */
export function LeadCases({ id, title, cases, all, acts = [], now }: LeadCasesProps) {
  const { rows, count } = cases;
  const left = count >= mostCounted ? mostCounted : count - rows.length;
  return (
    <LeadList
      id={id}
      title={title}
      count={count}
      none="None."
      more={left > 0 ? { count: left, href: all } : undefined}
    >
      {rows.map(({ reference, level, name, owner, dueAt, act, note }, place) => (
        <LeadRow
          // One case may stand here more than once.
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows do not move
          key={place}
          acts={[
            ...acts
              .filter(({ ifUnassigned }) => ifUnassigned !== true || owner === undefined)
              .map(({ label, verb }) => ({
                label,
                reference,
                href: verb === undefined ? nextPath(reference) : verbPath(reference, verb),
              })),
            ...(act === undefined ? [] : [{ ...act, reference }]),
          ]}
        >
          <LevelMark level={level} />
          <a
            href={casePath(reference)}
            className="inline-flex min-h-11 flex-wrap content-center items-center gap-x-2"
          >
            {name !== undefined && <bdi>{name}</bdi>}{' '}
            <span className="whitespace-nowrap tabular-nums">{reference}</span>
          </a>
          <span className="text-ink-soft">
            {dueAt !== undefined &&
              dueInWords(new Date(dueAt.epochMilliseconds), now, workingCalendar)}
            {note !== undefined && `, ${note}`}
            {owner !== undefined && (
              <>
                {', '}
                <bdi>{owner}</bdi>
              </>
            )}
          </span>
        </LeadRow>
      ))}
    </LeadList>
  );
}
