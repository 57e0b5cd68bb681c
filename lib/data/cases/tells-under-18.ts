import 'server-only';
import { readStoredAnswers } from '#lib/disclosure/questions/registry.ts';
import { isUnder18 } from '#lib/disclosure/triage.ts';
import type { Transaction } from '../store/database.ts';

/** @returns whether a case tells that its person is under 18: by its rules, or by the answers that stand */
export async function tellsUnder18(transaction: Transaction, caseId: string): Promise<boolean> {
  const { questionSetVersion, answers, rules } = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { questionSetVersion: true, answers: true, rules: true },
  });
  return (
    rules.includes('under-18') || isUnder18(readStoredAnswers(questionSetVersion, answers).current)
  );
}
