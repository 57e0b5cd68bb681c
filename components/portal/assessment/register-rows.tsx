import type { FormState } from '#components/forms/form-state.ts';
import { type RiskRow, registerColumns, riskRowCodes } from '#lib/casework/assessment/register.ts';
import type { DrawnFields } from '#lib/forms/field.ts';
import type { AnswerRowProps } from './answer-row.tsx';
import { RegisterRow } from './register-row.tsx';

export interface RegisterRowsProps extends Pick<AnswerRowProps, 'last'> {
  readonly fields: DrawnFields;
  readonly state: FormState;
}

/** The register of risks: the first row, and those in which something stands; the others in a fold, for those who need them. */
export function RegisterRows({ fields, state, last }: RegisterRowsProps) {
  const isInUse = (row: RiskRow) => row === '1' || isFilled(row, state);
  const further = riskRowCodes.filter((row) => !isInUse(row));
  const draw = (row: RiskRow) => (
    <RegisterRow key={row} row={row} fields={fields} state={state} last={last} />
  );
  return (
    <>
      <p className="mb-3 max-w-prose text-small text-ink-soft">
        How likely and how severe with what is in place: 1 to 4 together are Low, 5 to 9 Medium, 10
        to 15 High, 16 and more Critical.
        {last !== undefined &&
          ' What stood here the last time is carried over: change what has changed, and empty what is no longer a risk.'}
      </p>
      {riskRowCodes.filter(isInUse).map(draw)}
      {further.length > 0 && (
        <details className="mb-2">
          <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold">More risks</summary>
          {further.map(draw)}
        </details>
      )}
    </>
  );
}

function isFilled(row: RiskRow, { values, errors }: FormState): boolean {
  return registerColumns
    .map((column) => `${column}-${row}`)
    .some(
      (name) =>
        errors[name] !== undefined || (!name.startsWith('owner-') && (values[name] ?? '') !== ''),
    );
}
