import { each } from '#lib/forms/each-field.ts';
import { choice, tick } from '#lib/forms/fields.ts';
import { type Copy, copies, type Decision, decisions, optionCodes, options } from './options.ts';

/** What was said of each option. */
export const optionFields = {
  ...each(optionCodes, 'explained', (option) =>
    tick({ label: `Explained: ${options[option].label}` }),
  ),
  ...each(optionCodes, 'copy', (option) =>
    choice<Copy>({
      label: `In writing: ${options[option].label}`,
      options: copies,
      error: 'Choose how they get it in writing',
      start: '',
    }),
  ),
  ...each(optionCodes, 'decision', (option) =>
    choice<Decision>({
      label: `Their decision: ${options[option].label}`,
      options: decisions,
      error: 'Choose what they decided',
      start: '',
    }),
  ),
};
