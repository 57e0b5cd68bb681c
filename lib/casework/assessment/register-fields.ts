import { each } from '#lib/forms/each-field.ts';
import { choice, dayOrNone, line } from '#lib/forms/fields.ts';
import {
  type Degree,
  degrees,
  likelihoods,
  type RiskRow,
  riskRowCodes,
  severities,
} from './register.ts';

/** Every row asks by the same list: a page carries it once. */
const optionsOf = (words: Readonly<Record<Degree, string>>) => [
  { code: '' as const, label: 'Not yet' },
  ...degrees.map((code) => ({ code, label: `${code}: ${words[code]}` })),
];
const howLikely = optionsOf(likelihoods);
const howSevere = optionsOf(severities);

const degree = (row: RiskRow, label: string, options: ReturnType<typeof optionsOf>) =>
  choice<Degree | ''>({ label, options, error: `Risk ${row}: choose from the list`, start: '' });

/** The register of risks, a row a risk. */
export const registerFields = {
  ...each<RiskRow, 'hazard', string>(riskRowCodes, 'hazard', (row) =>
    line({ label: 'What may happen', name: `Risk ${row}: what may happen`, longest: 200 }),
  ),
  ...each<RiskRow, 'who', string>(riskRowCodes, 'who', (row) =>
    line({ label: 'To whom', name: `Risk ${row}: to whom`, longest: 80 }),
  ),
  ...each<RiskRow, 'likelihood', Degree | ''>(riskRowCodes, 'likelihood', (row) =>
    degree(row, 'How likely', howLikely),
  ),
  ...each<RiskRow, 'severity', Degree | ''>(riskRowCodes, 'severity', (row) =>
    degree(row, 'How severe', howSevere),
  ),
  ...each<RiskRow, 'controls', string>(riskRowCodes, 'controls', (row) =>
    line({ label: 'What is in place', name: `Risk ${row}: what is in place`, longest: 200 }),
  ),
  ...each<RiskRow, 'measure', string>(riskRowCodes, 'measure', (row) =>
    line({ label: 'What is done', name: `Risk ${row}: what is done`, longest: 200 }),
  ),
  ...each<RiskRow, 'until', Temporal.PlainDate | undefined>(riskRowCodes, 'until', (row) =>
    dayOrNone({ label: 'By when', name: `Risk ${row}: by when` }),
  ),
};
