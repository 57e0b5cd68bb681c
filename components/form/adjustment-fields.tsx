import { contactWords } from '#lib/content/contact-words.ts';
import { Choices } from './choices.tsx';
import { fieldsOf } from './fields-of.ts';
import type { FormState } from './form-state.ts';
import { TextField } from './text-field.tsx';

const { needs } = contactWords;

export interface AdjustmentFieldsProps {
  readonly state: FormState;
  /** Who could be given the case and agreed to be named here. */
  readonly people: readonly ListedPerson[];
}

/** Somebody who can be ticked, under the words that they agreed to. */
export interface ListedPerson {
  readonly id: string;
  readonly listedAs: string;
}

/** Adjustments for the appointment, whom the person would like to see, and who must not be given the case. */
export function AdjustmentFields({ state, people }: AdjustmentFieldsProps) {
  const { text, choices } = fieldsOf(state);
  return (
    <>
      <TextField {...text('interpreter')} label={needs.interpreter} />
      <Choices
        {...choices('signLanguage')}
        kind="many"
        legend={<span className="font-semibold">{needs.signLanguage.legend}</span>}
        choices={[{ code: 'yes', label: needs.signLanguage.label }]}
      />
      <TextField {...text('access')} label={needs.access} lines={2} />
      <Choices
        {...choices('friend')}
        kind="many"
        legend={<span className="font-semibold">{needs.friend.legend}</span>}
        choices={[{ code: 'yes', label: needs.friend.label }]}
      />
      <TextField
        {...text('preference')}
        label={needs.preference.label}
        hint={needs.preference.hint}
        lines={2}
      />
      {people.length > 0 && (
        <Choices
          {...choices('notToPeople')}
          kind="many"
          legend={<span className="font-semibold">{needs.notToPeople.legend}</span>}
          hint={needs.notToPeople.hint}
          choices={people.map(({ id, listedAs }) => ({ code: id, label: listedAs }))}
        />
      )}
      <TextField
        {...text('notTo')}
        label={people.length > 0 ? needs.notTo.others : needs.notTo.label}
        hint={needs.notTo.hint}
        lines={2}
      />
    </>
  );
}
