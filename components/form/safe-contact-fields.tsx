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

/** When to call and when never, who else might see or hear, and what to do then. */
export function SafeContactFields({ state }: { readonly state: FormState }) {
  const { text, choices } = fieldsOf(state);
  return (
    <>
      <Choices
        {...choices('safeDays')}
        kind="many"
        compact
        legend={<span className="font-semibold">Which days are safe?</span>}
        choices={dayChoices}
      />
      <Choices
        {...choices('safeTimes')}
        kind="many"
        compact
        legend={<span className="font-semibold">Which times are safe?</span>}
        choices={timeChoices}
      />
      <TextField {...text('neverCall')} label="Times when we must never call" />
      <TextField {...text('seenBy')} label="Who else can see your messages or answer your phone?" />
      <Choices
        {...choices('answeredByOther', 'hang-up')}
        kind="one"
        legend={<span className="font-semibold">If someone else answers, what should we do?</span>}
        choices={answeredByOtherChoices}
      />
      <TextField {...text('coverName')} label="If we should use a different name: which?" />
      <Choices
        {...choices('unreachable', 'wait')}
        kind="one"
        legend={<span className="font-semibold">If we cannot reach you, what should we do?</span>}
        choices={unreachableChoices}
      />
    </>
  );
}
