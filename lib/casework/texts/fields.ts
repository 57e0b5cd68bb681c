import type { Fields } from '#lib/forms/field.ts';
import { hidden, lines } from '#lib/forms/fields.ts';
import type { EditableText } from './editable-texts.ts';

/** The form in which a text is edited. */
export function textFields({ label, hint, longest }: EditableText) {
  return {
    words: lines({
      label,
      hint,
      name: 'The text',
      longest,
      rows: 7,
      required: 'Write something: it cannot be empty',
    }),
    /** The version that the page showed. */
    seen: hidden(),
    /** The email that the form showed: nothing is saved that was not read as it arrives. */
    shown: hidden(),
  } satisfies Fields;
}
