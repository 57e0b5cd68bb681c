import { Notice } from '#components/ui/notice.tsx';
import type { ContactConsent } from '#lib/casework/intake/consent.ts';

/** Says that the person has not agreed to be contacted; nothing where they have. */
export function ConsentNotice({ consent }: { readonly consent: ContactConsent }) {
  if (consent === 'yes') return null;
  return (
    <Notice
      tone="urgent"
      title={
        consent === 'no'
          ? 'They do not want to be contacted'
          : 'They were not asked whether we may contact them'
      }
      titleId="consent"
    >
      <p>Nobody contacts them, and no email is sent, unless a ground for it is written down.</p>
    </Notice>
  );
}
