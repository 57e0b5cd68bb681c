import { accessibility, accessibilityVersion } from './accessibility.ts';
import type { Edition, PolicyId } from './edition.ts';
import { faq, faqVersion } from './faq.ts';
import { privacy, privacyVersion } from './privacy.ts';
import { findablePage } from './public-pages.ts';
import { security, securityVersion } from './security.ts';

/**
 * The pages that say what people can rely on, as they are now. When one changes, its version does too, and
 * `npm run freeze-editions` keeps the new words beside the earlier ones.
 */
export const policies: Readonly<Record<PolicyId, Edition>> = {
  faq: {
    policy: 'faq',
    ...faqVersion,
    title: findablePage('/faq').title,
    sections: faq
      .flatMap(({ entries }) => entries)
      .map(({ id, question, answer }) => ({ id, title: question, body: answer })),
  },
  privacy: {
    policy: 'privacy',
    ...privacyVersion,
    title: findablePage('/privacy').title,
    sections: privacy,
  },
  security: {
    policy: 'security',
    ...securityVersion,
    title: findablePage('/security').title,
    sections: security,
  },
  accessibility: {
    policy: 'accessibility',
    ...accessibilityVersion,
    title: findablePage('/accessibility').title,
    sections: accessibility,
  },
};
