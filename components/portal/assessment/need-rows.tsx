import { FormField } from '#components/forms/form-fields.tsx';
import { MenuField } from '#components/forms/menu-field.tsx';
import { type Need, needCodes } from '#lib/casework/assessment/needs.ts';
import { whatIsDone } from '#lib/casework/assessment/what-is-done.ts';
import { AnswerRow } from './answer-row.tsx';
import type { FlagRowsProps } from './flag-rows.tsx';
import { ownersDrawn } from './owners-drawn.ts';

type NeedRowsProps = Pick<FlagRowsProps, 'fields' | 'state' | 'last'>;

/** One row a need; where something is done for it, what, by whom, by when, and whether they agreed opens under the row. */
export function NeedRows({ fields, state, last }: NeedRowsProps) {
  return needCodes.map((need) => (
    <AnswerRow
      key={need}
      name={`need-${need}`}
      field={fields[`need-${need}`]}
      state={state}
      last={last}
      lastMore={last && whatIsDone(need, last.values, last.owners ?? {})}
    >
      <NeedDetails need={need} fields={fields} state={state} />
    </AnswerRow>
  ));
}

function NeedDetails({
  need,
  fields,
  state,
}: Pick<NeedRowsProps, 'fields' | 'state'> & { readonly need: Need }) {
  const { values, errors, theirs } = state;
  const details = [`action-${need}`, `owner-${need}`, `by-${need}`, `agreed-${need}`];
  const isFilled = details.some(
    (name) =>
      errors[name] !== undefined || (!name.startsWith('owner-') && (values[name] ?? '') !== ''),
  );
  const meanwhile = theirs && whatIsDone(need, theirs.values, ownersDrawn(fields, theirs.values));
  return (
    <div className="need-details" data-filled={isFilled ? '' : undefined}>
      {meanwhile !== undefined && meanwhile !== '' && (
        <p className="col-span-full border-s-2 border-edge ps-3 text-small wrap-anywhere">
          {theirs?.by !== undefined && <bdi>{theirs.by}</bdi>}
          {`, ${theirs?.when}: `}
          <bdi>{meanwhile}</bdi>
        </p>
      )}
      {details.map((name) => {
        const field = fields[name];
        if (field === undefined) return null;
        return name.startsWith('owner-') ? (
          <MenuField key={name} name={name} field={field} state={state} />
        ) : (
          <FormField key={name} name={name} field={field} state={state} />
        );
      })}
    </div>
  );
}
