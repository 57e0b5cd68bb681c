import {
  ifSomeoneElseAnswers,
  ifUnreachable,
  safeTimesInWords,
} from '#lib/casework/contact-words.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { Fact } from './fact.tsx';
import { WaysOfContact } from './ways-of-contact.tsx';

export interface ContactWishesProps {
  readonly contact: ContactDetails;
}

interface WithTickedPeople extends ContactWishesProps {
  /** The names of those whom the reporter ticked as people who must not be given the case. */
  readonly tickedPeople?: readonly string[];
}

/** Who the reporter is and how to reach them safely: first on the case, never folded away. */
export function ContactWishes({ contact, tickedPeople = [] }: WithTickedPeople) {
  const someoneElse = ifSomeoneElseAnswers(contact);
  return (
    <section aria-labelledby="contact-wishes" className="card card-way p-4 sm:p-6">
      <h2 id="contact-wishes" className="mb-1 pe-8 text-heading-3">
        Contact wishes
      </h2>
      <p className="mb-4 pe-8 text-lead wrap-anywhere">
        {contact.name === '' ? (
          'No name was left: ask what to call them.'
        ) : (
          <>
            Name to use: <bdi className="font-semibold">{contact.name}</bdi>
          </>
        )}
        {contact.pronouns !== '' && (
          <>
            {' '}
            (<bdi>{contact.pronouns}</bdi>)
          </>
        )}
      </p>
      <WaysOfContact contact={contact} />
      <dl className="mt-5 grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        <Fact term="Never call">
          <Written text={contact.neverCall} otherwise="No times were named" />
        </Fact>
        <Fact term="Safe days and times">{safeTimesInWords(contact) ?? 'None were named'}</Fact>
        <Fact term="Who else can see or hear it">
          <Written text={contact.seenBy} otherwise="Not said" />
        </Fact>
        <Fact term="If someone else answers">
          {someoneElse.words}
          {someoneElse.coverName !== undefined && (
            <>
              : <bdi className="font-semibold">{someoneElse.coverName}</bdi>
            </>
          )}
        </Fact>
        <Fact term="If we cannot reach them">{ifUnreachable(contact)}</Fact>
        <Fact term="May we confirm by email that we have it?">
          {contact.mayConfirm === 'yes' ? 'Yes' : 'No'}
        </Fact>
        <Adjustments contact={contact} />
        {(contact.notTo !== '' || tickedPeople.length > 0) && (
          <Fact term="Must not be given this case">
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
      </dl>
    </section>
  );
}

/** What the appointment needs; nothing where nothing was asked for. */
function Adjustments({ contact }: ContactWishesProps) {
  return (
    <>
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
    </>
  );
}

/** What a person typed, in its own direction and with its own lines. */
function Written({ text, otherwise = '' }: { readonly text: string; readonly otherwise?: string }) {
  if (text === '') return otherwise;
  return <bdi className="block whitespace-pre-line font-semibold">{text}</bdi>;
}
