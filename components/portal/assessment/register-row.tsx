import { useCallback, useRef } from 'react';
import { FormField } from '#components/forms/form-fields.tsx';
import { MenuField } from '#components/forms/menu-field.tsx';
import {
  bandInWords,
  type RiskRow,
  type registerColumns,
  riskInWords,
  risksIn,
} from '#lib/casework/assessment/register.ts';
import { ownersDrawn } from './owners-drawn.ts';
import type { RegisterRowsProps } from './register-rows.tsx';
import { useFormFacts } from './use-form-facts.ts';

const menus: ReadonlySet<string> = new Set(['likelihood', 'severity', 'owner']);

/** A risk: what may happen, how grave that is in a word as one chooses, what is done, and what stood there before. */
export function RegisterRow({
  row,
  fields,
  state,
  last,
}: RegisterRowsProps & { readonly row: RiskRow }) {
  const place = useRef<HTMLFieldSetElement>(null);
  const degrees = [`likelihood-${row}`, `severity-${row}`] as const;
  const band = useFormFacts(
    place,
    state.values,
    useCallback((held) => bandInWords(held(`likelihood-${row}`), held(`severity-${row}`)), [row]),
  );
  const { theirs } = state;
  const before = last && risksIn(last.values, last.owners).find((risk) => risk.row === row);
  const meanwhile =
    theirs &&
    risksIn(theirs.values, ownersDrawn(fields, theirs.values)).find((one) => one.row === row);
  const draw = (column: (typeof registerColumns)[number]) => {
    const name = `${column}-${row}`;
    const field = fields[name];
    if (field === undefined) return null;
    return menus.has(column) ? (
      <MenuField key={name} name={name} field={field} state={state} />
    ) : (
      <FormField key={name} name={name} field={field} state={state} />
    );
  };
  return (
    <fieldset ref={place} className="mb-4 border-b border-line pb-1">
      <legend className="font-semibold">{`Risk ${row}`}</legend>
      {before !== undefined && (
        <p className="text-small wrap-anywhere text-ink-soft">
          {`Last time, ${last?.when}: `}
          <bdi>{riskInWords(before)}</bdi>
        </p>
      )}
      {meanwhile !== undefined && (
        <p className="mt-1 border-s-2 border-edge ps-3 text-small wrap-anywhere">
          {theirs?.by !== undefined && <bdi>{theirs.by}</bdi>}
          {`, ${theirs?.when}: `}
          <bdi>{riskInWords(meanwhile)}</bdi>
        </p>
      )}
      <div className="grid gap-x-6 pt-2 sm:grid-cols-2">
        {draw('hazard')}
        {draw('who')}
        {draw('likelihood')}
        {draw('severity')}
        <p className="-mt-4 mb-4 sm:col-span-2">
          <output htmlFor={degrees.join(' ')} className="font-semibold">
            {band}
          </output>
        </p>
        {draw('controls')}
        {draw('measure')}
        {draw('owner')}
        {draw('until')}
      </div>
    </fieldset>
  );
}
