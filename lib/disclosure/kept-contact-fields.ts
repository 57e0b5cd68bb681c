import { line, lines } from '#lib/forms/fields.ts';
import { contactFields } from './contact-fields.ts';

/** Room for what was typed on several disclosures of one person that go on in one case. */
const ofSeveral = { longest: 4000 };

/** The fields as they are kept: what keeps a person safe is never cut because they told it more than once. */
export const keptFields = {
  ...contactFields,
  neverCall: line({ label: contactFields.neverCall.label, ...ofSeveral }),
  seenBy: line({
    label: contactFields.seenBy.label,
    name: 'Your answer about who else can see your messages',
    ...ofSeveral,
  }),
  note: lines({
    label: contactFields.note.label,
    hint: contactFields.note.hint,
    rows: 4,
    isCounted: true,
    ...ofSeveral,
  }),
  notTo: lines({ label: contactFields.notTo.label, rows: 2, ...ofSeveral }),
};
