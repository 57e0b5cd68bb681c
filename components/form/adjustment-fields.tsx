import { contactWords } from '#lib/content/contact-words.ts';
import { Choices } from './choices.tsx';
import { fieldsOf } from './fields-of.ts';
import type { FormState } from './form-state.ts';
import { TextField } from './text-field.tsx';

const { needs } = contactWords;

/** Adjustments for the appointment, whom the person would like to see, and who must not be given the case. */
export function AdjustmentFields({ state }: { readonly state: FormState }) {
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
      <TextField {...text('notTo')} label={needs.notTo.label} hint={needs.notTo.hint} lines={2} />
    </>
  );
}
