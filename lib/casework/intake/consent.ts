import type { Knowing } from './sources.ts';

/** Whether a person agreed to be contacted. Whoever disclosed with a name did. */
export type ContactConsent = 'yes' | 'no' | 'unasked';

/** The same, as pages tell of it: who does not know of the case is told apart from who knows of it and was not asked. */
export type ConsentTold = ContactConsent | 'unaware';

/** @returns what was said of it, as the case keeps it: who does not know was not asked */
export function consentOf(knowing: Knowing): ContactConsent {
  return knowing === 'unaware' ? 'unasked' : knowing;
}

/** What is said of a person whom nobody contacts without a ground. */
export const withoutConsent = {
  no: 'They do not want to be contacted',
  unasked: 'They were not asked whether we may contact them',
  unaware: 'They do not know of this',
} as const satisfies Readonly<Record<Exclude<ConsentTold, 'yes'>, string>>;

/**
 * @param knowing what the person knew when somebody else told us; undefined where the case came by themselves
 * @param wasInTouch whether they were in touch since: then they know
 */
export function consentTold(
  consent: ContactConsent,
  knowing: Knowing | undefined,
  wasInTouch: boolean,
): ConsentTold {
  return consent === 'unasked' && knowing === 'unaware' && !wasInTouch ? 'unaware' : consent;
}

/** Whether a person agreed to the emails that confirm and introduce. */
export type EmailsTold = 'agreed' | 'not-agreed' | 'not-asked';

/**
 * @param wasAsked whether somebody asked them: the public form does, and who changes the wishes does; of who writes a case down it is known only where they
 *   agreed
 */
export function emailsTold(mayConfirm: 'yes' | 'no', wasAsked: boolean): EmailsTold {
  if (mayConfirm === 'yes') return 'agreed';
  return wasAsked ? 'not-agreed' : 'not-asked';
}
