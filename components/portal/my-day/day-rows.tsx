'use client';

import type { PlainAction } from '#components/forms/form-state.ts';
import { LevelMark } from '#components/portal/level-tag.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import type { DayRowInWords } from '#lib/casework/my-day/row.ts';

export interface DayRowsProps {
  readonly rows: readonly DayRowInWords[];
  /** The key of what to do first: its button is the primary one of the page. */
  readonly primary: string | undefined;
  /** Whether the heading above them says why they stand there: then the rows do not say it again. */
  readonly isReasonSaid: boolean;
  readonly taskDone: PlainAction;
}

/**
 * Rows of a day. They are drawn from their words, also in the browser: the page carries each row once more in words alone, in place of
 * all its elements.
 */
export function DayRows({ rows, primary, isReasonSaid, taskDone }: DayRowsProps) {
  return (
    <ul className="border-t border-line">
      {rows.map((row) => (
        <DayRowItem
          key={row.key}
          row={row}
          isPrimary={row.key === primary}
          isReasonSaid={isReasonSaid}
          taskDone={taskDone}
        />
      ))}
    </ul>
  );
}

interface DayRowItemProps {
  readonly row: DayRowInWords;
  readonly isPrimary: boolean;
  readonly isReasonSaid: boolean;
  readonly taskDone: PlainAction;
}

/** Something to do: first why, then for whom, then by when; and the button that does it. */
function DayRowItem({ row, isPrimary, isReasonSaid, taskDone }: DayRowItemProps) {
  const { reason, reference, href, level, name, standing, isLate, task, links, later } = row;
  const variant = isPrimary ? 'primary' : 'secondary';
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-1 max-sm:py-2">
      <div className="min-w-0 grow basis-72 wrap-anywhere">
        {!isReasonSaid && (
          <p className="leading-tight font-semibold">
            <bdi>{reason}</bdi>
          </p>
        )}
        <p className="flex flex-wrap items-center gap-x-3 text-small leading-tight">
          <LevelMark level={level} />
          <a
            href={href}
            data-row=""
            className="inline-flex min-h-11 flex-wrap content-center items-center gap-x-2"
          >
            {name !== undefined && <bdi>{name}</bdi>}{' '}
            <span className="whitespace-nowrap tabular-nums">{reference}</span>
          </a>
          <span className={isLate ? 'font-semibold text-error' : 'text-ink-soft'}>{standing}</span>
          {row.isUnassigned && <strong>Nobody has it</strong>}
        </p>
      </div>
      {(task !== undefined || links.length > 0 || later !== undefined) && (
        <div className="flex items-center gap-x-3 max-sm:w-full max-sm:flex-wrap-reverse max-sm:gap-y-2">
          {task !== undefined && (
            <form action={taskDone} className="max-sm:grow" aria-label={task.label}>
              <input type="hidden" name="reference" value={reference} />
              <input type="hidden" name="entry" value={task.entry} />
              <Button variant={variant}>Done</Button>
            </form>
          )}
          {links.map((link) => (
            <LinkButton
              key={link.href}
              href={link.href}
              variant={link.isMain ? variant : 'secondary'}
            >
              {link.label}
            </LinkButton>
          ))}
          {later !== undefined && (
            <a
              href={later.href}
              className="inline-flex min-h-11 shrink-0 items-center px-2"
              aria-label={later.label}
            >
              Later…
            </a>
          )}
        </div>
      )}
    </li>
  );
}
