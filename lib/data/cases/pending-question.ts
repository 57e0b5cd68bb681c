import 'server-only';
import type { PendingQuestion } from '#lib/casework/assessment/consults.ts';
import { graverOf, type RiskLevel } from '#lib/casework/assessment/risk-levels.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import type { CaseStep } from './in-case.ts';

/** @returns what the safeguarding lead was asked and has not decided; undefined where nobody waits for that */
export async function readPendingQuestion({
  transaction,
  held,
}: Pick<CaseStep, 'transaction' | 'held'>): Promise<PendingQuestion | undefined> {
  if (held.nextStep !== 'decide') return undefined;
  const found = await transaction.entry.findMany({
    where: {
      caseId: held.id,
      kind: { in: ['consultation', 'safeguarding-decision'] },
      isLatest: true,
      struckAt: null,
    },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    select: { kind: true, codes: true },
  });
  const decided = found.findLastIndex(({ kind }) => kind === 'safeguarding-decision');
  const levels = found.slice(decided + 1).flatMap(({ codes }): readonly RiskLevel[] => {
    const { level } = entryKinds.consultation.codes.parse(codes);
    return level === undefined ? [] : [level];
  });
  return { level: levels.reduce<RiskLevel | undefined>(gravest, undefined) };
}

function gravest(level: RiskLevel | undefined, other: RiskLevel): RiskLevel {
  return level === undefined ? other : graverOf(level, other);
}
