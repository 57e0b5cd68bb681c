import { choice, line } from '#lib/forms/fields.ts';

/** What was agreed with the person about keeping in touch. */
export const agreements = [
  { code: 'agreed', label: 'They would like us to keep in touch, about once a month' },
  { code: 'stopped', label: 'They do not want it, or not any more' },
] as const;
export type Agreement = (typeof agreements)[number]['code'];

/** That somebody whose support has come to a rest is asked now and then how they are, where they agreed to it. */
export const keepingInTouchFields = {
  agreement: choice<Agreement>({
    label: 'What was agreed with them?',
    options: agreements,
    isStacked: true,
    error: 'Choose what was agreed with them',
  }),
  how: line({
    label: 'In one line',
    hint: 'How they would like it, for instance. You can leave it empty.',
    name: 'The line',
    longest: 300,
  }),
};
