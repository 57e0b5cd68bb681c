import { Fact } from '#components/portal/fact.tsx';
import { mayBeWritten } from '#lib/casework/contact/reach-words.ts';
import { ifSomeoneElseAnswers, safeTimesInWords } from '#lib/casework/contact/words.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { Written } from './written.tsx';

export interface ReachFactsProps {
  readonly contact: ContactDetails;
  /** The names of those whom the reporter ticked as people who must not be given the case. */
  readonly tickedPeople: readonly string[];
}

/** What is heeded at every contact. Stands in a `dl`. */
export function ReachFacts({ contact, tickedPeople }: ReachFactsProps) {
  return (
    <>
      <SomeoneElse contact={contact} />
      <NeverAndOthers contact={contact} tickedPeople={tickedPeople} />
      <Fact term="Safe days and times">{safeTimesInWords(contact) ?? 'None were named'}</Fact>
    </>
  );
}

/** What to do where somebody else answers. */
export function SomeoneElse({ contact }: Pick<ReachFactsProps, 'contact'>) {
  const { words, coverName } = ifSomeoneElseAnswers(contact);
  return (
    <Fact term="If someone else answers">
      {words}
      {coverName !== undefined && (
        <>
          : <bdi className="font-semibold">{coverName}</bdi>
        </>
      )}
    </Fact>
  );
}

interface NeverAndOthersProps extends ReachFactsProps {
  /** Whether they said that we may write by email what was discussed, to an address that was read back. */
  readonly isForDiscussed?: boolean;
}

/** When never to call, what may be written, and who must not be told. */
export function NeverAndOthers({ contact, tickedPeople, isForDiscussed }: NeverAndOthersProps) {
  return (
    <>
      <Fact term="Never call">
        <Written text={contact.neverCall} otherwise="No times were named" />
      </Fact>
      <Fact term="What may be written">{mayBeWritten(contact, isForDiscussed)}</Fact>
      {(contact.notTo !== '' || tickedPeople.length > 0) && (
        <Fact term="Must not be given this case, or told">
          {tickedPeople.length > 0 && (
            <bdi className="block font-semibold">{tickedPeople.join(', ')}</bdi>
          )}
          <Written text={contact.notTo} />
        </Fact>
      )}
      {contact.note !== '' && (
        <Fact term="Their note about contacting them">
          <Written text={contact.note} />
        </Fact>
      )}
    </>
  );
}
