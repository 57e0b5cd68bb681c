import { contactWords } from '#lib/content/contact-words.ts';
import { Choices } from './choices.tsx';
import {
  answeredByOtherChoices,
  dayChoices,
  timeChoices,
  unreachableChoices,
} from './contact-fields.ts';
import { fieldsOf } from './fields-of.ts';
import type { FormState } from './form-state.ts';
import { TextField } from './text-field.tsx';

const { calling } = contactWords;

/** When to call and when never, who else might see or hear, and what to do then. */
export function SafeContactFields({ state }: { readonly state: FormState }) {
  const { text, choices } = fieldsOf(state);
  return (
    <>
      <Choices
        {...choices('safeDays')}
        kind="many"
        compact
        legend={<span className="font-semibold">{calling.safeDays}</span>}
        choices={dayChoices}
      />
      <Choices
        {...choices('safeTimes')}
        kind="many"
        compact
        legend={<span className="font-semibold">{calling.safeTimes}</span>}
        choices={timeChoices}
      />
      <TextField {...text('neverCall')} label={calling.neverCall} />
      <TextField {...text('seenBy')} label={calling.seenBy} />
      <Choices
        {...choices('answeredByOther', 'hang-up')}
        kind="one"
        legend={<span className="font-semibold">{calling.answeredByOther}</span>}
        choices={answeredByOtherChoices}
      />
      <TextField {...text('coverName')} label={calling.coverName} />
      <Choices
        {...choices('unreachable', 'wait')}
        kind="one"
        legend={<span className="font-semibold">{calling.unreachable}</span>}
        choices={unreachableChoices}
      />
    </>
  );
}
