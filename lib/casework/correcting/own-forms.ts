import type { Fields } from '#lib/forms/field.ts';
import type { EntryKind } from '../entries/kinds.ts';
import { agreementForm } from './agreement-form.ts';
import { conferenceForm } from './conference-form.ts';
import { optionsForm } from './options-form.ts';
import type { OwnForm } from './own-form.ts';
import { whatNextForm } from './what-next-form.ts';

/** Kinds that are corrected in a form of their own. */
export const ownForms: { readonly [Kind in EntryKind]?: OwnForm } = {
  'options-given': optionsForm,
  agreement: agreementForm,
  'what-next': whatNextForm,
  'case-conference': conferenceForm,
};

const nobody = { ways: [], people: [] };

/** Every field of any of them, by name. */
export const ownFields: Fields = {
  ...optionsForm.fields(nobody, { codes: {}, body: {} }),
  ...agreementForm.fields(nobody, { codes: {}, body: { rows: [] } }),
  ...whatNextForm.fields(nobody, { codes: {}, body: {} }),
  ...conferenceForm.fields(nobody, {
    codes: {},
    body: { present: '', decisions: '', actions: [] },
  }),
};
