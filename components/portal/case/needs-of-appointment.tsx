import { Fact } from '#components/portal/fact.tsx';
import type { AppointmentNeeds } from '#lib/casework/assignment/needs.ts';
import { Written } from './written.tsx';

/** Whom the person would like to see, and what it takes to talk with them; nothing where nothing was said. Stands in a `dl`. */
export function NeedsOfAppointment({
  preference,
  interpreter,
  signLanguage,
  access,
  friend,
}: AppointmentNeeds) {
  return (
    <>
      {preference !== '' && (
        <Fact term="Who they would like to see">
          <Written text={preference} />
        </Fact>
      )}
      {interpreter !== '' && (
        <Fact term="Interpreter">
          <Written text={interpreter} />
        </Fact>
      )}
      {signLanguage === 'yes' && (
        <Fact term="Sign language">A British Sign Language interpreter</Fact>
      )}
      {access !== '' && (
        <Fact term="Access needs">
          <Written text={access} />
        </Fact>
      )}
      {friend === 'yes' && <Fact term="Company">A friend at the appointment</Fact>}
    </>
  );
}
