import type { ReactNode } from 'react';
import { descriptionOf, FieldError, hintId } from '#components/forms/field-error.tsx';
import type { FormState } from '#components/forms/form-state.ts';
import { TheirVersion } from '#components/forms/their-version.tsx';
import type { DrawnField, PostedValues } from '#lib/forms/field.ts';
import { formattedPosted } from '#lib/forms/posted-words.ts';
import { clearAnswer } from './use-answer-keys.ts';

export interface AnswerRowProps {
  readonly name: string;
  readonly field: DrawnField | undefined;
  readonly state: FormState;
  /** What the last assessment said, by field, and when that was. */
  readonly last:
    | {
        readonly values: PostedValues;
        readonly when: string;
        /** Who does what, in words, by the field that says so. */
        readonly owners?: Readonly<Record<string, string>>;
      }
    | undefined;
  /** What else was said of it the last time. */
  readonly lastMore?: string | undefined;
  /** What opens under the row once something is answered. */
  readonly children?: ReactNode;
}

/** One question in one row: its words, its answers, what was answered the last time, and what opens under it. */
export function AnswerRow({ name, field, state, last, lastMore = '', children }: AnswerRowProps) {
  if (field === undefined) return null;
  const { label, hint, options = [] } = field;
  const chosen = state.values[name] ?? '';
  const error = state.errors[name];
  const before = last?.values[name];
  return (
    <div
      data-answer-row=""
      className={`answer-row border-b border-line py-2 ${error === undefined ? '' : 'border-s-4 border-s-error ps-3'}`}
    >
      <TheirVersion name={name} field={field} mine={chosen} theirs={state.theirs}>
        <fieldset
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={descriptionOf(name, {
            hint: hint !== undefined,
            error: error !== undefined,
          })}
          className="flex flex-wrap items-center gap-x-4 gap-y-1"
        >
          <legend className="contents">
            <span className="block min-w-0 grow basis-48 leading-tight font-semibold">{label}</span>
          </legend>
          {hint !== undefined && (
            <p id={hintId(name)} className="order-1 w-full text-small text-ink-soft">
              {hint}
            </p>
          )}
          {error !== undefined && (
            <div className="order-1 w-full">
              <FieldError field={name} message={error} />
            </div>
          )}
          <div className="flex flex-wrap gap-1.5">
            {options.map(({ code, label: words }, place) => (
              <label key={code} className="answer-choice">
                <input
                  id={place === 0 ? name : undefined}
                  type="radio"
                  name={name}
                  value={code}
                  defaultChecked={chosen === code}
                />
                {words}
              </label>
            ))}
            <label className="answer-choice answer-none">
              <input type="radio" name={name} value="" />
              Not answered
            </label>
            <button
              type="button"
              aria-label={`Clear: ${label}`}
              onClick={({ currentTarget }) => clearAnswer(currentTarget)}
              className="answer-clear min-h-11 cursor-pointer items-center px-2 text-small underline"
            >
              Clear
            </button>
          </div>
          {before !== undefined && before !== '' && (
            <p className="order-1 w-full text-small text-ink-soft">
              {`Last time, ${last?.when}: ${formattedPosted(field, before)}`}
              {lastMore !== '' && (
                <>
                  {'. '}
                  <bdi>{lastMore}</bdi>
                </>
              )}
            </p>
          )}
        </fieldset>
      </TheirVersion>
      {children}
    </div>
  );
}
