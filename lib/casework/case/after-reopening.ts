import type { Verb } from './workflow.ts';

/** What of a case decides what is said after something was done on it. */
export interface AfterDone {
  /** It was opened again, and nobody has it yet. */
  readonly isReopened: boolean;
  /** Whether the viewer acts as its lead. */
  readonly isLead: boolean;
  /** Whether the viewer has it for the time being. */
  readonly isCovering: boolean;
}

/** What opens a closed case again. */
const opensAgain: ReadonlySet<unknown> = new Set<Verb>(['reopen', 'log-reply']);

/**
 * @param verb what was done, from an address: may be anything
 * @returns who goes on with a case that was just opened again; undefined where it was not
 */
export function afterReopening(
  verb: unknown,
  { isReopened, isLead, isCovering }: AfterDone,
): string | undefined {
  if (!isReopened || !opensAgain.has(verb)) return undefined;
  if (isLead) return 'Nobody has it yet: assign it.';
  const lead = 'Its lead is told, and assigns it';
  return isCovering ? `${lead}; until then you cover it.` : `${lead}.`;
}
