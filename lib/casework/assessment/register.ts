import type { RiskLevel } from './risk-levels.ts';

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
