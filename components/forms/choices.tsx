import { Fragment, type ReactNode } from 'react';
import { descriptionOf, FieldError, hintId } from './field-error.tsx';

export interface Choice {
  readonly code: string;
  readonly label: string;
  /** What it means, below its words. Nothing in it can be pressed: a press anywhere on it chooses the answer. */
  readonly details?: ReactNode;
  /** Of a long list: the part in which it stands. Each part is a fold; the first is open, and any in which something is chosen. */
  readonly part?: string | undefined;
  /** In a group of ticks: cannot stand beside any other. */
  readonly standsAlone?: boolean;
}

export interface ChoicesProps {
  readonly field: string;
  readonly kind: 'one' | 'many';
  readonly legend: ReactNode;
  readonly hint?: string | undefined;
  /** More to read before choosing, where the hint is not enough. */
  readonly notes?: ReactNode;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly error?: string | undefined;
  /** Side by side where there is room; below each other otherwise. */
  readonly compact?: boolean;
  /** In columns of the same width where there is room: for many short answers. */
  readonly inColumns?: boolean | undefined;
}

/** Answers that are explained stand beside each other where there is room, so that none seems to come first. */
const sideBySide = 'grid-cols-[repeat(auto-fit,minmax(min(100%,26rem),1fr))] sm:gap-4';

/** As many beside each other as have room for a short answer, three at most. */
const columns =
  'grid-cols-[repeat(auto-fill,minmax(min(100%,max(16rem,30%)),1fr))] [&_label]:h-full';

/** A group of radios or ticks. Where script runs, a tick that stands alone clears the others, and they clear it. */
export function Choices({
  field,
  kind,
  legend,
  hint,
  notes,
  choices,
  chosen,
  error,
  compact = false,
  inColumns = false,
}: ChoicesProps) {
  const parts = [...Map.groupBy(choices, ({ part }) => part)];
  const explained = choices.some(({ details }) => details !== undefined) ? sideBySide : '';
  const answer = ({ code, label, details, standsAlone }: Choice) => (
    <div className="choice relative cursor-pointer rounded-card border border-edge bg-surface hover:bg-tint has-checked:border-action has-checked:bg-tint">
      <label className="flex min-h-11 cursor-pointer items-center gap-3 px-4 py-2.5 after:absolute after:inset-0">
        <input
          // The summary's link leads to the first choice.
          id={code === choices[0]?.code ? field : undefined}
          type={kind === 'one' ? 'radio' : 'checkbox'}
          name={field}
          value={code}
          defaultChecked={chosen.includes(code)}
          data-alone={kind === 'many' && standsAlone === true ? '' : undefined}
          aria-describedby={details === undefined ? undefined : detailsId(field, code)}
          className="relative z-1 size-6 shrink-0 accent-action"
        />
        <span className={details === undefined ? undefined : 'font-semibold'}>{label}</span>
      </label>
      {/* They describe the answer and are no part of its name, so they stand outside the label, which lies over all. */}
      {details !== undefined && (
        <div id={detailsId(field, code)} className="px-4 pb-4 font-normal sm:ps-13">
          {details}
        </div>
      )}
    </div>
  );
  return (
    <fieldset
      aria-describedby={descriptionOf(field, {
        hint: hint !== undefined,
        error: error !== undefined,
      })}
      aria-invalid={error !== undefined || undefined}
      className={error === undefined ? 'mb-8' : 'mb-8 border-s-4 border-error ps-4'}
    >
      <legend className="mb-3">{legend}</legend>
      {hint !== undefined && (
        <p id={hintId(field)} className="mb-3 text-ink-soft">
          {hint}
        </p>
      )}
      {notes}
      <FieldError field={field} message={error} />
      {parts.map(([part, within], place) => {
        const answers = (
          <div
            className={
              compact ? 'flex flex-wrap gap-2' : `grid gap-2 ${inColumns ? columns : explained}`
            }
          >
            {within.map((one) => (
              <Fragment key={one.code}>{answer(one)}</Fragment>
            ))}
          </div>
        );
        return (
          <Fragment key={part ?? 'all'}>
            {part === undefined ? (
              answers
            ) : (
              <details
                open={place === 0 || within.some(({ code }) => chosen.includes(code))}
                className="mb-2"
              >
                <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold">
                  {`${part} (${within.length})`}
                </summary>
                {answers}
              </details>
            )}
          </Fragment>
        );
      })}
    </fieldset>
  );
}

function detailsId(field: string, code: string): string {
  return `${field}-${code}-details`;
}
