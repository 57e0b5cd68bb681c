'use client';

import { Choices } from '#components/forms/choices.tsx';
import { ErrorSummary } from '#components/forms/error-summary.tsx';
import { chosenIn, type FormAction, type FormState } from '#components/forms/form-state.ts';
import { useKeptForm } from '#components/forms/kept/use-kept-form.ts';
import { WriterField } from '#components/forms/kept/writer.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Gate } from '#lib/casework/access/case-facts.ts';

export interface GateFormProps {
  readonly action: FormAction;
  readonly reference: string;
  readonly gate: Gate;
  /** The question as it was when the page was opened. */
  readonly seen: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly isTouched: boolean;
    readonly isMeant: boolean;
  }[];
  /** What was chosen before and not saved. */
  readonly values: FormState['values'];
}

/** Whom the words mean: some of us, nobody here, or the person has to be asked. */
export function GateForm({ action, reference, gate, seen, people, values }: GateFormProps) {
  const { state, isPending, said, props } = useKeptForm(action, values);
  const choices = (field: string) => ({
    field,
    chosen: chosenIn(state.values, field),
    error: state.errors[field],
  });
  const asksOnceMore = state.errors.sure !== undefined || chosenIn(state.values, 'sure').length > 0;
  const meant = people.filter(({ isMeant }) => isMeant);
  const others = people.filter(({ isMeant }) => !isMeant);
  const inOrder = others.toSorted(
    (one, other) =>
      Number(other.isTouched) - Number(one.isTouched) ||
      one.name.localeCompare(other.name, 'en-GB'),
  );
  return (
    <form {...props} key={state.attempt} aria-label="Your answer" className="max-w-prose">
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="seen" value={seen} />
      <WriterField state={state} />
      <ErrorSummary state={state} />
      {meant.length > 0 && (
        <p className="mb-6">
          They surely mean{' '}
          <bdi className="font-semibold">{meant.map(({ name }) => name).join(', ')}</bdi>, who does
          not see the case, whatever you answer. Do the words mean anybody else?
        </p>
      )}
      <Choices
        {...choices('meant')}
        kind="one"
        legend={<span className="text-heading-3 font-semibold">Who do these words mean?</span>}
        choices={answers(gate)}
      />
      <Choices
        {...choices('people')}
        kind="many"
        legend={<span className="text-heading-3 font-semibold">Which of us?</span>}
        hint="Names that look like the words come first. You may tick yourself."
        choices={inOrder.map(({ id, name, isTouched }) => ({
          code: id,
          label: isTouched ? `${name} (resembles the words)` : name,
        }))}
      />
      {asksOnceMore && (
        <Choices
          {...choices('sure')}
          kind="many"
          legend={<span className="text-heading-3 font-semibold">You ticked most of the team</span>}
          hint="None of them sees the case, nor that it exists. Only its lead can let them have it again, on the person’s own word."
          choices={[{ code: 'yes', label: 'Yes, they lose the case' }]}
        />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button aria-disabled={isPending}>{isPending ? 'Saving…' : 'Save the answer'}</Button>
        <p role="status" className="text-small text-ink-soft">
          {said}
        </p>
      </div>
    </form>
  );
}

function answers(gate: Gate) {
  const some = {
    code: 'some',
    label: 'One or more of us',
    details: <p>Tick them below. They do not see the case, nor that it exists.</p>,
  };
  const nobody = {
    code: 'nobody',
    label: 'Nobody here',
    details: (
      <p>
        They mean somebody else. People whose names only resemble the words can be given the case
        again.
      </p>
    ),
  };
  const ask = {
    code: 'ask',
    label: 'I cannot tell: the person has to be asked',
    details:
      gate === 'red' ? (
        <p>The case stays with those who may have it. Answer here once the person was asked.</p>
      ) : (
        <p>
          You get the case for two working days, to ask the person in a way that they called safe.
          Nobody else sees it meanwhile. After that the next person is asked.
        </p>
      ),
  };
  return gate === 'asking' ? [some, nobody] : [some, nobody, ask];
}
