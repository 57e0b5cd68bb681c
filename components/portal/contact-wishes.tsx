import type { ReactNode } from 'react';
import {
  ifSomeoneElseAnswers,
  ifUnreachable,
  safeTimesInWords,
} from '#lib/casework/contact-words.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { WaysOfContact } from './ways-of-contact.tsx';

export interface ContactWishesProps {
  readonly contact: ContactDetails;
}

/** Who the reporter is and how to reach them safely: first on the case, never folded away. */
export function ContactWishes({ contact }: ContactWishesProps) {
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
            Call them <bdi className="font-semibold">{contact.name}</bdi>
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
        <Wish term="Never call">
          <Written text={contact.neverCall} otherwise="No times were named" />
        </Wish>
        <Wish term="Safe days and times">{safeTimesInWords(contact) ?? 'None were named'}</Wish>
        <Wish term="Who else can see or hear it">
          <Written text={contact.seenBy} otherwise="Not said" />
        </Wish>
        <Wish term="If someone else answers">
          {someoneElse.words}
          {someoneElse.coverName !== undefined && (
            <>
              : <bdi className="font-semibold">{someoneElse.coverName}</bdi>
            </>
          )}
        </Wish>
        <Wish term="If we cannot reach them">{ifUnreachable(contact)}</Wish>
        <Wish term="May we confirm by email that we have it?">
          {contact.mayConfirm === 'yes' ? 'Yes' : 'No'}
        </Wish>
        <Adjustments contact={contact} />
        {contact.notTo !== '' && (
          <Wish term="Must not be given this case">
            <Written text={contact.notTo} />
          </Wish>
        )}
        {contact.note !== '' && (
          <Wish term="Their note about contacting them">
            <Written text={contact.note} />
          </Wish>
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
        <Wish term="Interpreter">
          <Written text={contact.interpreter} />
        </Wish>
      )}
      {contact.signLanguage === 'yes' && (
        <Wish term="Sign language">A British Sign Language interpreter</Wish>
      )}
      {contact.access !== '' && (
        <Wish term="Access needs">
          <Written text={contact.access} />
        </Wish>
      )}
      {contact.friend === 'yes' && <Wish term="Company">A friend at the appointment</Wish>}
      {contact.preference !== '' && (
        <Wish term="Who they would like to see">
          <Written text={contact.preference} />
        </Wish>
      )}
    </>
  );
}

function Wish({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0 wrap-anywhere">
      <dt className="text-small text-ink-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What a person typed, in its own direction and with its own lines. */
function Written({ text, otherwise = '' }: { readonly text: string; readonly otherwise?: string }) {
  if (text === '') return otherwise;
  return <bdi className="block whitespace-pre-line font-semibold">{text}</bdi>;
}
