import 'server-only';
import type { PendingQuestion } from '#lib/casework/assessment/consults.ts';
import { graverOf, type RiskLevel } from '#lib/casework/assessment/risk-levels.ts';
import { entryKinds } from '#lib/casework/entries/kinds.ts';
import type { CaseStep } from './in-case.ts';

type OfCase = Pick<CaseStep, 'transaction' | 'held'>;

/** @returns what the safeguarding lead was asked and has not decided; undefined where nobody waits for that */
export async function readPendingQuestion(step: OfCase): Promise<PendingQuestion | undefined> {
  if (step.held.nextStep !== 'decide') return undefined;
  const levels = (await findPendingQuestions(step)).flatMap(({ codes }): readonly RiskLevel[] => {
    const { level } = entryKinds.consultation.codes.parse(codes);
    return level === undefined ? [] : [level];
  });
  return { level: levels.reduce<RiskLevel | undefined>(gravest, undefined) };
}

/** @returns the questions to the safeguarding lead since they last decided, the oldest first */
export async function findPendingQuestions({ transaction, held }: OfCase) {
  const found = await transaction.entry.findMany({
    where: {
      caseId: held.id,
      kind: { in: ['consultation', 'safeguarding-decision'] },
      isLatest: true,
      struckAt: null,
    },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, codes: true, authorName: true, writtenAt: true },
  });
  const decided = found.findLastIndex(({ kind }) => kind === 'safeguarding-decision');
  return found.slice(decided + 1);
}

function gravest(level: RiskLevel | undefined, other: RiskLevel): RiskLevel {
  return level === undefined ? other : graverOf(level, other);
}
