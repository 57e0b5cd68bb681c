/** Shown at an address that leads nowhere. */
export const notFoundCopy = {
  title: 'We cannot find this page',
  lead: 'The address may be mistyped, or the page may have moved. You have done nothing wrong.',
  start: 'Go to the first page',
  support: 'Find support',
  perhaps: 'Perhaps you were looking for',
  places: [
    { href: '/disclose', words: 'Tell us what happened' },
    { href: '/faq', words: 'Questions and answers' },
    { href: '/support#guides', words: 'Guides for you and your friends' },
    { href: '/safety', words: 'Stay safe on this site' },
  ],
} as const;
