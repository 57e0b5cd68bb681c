import type { Verb } from '#lib/casework/case/workflow.ts';
import type { WishesConfirmed } from '#lib/casework/contact/confirmation.ts';
import { type ContactDetails, safeWays } from '#lib/disclosure/contact-details.ts';
import { ClosedContact } from './closed-contact.tsx';
import { Reach, type ReachProps } from './reach.tsx';

export interface BesideFormProps {
  /** Undefined for those who see the summary of the case alone. */
  readonly reach:
    | {
        readonly contact: ContactDetails | undefined;
        readonly agreedTo: ReachProps['agreedTo'];
        readonly tickedPeople: readonly string[];
        readonly confirmed: WishesConfirmed;
      }
    | undefined;
  readonly reference: string;
  readonly verb: Verb;
  /** The way of contact that is about to be used, as an address names it: may be anything. */
  readonly way: string | undefined;
  readonly now: Temporal.Instant;
}

/** How the person is reached, in sight while a form is filled in: beside it. Where there is no room the head says it. */
export function BesideForm({ reach, reference, verb, way, now }: BesideFormProps) {
  if (reach === undefined) return null;
  const { contact, agreedTo, tickedPeople, confirmed } = reach;
  const mayContact = agreedTo.consent === 'yes';
  const chosen = mayContact && contact ? safeWays(contact).find((safe) => safe === way) : undefined;
  return (
    <div
      className={`mb-5 min-w-0 lg:sticky lg:top-24 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-4 lg:self-start ${
        // In a narrow window the head says it, and stays; what is dialled stands there large.
        chosen === undefined ? 'max-lg:hidden print:block' : ''
      }`}
    >
      {contact === undefined ? (
        <ClosedContact />
      ) : (
        <Reach
          reference={reference}
          contact={contact}
          agreedTo={agreedTo}
          tickedPeople={tickedPeople}
          confirmed={confirmed}
          now={now}
          mayLog={offersContact(verb)}
          mayChange={verb === 'log-contact'}
          chosen={chosen}
          isOnForm
        />
      )}
    </div>
  );
}

/** @returns whether the page of a verb offers to leave for the form on which a contact is logged: where one is about to be made */
export function offersContact(verb: Verb): boolean {
  return verb === 'log-contact' || verb === 'wishes';
}
