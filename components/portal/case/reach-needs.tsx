import { Fact } from '#components/portal/fact.tsx';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { NeedsOfAppointment } from './needs-of-appointment.tsx';

export interface ReachNeedsProps {
  readonly contact: Pick<
    ContactDetails,
    'mayConfirm' | 'interpreter' | 'signLanguage' | 'access' | 'friend' | 'preference'
  >;
}

/** What somebody agreed to, and what they need for a talk; of a need nothing where nothing was said. Stands in a `dl`. */
export function ReachNeeds({ contact }: ReachNeedsProps) {
  return (
    <>
      <NeedsOfAppointment {...contact} />
      <Fact term="Emails to confirm and to introduce">
        {contact.mayConfirm === 'yes' ? 'They agreed' : 'They did not agree'}
      </Fact>
    </>
  );
}
