import { each } from '#lib/forms/each-field.ts';
import type { Field, FieldOption, PostedValues, ValuesOf } from '#lib/forms/field.ts';
import { choice } from '#lib/forms/fields.ts';
import { colleagueOptions, type ListedColleague } from '../co-workers/fields.ts';
import { themselves } from '../meeting/fields.ts';
import { judgementFields, openingFields } from './fields.ts';
import { needFields } from './need-fields.ts';
import { needCodes, needs } from './needs.ts';
import { carriedRegister, riskRowCodes } from './register.ts';
import { registerFields } from './register-fields.ts';

/** Who may do what an assessment asks for. */
export interface PossibleOwners {
  /** Colleagues who may read the case. */
  readonly people: readonly ListedColleague[];
  /** Who does it where nobody else is chosen: whoever has the case. */
  readonly first: string;
}

/**
 * The form of an assessment of a case.
 * @param owners of the case
 */
export function assessmentForm(owners: PossibleOwners) {
  // Every row asks by the same list: a page carries it once.
  const options = [
    { code: '', label: 'Choose' },
    { code: themselves, label: 'They themselves' },
    ...colleagueOptions(owners.people),
  ];
  const ownerOf = (what: string) => ownerField(what, options, owners);
  return {
    ...openingFields,
    ...needFields,
    ...each(needCodes, 'owner', (need) => ownerOf(needs[need].label)),
    ...registerFields,
    ...each(riskRowCodes, 'owner', (row) => ownerOf(`Risk ${row}`)),
    ...judgementFields,
  };
}

export type AssessmentForm = ReturnType<typeof assessmentForm>;

function ownerField(
  of: string,
  options: readonly FieldOption[],
  { people, first }: PossibleOwners,
): Field<string> {
  const field = choice<string>({
    label: 'Who does it',
    options,
    error: `${of}: choose who does it, from the list`,
    start: people.some(({ id }) => id === first) ? first : '',
  });
  // Who may not read the case any more counts as nobody chosen: that is asked only where something is to be done.
  return { ...field, schema: field.schema.catch('') };
}

/** @returns who does what, by the field that says so: chosen, or because nobody else was */
export function ownersIn(read: ValuesOf<AssessmentForm>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...needCodes, ...riskRowCodes].map((of) => [`owner-${of}`, read[`owner-${of}`]]),
  );
}

/**
 * @param answers of an assessment, by field
 * @param people those who may be chosen
 * @returns who does it, in words, by the field that says so
 */
export function ownersInWords(
  answers: Readonly<Record<string, unknown>>,
  people: readonly Pick<ListedColleague, 'id' | 'name'>[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...needCodes, ...riskRowCodes].flatMap((of) => {
      const owner = answers[`owner-${of}`];
      if (owner === themselves) return [[`owner-${of}`, 'They themselves']];
      const name = people.find(({ id }) => id === owner)?.name;
      return name === undefined ? [] : [[`owner-${of}`, name]];
    }),
  );
}

/**
 * The register of the last assessment, as the next one begins. Who does not have the case any more does nothing there: somebody else is chosen.
 * @param last undefined before the first
 */
export function carriedOver(
  last: { readonly answers: PostedValues } | undefined,
  { people }: PossibleOwners,
): PostedValues {
  if (last === undefined) return {};
  const may = (owner: unknown) =>
    owner === undefined || owner === themselves || people.some(({ id }) => id === owner);
  return Object.fromEntries(
    Object.entries(carriedRegister(last.answers)).map(([name, value]) => [
      name,
      name.startsWith('owner-') && !may(value) ? '' : value,
    ]),
  );
}
