import { z } from 'zod';
import { type GateAnswer, gateAnswerSchema } from './gate.ts';

/** What was chosen at the gate, as it came, and what is wrong with it by field. */
export type GateFormRead =
  | { readonly answer: GateAnswer; readonly values: GateValues }
  | { readonly values: GateValues; readonly errors: Readonly<Record<string, string>> };

export type GateValues = Readonly<Record<'meant' | 'people' | 'sure', readonly string[]>>;

/** Nothing that the form offers is longer, or more. */
const chosenSchema = z.array(z.string().max(40)).max(200);

/** Reads the posted form of the gate. */
export function readGateForm(form: FormData): GateFormRead {
  const values = {
    meant: chosenIn(form, 'meant'),
    people: chosenIn(form, 'people'),
    sure: chosenIn(form, 'sure'),
  };
  const [meant] = values.meant;
  if (meant === undefined) return { values, errors: { meant: 'Choose who the words mean' } };
  if (meant !== 'some' && values.people.length > 0) {
    return {
      values,
      errors: {
        meant: 'You ticked people. Choose “One or more of us”, or take the ticks away',
      },
    };
  }
  const parsed = gateAnswerSchema.safeParse(
    meant === 'some'
      ? { meant, people: values.people, isSure: values.sure.includes('yes') }
      : { meant },
  );
  if (parsed.success) return { answer: parsed.data, values };
  return {
    values,
    errors:
      meant === 'some'
        ? { people: 'Tick everybody the words mean' }
        : { meant: 'Choose who the words mean' },
  };
}

function chosenIn(form: FormData, field: string): readonly string[] {
  return chosenSchema.safeParse(form.getAll(field)).data ?? [];
}
