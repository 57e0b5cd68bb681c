import { FormField } from '#components/forms/form-fields.tsx';
import type { FormState } from '#components/forms/form-state.ts';
import { flagAnswers } from '#lib/casework/assessment/flag-answers.ts';
import { flagCodes } from '#lib/casework/assessment/flags.ts';
import type { DrawnFields } from '#lib/forms/field.ts';
import { AnswerRow, type AnswerRowProps } from './answer-row.tsx';
import { useAnswerKeys } from './use-answer-keys.ts';

export interface FlagRowsProps extends Pick<AnswerRowProps, 'state' | 'last'> {
  readonly fields: DrawnFields;
  readonly state: FormState;
  readonly usesKeys: boolean;
  /** Whether each has to be answered. */
  readonly asksEach: boolean;
}

/** One row a flag; a key answers it and goes on to the next. */
export function FlagRows({ fields, state, last, usesKeys, asksEach }: FlagRowsProps) {
  const onKeyDown = useAnswerKeys(usesKeys);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys add to what the radio buttons in it do by themselves
    <div onKeyDown={onKeyDown}>
      <p className="mb-2 text-small text-ink-soft">
        {asksEach && 'An answer to each: “not known” is one. '}
        {usesKeys &&
          `By keyboard, in a row: ${flagAnswers.map(({ key, label }) => `${key} ${label.split(',')[0]?.toLowerCase()}`).join(', ')}; Backspace takes an answer back.`}
      </p>
      {flagCodes.map((flag) => {
        const note = `note-${flag}`;
        const field = fields[note];
        return (
          <AnswerRow
            key={flag}
            name={`flag-${flag}`}
            field={fields[`flag-${flag}`]}
            state={state}
            last={last}
          >
            {field !== undefined && (
              <div className="answer-note" data-filled={isFilled(state, note) ? '' : undefined}>
                <FormField name={note} field={field} state={state} />
              </div>
            )}
          </AnswerRow>
        );
      })}
      <AnswerRow name="repeated" field={fields.repeated} state={state} last={last} />
    </div>
  );
}

function isFilled({ values, errors }: FormState, name: string): boolean {
  return errors[name] !== undefined || (values[name] ?? '') !== '';
}
