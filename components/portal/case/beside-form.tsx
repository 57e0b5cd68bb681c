import type { ReactNode } from 'react';
import type { Verb } from '#lib/casework/case/workflow.ts';
import type { WishesConfirmed } from '#lib/casework/contact/confirmation.ts';
import { waysInWords } from '#lib/casework/contact/words.ts';
import { type ContactDetails, safeWays } from '#lib/disclosure/contact-details.ts';
import { ClosedContact } from './closed-contact.tsx';
import { Reach, type ReachProps } from './reach.tsx';
import { Large } from './reach-ways.tsx';

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
  /** What else stands there, below it. */
  readonly children?: ReactNode;
}

/**
 * How the person is reached, in sight while a form is filled in: beside it. In a narrow window the head says it, and stays; what is dialled
 * stands large above the form, and the rest in a fold.
 */
export function BesideForm({ reach, reference, verb, way, now, children }: BesideFormProps) {
  if (reach === undefined) return null;
  const { contact, agreedTo, tickedPeople, confirmed } = reach;
  const mayContact = agreedTo.consent === 'yes';
  const chosen = mayContact && contact ? safeWays(contact).find((safe) => safe === way) : undefined;
  const dialled = contact && waysInWords(contact).find((one) => one.way === chosen);
  return (
    <section
      aria-label={children === undefined ? undefined : 'Beside the form'}
      // What scrolls is scrolled with the keyboard too.
      tabIndex={children === undefined ? undefined : 0}
      className={`mb-3 min-w-0 ${children === undefined ? '' : 'lg:max-h-[calc(100dvh-7rem)] lg:overflow-y-auto'} lg:sticky lg:top-24 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-4 lg:mb-5 lg:self-start`}
    >
      {contact === undefined ? (
        <ClosedContact />
      ) : (
        <>
          {dialled !== undefined && (
            <div className="flex flex-wrap items-baseline gap-x-2 wrap-anywhere lg:hidden print:hidden">
              <span>{dialled.name}:</span>
              <Large value={dialled.value} />
            </div>
          )}
          <details className="fold-when-narrow">
            <summary className="min-h-11 w-fit cursor-pointer py-2 text-small font-semibold">
              How to reach them, and their wishes
            </summary>
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
          </details>
        </>
      )}
      {children}
    </section>
  );
}

/** @returns whether the page of a verb offers to leave for the form on which a contact is logged: where one is about to be made */
export function offersContact(verb: Verb): boolean {
  return verb === 'log-contact' || verb === 'wishes';
}
