import { ticks } from '#lib/forms/fields.ts';
import { entryKinds } from '../entries/kinds.ts';
import { nextField, pauseField } from '../meeting/next-fields.ts';
import { sectionNumbers, sections } from '../meeting/sections.ts';
import { nothingWrong, type OwnForm } from './own-form.ts';

const fields = {
  next: nextField,
  pause: pauseField,
  skipped: ticks({
    label: 'Skipped, at their wish',
    options: sections.map(({ number, title }) => ({ code: number, label: title })),
    error: 'Choose sections from the list',
  }),
};

/** What happens next. What may be written to them is no part of it: emails go by that, and it is changed where their wishes are. */
export const whatNextForm: OwnForm = {
  fields: () => fields,
  values: ({ codes, body }) => {
    const { next, skipped } = entryKinds['what-next'].codes.parse(codes);
    const { pause } = entryKinds['what-next'].body.parse(body);
    return { next, pause, skipped: sectionNumbers.filter((number) => skipped.includes(number)) };
  },
  corrected: ({ codes, body }, { next, pause, skipped }) => ({
    codes: { ...codes, next, skipped },
    body: { ...body, pause },
  }),
  errors: nothingWrong,
};
