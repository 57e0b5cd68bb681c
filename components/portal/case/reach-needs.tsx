import { Fact } from '#components/portal/fact.tsx';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
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
      {contact.interpreter !== '' && (
        <Fact term="Interpreter">
          <Written text={contact.interpreter} />
        </Fact>
      )}
      {contact.signLanguage === 'yes' && (
        <Fact term="Sign language">A British Sign Language interpreter</Fact>
      )}
      {contact.access !== '' && (
        <Fact term="Access needs">
          <Written text={contact.access} />
        </Fact>
      )}
      {contact.friend === 'yes' && <Fact term="Company">A friend at the appointment</Fact>}
      {contact.preference !== '' && (
        <Fact term="Who they would like to see">
          <Written text={contact.preference} />
        </Fact>
      )}
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
