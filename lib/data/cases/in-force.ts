import 'server-only';
import type { Transaction } from '../store/database.ts';
import { readAgreedInTouch } from './agreed-in-touch.ts';

/** What was agreed with the person and holds as things are. */
export interface AgreedInForce {
  /** When it was agreed to keep in touch; undefined where it was not, or has ended. */
  readonly inTouchSince: Temporal.Instant | undefined;
}

/** @returns what was agreed on a case and holds */
export async function readInForce(
  transaction: Transaction,
  caseId: string,
): Promise<AgreedInForce> {
  return { inTouchSince: await readAgreedInTouch(transaction, caseId) };
}
