import { Notice } from '#components/ui/notice.tsx';
import type { ContactConsent } from '#lib/casework/intake/consent.ts';
import { type ContactDetails, safeWays } from '#lib/disclosure/contact-details.ts';

export interface ConsentNoticeProps {
  readonly consent: ContactConsent;
  /** Undefined where the wishes cannot be opened. */
  readonly contact: ContactDetails | undefined;
}

/** Says that nobody may contact the person: they have not agreed to it, or there is no safe way; nothing where they may be. */
export function ConsentNotice({ consent, contact }: ConsentNoticeProps) {
  if (consent === 'yes') {
    if (contact === undefined || safeWays(contact).length > 0) return null;
    return (
      <Notice tone="urgent" title="There is no safe way to reach them" titleId="consent">
        <p>
          Nobody contacts them, and no email is sent, unless a ground for it is written down. They
          can come in, or get in touch themselves.
        </p>
      </Notice>
    );
  }
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
