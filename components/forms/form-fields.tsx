import { type ReactNode, useId } from 'react';
import type { DrawnField, DrawnFields } from '#lib/forms/field.ts';
import { Choices } from './choices.tsx';
import { DayField } from './day-field.tsx';
import type { FormState } from './form-state.ts';
import { MenuField } from './menu-field.tsx';
import { MomentField } from './moment-field.tsx';
import { TextField } from './text-field.tsx';
import { TheirVersion } from './their-version.tsx';
import { TickField } from './tick-field.tsx';

export interface FormFieldsProps {
  readonly fields: DrawnFields;
  /** What they hold: as the form opened, or as it came back. */
  readonly state: FormState;
  /** Whether a long text says how many characters are left where few are, or how many are too many: where its form counts them. */
  readonly countsLong?: boolean;
}

/** Every field of a form, in its order, drawn from its definition; then those that stand in groups, then the folds, with what few need. */
export function FormFields({ fields, state, countsLong = false }: FormFieldsProps) {
  const folds = Map.groupBy(Object.entries(fields), ([, { fold }]) => fold);
  const groups = Map.groupBy(folds.get(undefined) ?? [], ([, { group }]) => group);
  const draw = (named: readonly [string, DrawnField][]) =>
    named.map(([name, field]) => (
      <TheirVersion
        key={name}
        name={name}
        field={field}
        mine={state.values[name]}
        theirs={state.theirs}
      >
        <FormField name={name} field={field} state={state} countsLong={countsLong} />
      </TheirVersion>
    ));
  return (
    <>
      {draw(groups.get(undefined) ?? [])}
      {[...groups].map(
        ([title, within]) =>
          title !== undefined && (
            <FieldGroup key={title} title={title} count={within.length}>
              {draw(within)}
            </FieldGroup>
          ),
      )}
      {[...folds].map(
        ([title, within]) =>
          title !== undefined && (
            <details key={title} className="mb-6" open={isInUse(within, state)}>
              <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold">
                {title}
              </summary>
              <div className="mt-2 border-s-2 border-edge ps-4">{draw(within)}</div>
            </details>
          ),
      )}
    </>
  );
}

interface FieldGroupProps {
  readonly title: string;
  /** How many fields are in it. */
  readonly count: number;
  readonly children: ReactNode;
}

/** Fields of one subject under its heading: in two columns where there is room. */
function FieldGroup({ title, count, children }: FieldGroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-2 border-t border-line pt-4">
      <h2 id={id} className="mb-3 text-heading-3">
        {title}
      </h2>
      <div className={`grid items-start gap-x-10 ${count > 1 ? 'lg:grid-cols-2' : ''}`}>
        {children}
      </div>
    </section>
  );
}

/** Whether anything in a fold is filled in, or to be mended. */
function isInUse(within: readonly [string, DrawnField][], { values, errors }: FormState): boolean {
  return within.some(([name]) => {
    const value = values[name];
    return errors[name] !== undefined || (value !== undefined && value.length > 0);
  });
}

export interface FormFieldProps {
  readonly name: string;
  readonly field: DrawnField;
  readonly state: FormState;
  /** As for {@link FormFieldsProps}. */
  readonly countsLong?: boolean;
}

/** One field, drawn from its definition. It begins as it is defined until the form says otherwise. */
export function FormField({ name, field, state, countsLong = false }: FormFieldProps) {
  const { kind, label, hint, options = [], longest = 0, rows = 6 } = field;
  const { [name]: held = field.start } = state.values;
  const value = typeof held === 'string' ? held : '';
  const words = {
    field: name,
    label,
    error: state.errors[name],
    ...(hint !== undefined && { hint }),
  };
  switch (kind) {
    // The form has it at its foot, where it is sent.
    case 'press':
      return null;
    case 'hidden':
      return <input type="hidden" name={name} value={value} />;
    case 'line':
      return (
        <TextField
          {...words}
          value={value}
          longest={longest}
          type={field.input === 'numeric' ? undefined : field.input}
          keys={field.input === 'numeric' ? 'numeric' : undefined}
          autoComplete={field.autoComplete}
          asksMore={field.asksMore}
        />
      );
    case 'lines':
      return (
        <TextField
          {...words}
          value={value}
          longest={longest}
          lines={rows}
          isCounted={field.isCounted}
          countsLong={countsLong}
        />
      );
    case 'day':
      return <DayField {...words} value={value} />;
    case 'moment':
      return <MomentField {...words} value={[held].flat()} />;
    case 'tick':
      return <TickField {...words} isTicked={value !== ''} />;
    case 'one':
    case 'many':
      if (options.length === 0) return null;
      if (field.isMenu === true) return <MenuField name={name} field={field} state={state} />;
      return (
        <Choices
          {...words}
          kind={kind}
          legend={<span className="font-semibold">{label}</span>}
          compact={
            field.isStacked !== true &&
            field.inColumns !== true &&
            options.every(({ details }) => details === undefined)
          }
          inColumns={field.inColumns}
          choices={options.map(({ code, label: words, details, part }) => ({
            code,
            label: words,
            part,
            ...(details !== undefined && { details: <p>{details}</p> }),
          }))}
          chosen={[held].flat()}
        />
      );
  }
}
