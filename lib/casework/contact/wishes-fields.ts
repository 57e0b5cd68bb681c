import { hidden, press, tick } from '#lib/forms/fields.ts';

/** What is asked about the wishes of a person with whom one is speaking. */
export interface WishesAsked {
  /** Whether there is an address that an email may go to. */
  readonly hasEmail: boolean;
  /** Whether they have agreed to be contacted. */
  readonly hasConsent: boolean;
}

/** What somebody says who was asked whether the wishes on file are still theirs. */
export function wishesFields({ hasEmail, hasConsent }: WishesAsked) {
  return {
    seen: hidden(),
    ...(!hasConsent && { agrees: tick({ label: 'They agree to be contacted like this' }) }),
    ...(hasEmail && {
      readBack: tick({
        label: 'I read the email address back to them, and it is right',
        hint: 'What was discussed is only ever written to an address that was read back.',
      }),
      mayWrite: tick({
        label: 'They said that we may write there what we discussed',
        hint: 'Ask them. Without a tick nothing changes of what they said before.',
      }),
      mayNotWrite: tick({
        label: 'They do not want what we discussed written there, or not any more',
      }),
    }),
    answer: press({
      label: 'What do they say?',
      options: [{ code: 'still-right', label: 'Still right' }],
      error: 'Open this page again',
    }),
  };
}
