import { Fact } from '#components/portal/fact.tsx';
import type { EmailsTold } from '#lib/casework/intake/consent.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { NeedsOfAppointment } from './needs-of-appointment.tsx';

export interface ReachNeedsProps {
  readonly contact: Pick<
    ContactDetails,
    'interpreter' | 'signLanguage' | 'access' | 'friend' | 'preference'
  >;
  readonly emails: EmailsTold;
}

const emailWords: Readonly<Record<EmailsTold, string>> = {
  agreed: 'They agreed',
  'not-agreed': 'They did not agree',
  'not-asked': 'Not asked',
};

/** What somebody agreed to, and what they need for a talk; of a need nothing where nothing was said. Stands in a `dl`. */
export function ReachNeeds({ contact, emails }: ReachNeedsProps) {
  return (
    <>
      <NeedsOfAppointment {...contact} />
      <Fact term="Emails to confirm and to introduce">{emailWords[emails]}</Fact>
    </>
  );
}
