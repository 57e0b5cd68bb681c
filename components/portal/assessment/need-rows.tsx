import { FormField } from '#components/forms/form-fields.tsx';
import { needCodes } from '#lib/casework/assessment/needs.ts';
import { AnswerRow } from './answer-row.tsx';
import type { FlagRowsProps } from './flag-rows.tsx';

/** One row a need; where something is done for it, what, by when, and whether they agreed opens under the row. */
export function NeedRows({ fields, state, last }: Omit<FlagRowsProps, 'usesKeys'>) {
  return needCodes.map((need) => {
    const details = [`action-${need}`, `by-${need}`, `agreed-${need}`];
    const isFilled = details.some(
      (name) => state.errors[name] !== undefined || (state.values[name] ?? '') !== '',
    );
    return (
      <AnswerRow
        key={need}
        name={`need-${need}`}
        field={fields[`need-${need}`]}
        state={state}
        last={last}
      >
        <div className="need-details" data-filled={isFilled ? '' : undefined}>
          {details.map((name) => {
            const field = fields[name];
            return field && <FormField key={name} name={name} field={field} state={state} />;
          })}
        </div>
      </AnswerRow>
    );
  });
}
