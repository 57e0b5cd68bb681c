import type { DemonstrationCase } from './case-steps.ts';
import { staffCases } from './staff-cases.ts';
import { studentCases } from './student-cases.ts';

/** The twenty invented cases that a demonstration begins with. */
export const demonstrationCases: readonly DemonstrationCase[] = [...studentCases, ...staffCases];
