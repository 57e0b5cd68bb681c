import { longDate } from '#lib/content/long-date.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { graverOf, isBelow, type RiskLevel, riskLevelNames } from './risk-levels.ts';

/** Rows of the register of risks: there is room for eight risks. */
export const riskRowCodes = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;
export type RiskRow = (typeof riskRowCodes)[number];

/** How likely, and how severe, with the controls in place. */
export const degrees = ['1', '2', '3', '4', '5'] as const;
export type Degree = (typeof degrees)[number];

export const likelihoods: Readonly<Record<Degree, string>> = {
  1: 'Rare',
  2: 'Unlikely',
  3: 'Possible',
  4: 'Likely',
  5: 'Almost certain',
};

export const severities: Readonly<Record<Degree, string>> = {
  1: 'Slight',
  2: 'Minor',
  3: 'Moderate',
  4: 'Major',
  5: 'Life-threatening',
};

/**
 * The band of a risk: 1–4 low, 5–9 medium, 10–15 high, 16–25 critical (casework.md, section 4).
 * @returns the product of both, 1 to 25, and its band
 */
export function bandOf(
  likelihood: Degree,
  severity: Degree,
): { readonly product: number; readonly band: RiskLevel } {
  const product = Number(likelihood) * Number(severity);
  const band =
    product >= 16 ? 'critical' : product >= 10 ? 'high' : product >= 5 ? 'medium' : 'low';
  return { product, band };
}

/** @returns whether an assessment of this level has a register: from medium upwards */
export function hasRegister(level: RiskLevel): boolean {
  return !isBelow(level, 'medium');
}

/**
 * Whether the register is asked for while somebody assesses: by the level that is chosen; before one is, or where the floors do not leave it, by
 * the floors and by the level that holds.
 */
export function asksForRegister(
  level: RiskLevel | undefined,
  lowest: RiskLevel,
  before: RiskLevel | undefined,
): boolean {
  return hasRegister(
    level !== undefined && !isBelow(level, lowest) ? level : graverOf(lowest, before ?? 'low'),
  );
}

/** @returns how grave a risk is, as one chooses: "Medium: 3 × 3 = 9"; empty where one of both is not chosen yet */
export function bandInWords(likelihood: string, severity: string): string {
  const [one, other] = [degreeIn(likelihood), degreeIn(severity)];
  if (one === undefined || other === undefined) return '';
  const { product, band } = bandOf(one, other);
  return `${riskLevelNames[band]}: ${one} × ${other} = ${product}`;
}

function degreeIn(text: string): Degree | undefined {
  return degrees.find((degree) => degree === text);
}

/** A risk as the register has it. */
export interface RegisteredRisk {
  readonly row: RiskRow;
  readonly hazard: string;
  readonly who: string;
  readonly controls: string;
  readonly measure: string;
  /** Who does it; empty where that was not said, or nothing is done. */
  readonly owner: string;
  /** By when: "2026-12-02"; empty where no day was said. */
  readonly until: string;
  /** How grave it is; undefined where that was not said. */
  readonly degree:
    | {
        readonly likelihood: Degree;
        readonly severity: Degree;
        readonly product: number;
        readonly band: RiskLevel;
      }
    | undefined;
}

/**
 * @param answers of an assessment, by field
 * @param owners who does what, in words, by the field that says so
 * @returns the risks that are written down in it, the gravest first
 */
export function risksIn(
  answers: PostedValues,
  owners: Readonly<Record<string, string>> = {},
): readonly RegisteredRisk[] {
  const textOf = (name: string) => {
    const value = answers[name];
    return typeof value === 'string' ? value : '';
  };
  return riskRowCodes
    .flatMap((row) => {
      const hazard = textOf(`hazard-${row}`);
      if (hazard === '') return [];
      const [likelihood, severity] = [`likelihood-${row}`, `severity-${row}`].map((name) =>
        degreeIn(textOf(name)),
      );
      return [
        {
          row,
          hazard,
          who: textOf(`who-${row}`),
          controls: textOf(`controls-${row}`),
          measure: textOf(`measure-${row}`),
          owner: textOf(`measure-${row}`) === '' ? '' : (owners[`owner-${row}`] ?? ''),
          until: textOf(`until-${row}`),
          degree:
            likelihood === undefined || severity === undefined
              ? undefined
              : { likelihood, severity, ...bandOf(likelihood, severity) },
        },
      ];
    })
    .toSorted((one, other) => (other.degree?.product ?? 0) - (one.degree?.product ?? 0));
}

/** @returns a risk in one line, as it was written down before */
export function riskInWords({
  hazard,
  who,
  controls,
  measure,
  owner,
  until,
  degree,
}: RegisteredRisk): string {
  const done = [measure, owner, until === '' ? '' : `by ${longDate(until)}`];
  return [
    hazard,
    who,
    degree === undefined ? '' : bandInWords(degree.likelihood, degree.severity),
    controls === '' ? '' : `in place: ${controls}`,
    measure === '' ? '' : `to be done: ${done.filter((part) => part !== '').join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** What a row of the register has, in its order. */
export const registerColumns = [
  'hazard',
  'who',
  'likelihood',
  'severity',
  'controls',
  'measure',
  'owner',
  'until',
] as const;

/**
 * The register that was written down the last time, as the next one begins: row by row.
 * @param answers of the last assessment, by field
 */
export function carriedRegister(answers: PostedValues): PostedValues {
  const names = riskRowCodes.flatMap((row) => registerColumns.map((column) => `${column}-${row}`));
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = answers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
