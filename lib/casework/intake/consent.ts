import type { Knowing } from './sources.ts';

/** Whether a person agreed to be contacted. Whoever disclosed with a name did. */
export type ContactConsent = 'yes' | 'no' | 'unasked';

/** @returns what was said of it, as the case keeps it: who does not know was not asked */
export function consentOf(knowing: Knowing): ContactConsent {
  return knowing === 'unaware' ? 'unasked' : knowing;
}
