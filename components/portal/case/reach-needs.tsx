import { Fact } from '#components/portal/fact.tsx';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { NeedsOfAppointment } from './needs-of-appointment.tsx';
import { Written } from './written.tsx';

export interface ReachNeedsProps {
  readonly contact: ContactDetails;
  readonly tickedPeople: readonly string[];
}

/** Who must not have the case, what the appointment needs and their note; nothing where nothing was said. Stands in a `dl`. */
export function ReachNeeds({ contact, tickedPeople }: ReachNeedsProps) {
  return (
    <>
      {(contact.notTo !== '' || tickedPeople.length > 0) && (
        <Fact term="Must not be given this case, or told">
          {tickedPeople.length > 0 && (
            <bdi className="block font-semibold">{tickedPeople.join(', ')}</bdi>
          )}
          <Written text={contact.notTo} />
        </Fact>
      )}
      <NeedsOfAppointment {...contact} />
      <Fact term="May we confirm by email that we have it?">
        {contact.mayConfirm === 'yes' ? 'Yes' : 'No'}
      </Fact>
      {contact.note !== '' && (
        <Fact term="Their note about contacting them">
          <Written text={contact.note} />
        </Fact>
      )}
    </>
  );
}
