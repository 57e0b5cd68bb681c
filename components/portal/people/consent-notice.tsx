import { Notice } from '#components/ui/notice.tsx';
import { type ConsentTold, withoutConsent } from '#lib/casework/intake/consent.ts';
import { type ContactDetails, safeWays } from '#lib/disclosure/contact-details.ts';

export interface ConsentNoticeProps {
  readonly agreedTo: {
    readonly consent: ConsentTold;
    /** Whether anybody was in touch with them. */
    readonly wasInTouch: boolean;
  };
  /** Undefined where the wishes cannot be opened. */
  readonly contact: ContactDetails | undefined;
  /** Where it is written down that they agree; left out where the viewer cannot. */
  readonly wishesPath: string | undefined;
}

/** Says that nobody may contact the person: they have not agreed to it, or there is no safe way; nothing where they may be. */
export function ConsentNotice({
  agreedTo: { consent, wasInTouch },
  contact,
  wishesPath,
}: ConsentNoticeProps) {
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
    <Notice tone="urgent" title={withoutConsent[consent]} titleId="consent">
      <p>Nobody contacts them, and no email is sent, unless a ground for it is written down.</p>
      {wasInTouch && wishesPath !== undefined && (
        <p>
          They were in touch themselves. If they agreed to be contacted,{' '}
          <a href={wishesPath}>confirm the wishes with them</a>.
        </p>
      )}
    </Notice>
  );
}
