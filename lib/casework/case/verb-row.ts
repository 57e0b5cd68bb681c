import type { CaseFacts } from '../access/case-facts.ts';
import type { Part } from '../access/parts.ts';
import type { Viewer } from '../access/viewer.ts';
import type { CaseState } from './states.ts';

/** What can be done on a case, by whom and when: pages draw their buttons from it, `inCase` decides by it, the audit log names it. */
export interface VerbRow {
  /** As people say it. */
  readonly label: string;
  readonly who: readonly Part[];
  readonly in: readonly CaseState[];
  /** Where the case stands afterwards; left out where it stays, or where what was done decides. */
  readonly to?: CaseState;
  /** It has no page of its own: it is a press beside what it is about. */
  readonly isInline?: true;
  /** It is about one entry, step, draft or person on the case, or about the answers, and is reached from there. */
  readonly isOnEntry?: true;
  /** It is about this case and another one, and is reached from where that one is named. */
  readonly isOnPair?: true;
  /** Why it cannot be done now, where that is not for the person or the state of the case. */
  readonly unless?: (facts: CaseFacts, viewer: Viewer) => string | undefined;
}

/** Those who decide on a case as its lead. */
export const asLead = ['lead', 'stand-in', 'last-reader'] as const satisfies readonly Part[];

/** Those who work on a case. */
export const workers = [
  'owner',
  'co-worker',
  'cover',
  ...asLead,
] as const satisfies readonly Part[];
