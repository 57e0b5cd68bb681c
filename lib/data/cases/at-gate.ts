import 'server-only';
import type { Gate } from '#lib/casework/access/case-facts.ts';
import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { parseCaseReference } from '#lib/casework/case/reference.ts';
import { ExpectedError } from '#lib/errors.ts';
import { whenTakenIn } from '../disclosures/when-taken-in.ts';
import type { Writer } from '../drafts/writer-seal.ts';
import { DeniedError } from '../staff/as-viewer.ts';
import { audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { factFields, factsOf } from './case-facts.ts';

/** Somebody has answered the question since the page was opened. */
export class GateAnsweredError extends ExpectedError {
  override readonly name = 'GateAnsweredError';
}

/** Since the page was opened the question was answered, went on to somebody else, or was put otherwise. */
export class GateChangedError extends ExpectedError {
  override readonly name = 'GateChangedError';

  /** Whether it is still asked of the viewer. */
  readonly isTheirs: boolean;

  constructor({ isTheirs }: { readonly isTheirs: boolean }) {
    super('the question changed meanwhile');
    this.isTheirs = isTheirs;
  }
}

/** @returns a mark of the question: another one once it was answered, went on, or waits for the person's answer */
export function markOfQuestion({
  gate,
  gateDueAt,
}: Pick<FoundAtGate, 'gate' | 'gateDueAt'>): string {
  return `${gate} ${gateDueAt?.getTime() ?? ''}`.trim();
}

function gateFields(viewer: Viewer) {
  return { ...factFields(viewer), reference: true, gateDueAt: true } as const;
}

/** A case at whose gate somebody is asked, locked. */
export interface FoundAtGate {
  readonly id: string;
  readonly reference: string;
  readonly gate: Gate;
  readonly gateDueAt: Date | null;
}

/**
 * Finds who asks, locks the case, decides, works and audits in one transaction.
 * @param writer of the page that is answered: whoever had it is told that the question is not theirs any more
 */
export async function atGate<Result>(
  reference: string,
  action: 'gate.read' | 'gate.answered',
  work: (transaction: Transaction, found: FoundAtGate, viewer: Viewer) => Promise<Result>,
  writer?: Writer,
): Promise<Result> {
  const way = action === 'gate.read' ? 'read' : 'write';
  return whenTakenIn(way, async (transaction, viewer) => {
    const found = await lock(transaction, viewer, reference);
    if (found === null) throw new DeniedError('gate.denied', viewer);
    if (!can.answerAtGate(viewer, factsOf(viewer, found))) {
      const wasAnswered =
        found.gate === 'open' && can.seeCaseSummary(viewer, factsOf(viewer, found));
      const hadPage =
        writer?.form === 'gate' &&
        writer.staffId === viewer.id &&
        writer.reference === found.reference;
      if (hadPage && !wasAnswered) throw new GateChangedError({ isTheirs: false });
      if (!wasAnswered) throw new DeniedError('gate.denied', viewer, found.id);
      throw new GateAnsweredError('the question is not open any more');
    }
    const result = await work(transaction, found, viewer);
    await audit(transaction, action, { actorId: viewer.id, subject: found.id });
    return result;
  });
}

/** @param text a reference as it came: may be anything */
async function lock(transaction: Transaction, viewer: Viewer, text: string) {
  const reference = parseCaseReference(text);
  if (reference === undefined) return null;
  await transaction.$queryRaw`
    SELECT id FROM public.case_file WHERE reference = ${reference} FOR UPDATE`;
  return transaction.case.findUnique({ where: { reference }, select: gateFields(viewer) });
}
