import { Choices } from './choices.tsx';
import { fieldsOf } from './fields-of.ts';
import type { FormState } from './form-state.ts';
import { TextField } from './text-field.tsx';

/** Adjustments for the appointment, whom the person would like to see, and who must not be given the case. */
export function AdjustmentFields({ state }: { readonly state: FormState }) {
  const { text, choices } = fieldsOf(state);
  return (
    <>
      <TextField {...text('interpreter')} label="An interpreter: which language?" />
      <Choices
        {...choices('signLanguage')}
        kind="many"
        legend={<span className="font-semibold">Sign language</span>}
        choices={[{ code: 'yes', label: 'A British Sign Language interpreter' }]}
      />
      <TextField {...text('access')} label="Access needs" lines={2} />
      <Choices
        {...choices('friend')}
        kind="many"
        legend={<span className="font-semibold">Company</span>}
        choices={[{ code: 'yes', label: 'I would like a friend to be at the appointment' }]}
      />
      <TextField
        {...text('preference')}
        label="Who would you like to see?"
        hint="For example, someone you identify with. We meet this wherever we can."
        lines={2}
      />
      <TextField
        {...text('notTo')}
        label="Is there anyone who must not be given this case?"
        hint="Type their name. They will not see that it exists."
        lines={2}
      />
    </>
  );
}
