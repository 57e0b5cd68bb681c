import type { Verb } from '#lib/casework/case/workflow.ts';
import type { WishesConfirmed } from '#lib/casework/contact/confirmation.ts';
import { type ContactDetails, safeWays } from '#lib/disclosure/contact-details.ts';
import { ClosedContact } from './closed-contact.tsx';
import { Reach } from './reach.tsx';

export interface BesideFormProps {
  /** Undefined for those who see the summary of the case alone. */
  readonly reach:
    | {
        readonly contact: ContactDetails | undefined;
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

/** How the person is reached, in sight while a form is filled in: beside it, or above it where there is no room. */
export function BesideForm({ reach, reference, verb, way, now }: BesideFormProps) {
  if (reach === undefined) return null;
  const { contact, tickedPeople, confirmed } = reach;
  // To leave for another form is offered where a contact is about to be made.
  const mayLog = verb === 'log-contact' || verb === 'wishes';
  return (
    <div className="mb-5 min-w-0 lg:sticky lg:top-16 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-4 lg:self-start">
      {contact === undefined ? (
        <ClosedContact />
      ) : (
        <Reach
          reference={reference}
          contact={contact}
          tickedPeople={tickedPeople}
          confirmed={confirmed}
          now={now}
          mayLog={mayLog}
          mayChange={verb === 'log-contact'}
          chosen={safeWays(contact).find((safe) => safe === way)}
          isBeside
        />
      )}
    </div>
  );
}
