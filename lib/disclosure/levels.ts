/** Intake levels, the gravest first. */
export const levels = ['red', 'amber', 'green'] as const;
export type Level = (typeof levels)[number];
