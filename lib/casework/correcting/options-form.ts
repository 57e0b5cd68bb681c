import { asMenu, inGroup } from '#lib/forms/fields.ts';
import { entryKinds } from '../entries/kinds.ts';
import { optionFields } from '../meeting/option-fields.ts';
import { optionCodes, options } from '../meeting/options.ts';
import { type OwnForm, textOf } from './own-form.ts';

type Stored = Parameters<OwnForm['errors']>[0];

function spokenOfIn(read: Stored) {
  return optionCodes
    .map((option) => ({
      option,
      isExplained: read[`explained-${option}`] === true,
      copy: textOf(read, `copy-${option}`),
      decision: textOf(read, `decision-${option}`),
    }))
    .filter(({ isExplained, copy, decision }) => isExplained || copy !== '' || decision !== '');
}

/** What was said of the options, option by option, as on the page of the appointment. */
export const optionsForm: OwnForm = {
  fields: () =>
    Object.assign(
      {},
      ...optionCodes.map((option) =>
        inGroup(options[option].label, {
          [`explained-${option}`]: optionFields[`explained-${option}`],
          [`copy-${option}`]: asMenu(optionFields[`copy-${option}`]),
          [`decision-${option}`]: asMenu(optionFields[`decision-${option}`]),
        }),
      ),
    ),
  values: ({ body }) =>
    Object.fromEntries(
      entryKinds['options-given'].body
        .parse(body)
        .spokenOf.flatMap(({ option, isExplained, copy, decision }) => [
          [`explained-${option}`, isExplained ? 'yes' : ''],
          [`copy-${option}`, copy],
          [`decision-${option}`, decision],
        ]),
    ),
  corrected: ({ codes }, read) => ({ codes, body: { spokenOf: spokenOfIn(read) } }),
  errors: (read): Readonly<Record<string, string>> =>
    spokenOfIn(read).length > 0
      ? {}
      : { 'explained-support': 'Say of one option at least what was said of it' },
};
