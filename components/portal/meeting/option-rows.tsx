import { FormField } from '#components/forms/form-fields.tsx';
import type { FormState } from '#components/forms/form-state.ts';
import { MenuField } from '#components/forms/menu-field.tsx';
import { type OptionCopies, optionCodes, options } from '#lib/casework/meeting/options.ts';
import { paragraphsIn } from '#lib/casework/texts/paragraphs.ts';
import type { DrawnFields } from '#lib/forms/field.ts';
import { TheirRow } from './their-row.tsx';

export interface OptionRowsProps {
  readonly fields: DrawnFields;
  readonly state: FormState;
  /** What each option is, in words that can be read out. */
  readonly copies: OptionCopies;
}

/** One row an option: what it is, in words that can be read out; whether it was explained, how they get it in writing, what they decided. */
export function OptionRows({ fields, state, copies }: OptionRowsProps) {
  return (
    <div className="mb-4">
      {optionCodes.map((option) => {
        const { label } = options[option];
        const explained = fields[`explained-${option}`];
        return (
          <fieldset key={option} className="border-b border-line py-2">
            <legend className="contents">
              <span className="font-semibold">{label}</span>
            </legend>
            {paragraphsIn(copies[option]).map((paragraph, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same, and none of them moves
              <p key={place} className="mb-2 max-w-prose text-small text-ink-soft">
                {paragraph}
              </p>
            ))}
            <div className="grid items-end gap-x-6 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_minmax(0,4fr)]">
              {explained !== undefined && (
                <FormField
                  name={`explained-${option}`}
                  field={{ ...explained, label: 'Explained' }}
                  state={state}
                />
              )}
              <MenuField
                name={`decision-${option}`}
                field={fields[`decision-${option}`]}
                state={state}
                shortLabel="Their decision"
              />
              <MenuField
                name={`copy-${option}`}
                field={fields[`copy-${option}`]}
                state={state}
                shortLabel="In writing"
              />
            </div>
            <TheirRow
              fields={fields}
              state={state}
              names={{
                [`explained-${option}`]: 'Explained',
                [`decision-${option}`]: 'Their decision',
                [`copy-${option}`]: 'In writing',
              }}
            />
          </fieldset>
        );
      })}
    </div>
  );
}
