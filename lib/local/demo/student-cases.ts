import { amberStudentCases } from './amber-student-cases.ts';
import type { DemonstrationCase } from './case-steps.ts';
import { greenStudentCases } from './green-student-cases.ts';
import { redStudentCases } from './red-student-cases.ts';

/* Invented. No name is anybody's; addresses end in example.org, phone numbers are those that are kept for films. */

/** Cases of the student team, and of triage. */
export const studentCases: readonly DemonstrationCase[] = [
  ...redStudentCases,
  ...amberStudentCases,
  ...greenStudentCases,
];
