import type { Edition, PolicyId } from './edition.ts';
import { readEdition } from './edition.ts';
import accessibility10 from './editions/accessibility-1.0.json' with { type: 'json' };
import accessibility11 from './editions/accessibility-1.1.json' with { type: 'json' };
import accessibility12 from './editions/accessibility-1.2.json' with { type: 'json' };
import faq10 from './editions/faq-1.0.json' with { type: 'json' };
import faq11 from './editions/faq-1.1.json' with { type: 'json' };
import faq12 from './editions/faq-1.2.json' with { type: 'json' };
import faq13 from './editions/faq-1.3.json' with { type: 'json' };
import privacy10 from './editions/privacy-1.0.json' with { type: 'json' };
import privacy11 from './editions/privacy-1.1.json' with { type: 'json' };
import privacy12 from './editions/privacy-1.2.json' with { type: 'json' };
import privacy13 from './editions/privacy-1.3.json' with { type: 'json' };
import privacy14 from './editions/privacy-1.4.json' with { type: 'json' };
import privacy15 from './editions/privacy-1.5.json' with { type: 'json' };
import privacy16 from './editions/privacy-1.6.json' with { type: 'json' };
import privacy17 from './editions/privacy-1.7.json' with { type: 'json' };
import privacy18 from './editions/privacy-1.8.json' with { type: 'json' };
import security10 from './editions/security-1.0.json' with { type: 'json' };
import security11 from './editions/security-1.1.json' with { type: 'json' };
import security12 from './editions/security-1.2.json' with { type: 'json' };
import security13 from './editions/security-1.3.json' with { type: 'json' };
import security14 from './editions/security-1.4.json' with { type: 'json' };
import security15 from './editions/security-1.5.json' with { type: 'json' };

/**
 * Every version that was ever published, the first one first, frozen with the facts of the institution as they were then.
 * Another institution starts with none of them.
 */
export const keptEditions: readonly Edition[] = [
  accessibility10,
  accessibility11,
  accessibility12,
  faq10,
  faq11,
  faq12,
  faq13,
  privacy10,
  privacy11,
  privacy12,
  privacy13,
  privacy14,
  privacy15,
  privacy16,
  privacy17,
  privacy18,
  security10,
  security11,
  security12,
  security13,
  security14,
  security15,
].map(readEdition);

/** A version and how long it held. */
export interface KeptEdition {
  readonly edition: Edition;
  /** ISO date of the version that took its place; nothing where none has. */
  readonly heldUntil: string | undefined;
}

/** @returns every version of a policy, the current one first */
export function editionsOf(policy: PolicyId): readonly KeptEdition[] {
  return keptEditions
    .filter((edition) => edition.policy === policy)
    .map((edition, index, all) => ({ edition, heldUntil: all[index + 1]?.updatedOn }))
    .toReversed();
}

/** @returns one version of a policy, if there is such a policy and such a version */
export function findEdition(policy: string, version: string): KeptEdition | undefined {
  return policyVersions().find(
    ({ edition }) => edition.policy === policy && edition.version === version,
  );
}

function policyVersions(): readonly KeptEdition[] {
  return [...new Set(keptEditions.map(({ policy }) => policy))].flatMap(editionsOf);
}
