import { each } from '#lib/forms/each-field.ts';
import { choice, dayOrNone, line, tick } from '#lib/forms/fields.ts';
import { type Need, type NeedAnswer, needAnswers, needCodes, needs } from './needs.ts';

/** What they need, and of each what is done, by when, and whether they agreed. */
export const needFields = {
  ...each<Need, 'need', NeedAnswer>(needCodes, 'need', (need) =>
    choice<NeedAnswer>({
      label: needs[need].label,
      options: needAnswers,
      error: `Choose what they need: ${needs[need].label}`,
    }),
  ),
  ...each<Need, 'action', string>(needCodes, 'action', (need) =>
    line({ label: 'What is done', name: `${needs[need].label}: what is done`, longest: 200 }),
  ),
  ...each<Need, 'by', Temporal.PlainDate | undefined>(needCodes, 'by', (need) =>
    dayOrNone({ label: 'By when', name: `${needs[need].label}: by when` }),
  ),
  ...each<Need, 'agreed', boolean>(needCodes, 'agreed', () => tick({ label: 'They agreed to it' })),
};
