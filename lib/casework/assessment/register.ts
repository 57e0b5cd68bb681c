import type { PostedValues } from '#lib/forms/field.ts';
import { isBelow, type RiskLevel } from './risk-levels.ts';

/** Rows of the register of risks: of more, the gravest are written down. */
export const riskRowCodes = ['1', '2', '3', '4'] as const;
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

/** A risk as the register has it. */
export interface RegisteredRisk {
  readonly row: RiskRow;
  readonly hazard: string;
  readonly who: string;
  readonly controls: string;
  /** What is done, and by whom. */
  readonly measure: string;
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
 * @returns the risks that are written down in it, the gravest first
 */
export function risksIn(answers: PostedValues): readonly RegisteredRisk[] {
  const textOf = (name: string) => {
    const value = answers[name];
    return typeof value === 'string' ? value : '';
  };
  return riskRowCodes
    .flatMap((row) => {
      const hazard = textOf(`hazard-${row}`);
      if (hazard === '') return [];
      const [likelihood, severity] = [`likelihood-${row}`, `severity-${row}`].map((name) =>
        degrees.find((degree) => degree === textOf(name)),
      );
      return [
        {
          row,
          hazard,
          who: textOf(`who-${row}`),
          controls: textOf(`controls-${row}`),
          measure: textOf(`measure-${row}`),
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
