import 'server-only';
import type { FollowUpParts } from '#lib/casework/follow-up/parts.ts';
import { wrongServices } from '#lib/casework/follow-up/services-field.ts';
import type { CaseStep } from '../cases/in-case.ts';
import { readNumbersKnown } from '../directory/checks.ts';
import { correctedSince } from './corrected-since.ts';
import { overtakenIn } from './overtaken.ts';

/** A follow-up: its first version, when it was written as it stands, and what it says. */
interface WrittenFollowUp {
  readonly originalId: string;
  readonly writtenAt: Date;
  readonly parts: FollowUpParts;
}

/**
 * What a follow-up that was approved says and is not so any more: an appointment that was cancelled or moved, keeping in touch that ended, a number
 * that somebody found wrong, what it was drafted from and was corrected since.
 * @returns a sentence each
 */
export async function outOfDateIn(
  step: Pick<CaseStep, 'transaction' | 'held' | 'now'>,
  { originalId, writtenAt, parts }: WrittenFollowUp,
): Promise<readonly string[]> {
  const { transaction, held } = step;
  const corrected = await correctedSince(transaction, held.id, { originalId, writtenAt });
  return [
    await overtakenIn(step, parts.next),
    wrongServices(parts.services, (await readNumbersKnown(transaction, step.now)).wrong),
    ...corrected.map((line) => `Corrected since it was written: ${line}`),
  ].filter((sentence) => sentence !== undefined);
}
