import { institution } from '#lib/institution.ts';

/** What the support page and the cards of its services say besides the services themselves. */
export const directoryWords = {
  lead: 'You do not have to tell us anything to use what is here.',
  toGuides: 'Go to our guides for you, and for friends who want to help',
  guides: 'Guides',
  needs: 'Find someone to talk to',
  filter: {
    title: 'Show help with',
    everything: 'Everything',
    note: 'What you choose here stays on this page. It is not sent to us, and not kept.',
  },
  source: 'Source:',
  /** A date follows. */
  checked: 'Last checked on',
  checkedNote:
    'The date on a card says when the makers of this site last compared it with their own list of services. They did not call the numbers to check them.',
  noAppLink: `Look for ${institution.emergency.safetyApp.name} in your phone’s app store.`,
} as const;
