import 'server-only';
import { noteFields } from '#lib/casework/notes/fields.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { inCase } from './in-case.ts';

/**
 * Writes a note on a case. A closed case takes it too, and stays closed.
 * @throws what {@link inCase} throws
 */
export async function writeNote(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  const outcome = readForm(noteFields, form);
  return inCase(
    reference,
    'note',
    async ({ write }) => {
      if ('errors' in outcome) return outcome;
      const { text, audience } = outcome.read;
      await write({ kind: 'note', codes: { audience }, body: { text } });
      return 'saved';
    },
    { now, once: { form, answer: 'saved' } },
  );
}
