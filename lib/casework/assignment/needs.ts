import type { ContactDetails } from '#lib/disclosure/contact-details.ts';

/** Whom a person would like to see, and what it takes to talk with them: what a colleague is chosen by. */
export type AppointmentNeeds = Pick<
  ContactDetails,
  'preference' | 'interpreter' | 'signLanguage' | 'access' | 'friend'
>;

/** @returns whether anything of it was said */
export function hasNeeds(needs: AppointmentNeeds): boolean {
  const { preference, interpreter, signLanguage, access, friend } = needs;
  return (
    [preference, interpreter, access].some((text) => text !== '') ||
    [signLanguage, friend].includes('yes')
  );
}

/** @returns it alone, of all that is known of how to contact a person */
export function needsIn({
  preference,
  interpreter,
  signLanguage,
  access,
  friend,
}: ContactDetails): AppointmentNeeds {
  return { preference, interpreter, signLanguage, access, friend };
}
