import type { Field } from '#lib/forms/field.ts';
import { choice, day, dayOrNone, hidden, lines } from '#lib/forms/fields.ts';
import { colleagueOptions, type ListedColleague } from '../co-workers/fields.ts';
import { type PlanPart, planParts } from './parts.ts';

function partField(part: PlanPart): Field<string> {
  const { label, hint } = planParts[part];
  return lines({ label, hint, longest: 1_000, rows: 3 });
}

const partFields = {
  places: partField('places'),
  people: partField('people'),
  travel: partField('travel'),
  devices: partField('devices'),
  signs: partField('signs'),
  crisis: partField('crisis'),
  tonight: partField('tonight'),
};

/**
 * A safety plan as it is made with the person.
 * @param people those who may read the case
 * @param self who writes it
 */
export function safetyPlanFields(people: readonly ListedColleague[], self: string) {
  return {
    ...partFields,
    lookAgain: dayOrNone({
      label: 'When is it looked at again?',
      hint: 'A task is due on that day. You can leave it empty.',
      name: 'When it is looked at again',
    }),
    maker: choice({
      label: 'Who made it with them?',
      options: colleagueOptions(people),
      error: 'Choose somebody from the list',
      start: people.find(({ id }) => id === self)?.id,
    }),
    madeOn: day({ label: 'On which day?', name: 'The day on which it was made' }),
    /** The plan that stood when the page was opened. */
    seen: hidden(),
  };
}
