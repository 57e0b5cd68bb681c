import { Fact } from '#components/portal/fact.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { WishesConfirmed } from '#lib/casework/contact/confirmation.ts';
import { safetyInWords } from '#lib/casework/contact/reach-words.ts';
import { ifUnreachable, safeTimesInWords, waysInWords } from '#lib/casework/contact/words.ts';
import { type ConsentTold, type EmailsTold, withoutConsent } from '#lib/casework/intake/consent.ts';
import type { ContactDetails, ContactWay } from '#lib/disclosure/contact-details.ts';
import { ReachConfirmed } from './reach-confirmed.tsx';
import { NeverAndOthers, SomeoneElse } from './reach-facts.tsx';
import { ReachNeeds } from './reach-needs.tsx';
import { Large, ReachWays } from './reach-ways.tsx';
import { Written } from './written.tsx';

export interface ReachProps {
  readonly reference: string;
  readonly contact: ContactDetails;
  readonly agreedTo: {
    readonly consent: ConsentTold;
    readonly emails: EmailsTold;
  };
  /** The names of those whom the reporter ticked as people who must not be given the case. */
  readonly tickedPeople: readonly string[];
  readonly confirmed: WishesConfirmed;
  readonly now: Temporal.Instant;
  /** Whether a press on a safe way leads to the form on which a contact is logged. */
  readonly mayLog: boolean;
  /** Whether the viewer may confirm or change the wishes. */
  readonly mayChange: boolean;
  /** The way that is about to be used: it stands there large. */
  readonly chosen?: ContactWay | undefined;
  /** Beside a form: with whether it is safe now, which the head of the case says else, and with what somebody needs for a talk. */
  readonly isOnForm?: boolean;
}

/** How to reach the person safely, in one column: what is needed to do it in a few lines, the rest folded; on a small screen more of it. */
export function Reach({ isOnForm = false, chosen, ...props }: ReachProps) {
  const { reference, contact, agreedTo, tickedPeople, confirmed, now, mayLog, mayChange } = props;
  const rest = (
    <>
      <dl className="mt-1.5 grid gap-y-1.5 text-small leading-snug">
        <NeverAndOthers
          contact={contact}
          tickedPeople={tickedPeople}
          isForDiscussed={confirmed.emailAt !== undefined && confirmed.writingAt !== undefined}
        />
      </dl>
      <div className="flex flex-wrap items-center gap-x-6 text-small">
        <ReachConfirmed
          reference={reference}
          confirmed={confirmed}
          hasEmail={contact.email !== '' && contact.emailSafe === 'yes'}
          now={now}
          mayChange={mayChange}
        />
      </div>
    </>
  );
  return (
    <section aria-labelledby="reach" className="card px-4 pt-2.5">
      <div className="mb-1.5 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2
          id="reach"
          className="min-w-0 font-sans text-body font-semibold tracking-normal wrap-anywhere"
        >
          Reach <Name contact={contact} withPronouns={!isOnForm} />
        </h2>
        {isOnForm && <Safety contact={contact} agreedTo={agreedTo} now={now} />}
        <details className="text-small open:basis-full md:ms-auto">
          <summary className="min-h-8 w-fit cursor-pointer py-1 font-semibold md:ms-auto">
            All their wishes
          </summary>
          <AllWishes contact={contact} agreedTo={agreedTo} isOnForm={isOnForm} />
        </details>
      </div>
      <ReachWays
        contact={contact}
        mayContact={agreedTo.consent === 'yes'}
        logPath={mayLog ? reference : undefined}
        chosen={chosen}
        isBeside
      />
      <dl className="mt-2 text-small leading-snug">
        <SomeoneElse contact={contact} />
      </dl>
      <details className="fold-when-narrow">
        <summary className="min-h-11 w-fit cursor-pointer py-2 text-small font-semibold">
          When, in writing, and the rest
        </summary>
        {rest}
      </details>
    </section>
  );
}

/** On the page of the case it stands in the head, which stays in sight. */
function Safety({
  contact,
  agreedTo: { consent },
  now,
}: Pick<ReachProps, 'contact' | 'agreedTo' | 'now'>) {
  if (consent !== 'yes') return <Tag tone="urgent">{withoutConsent[consent]}</Tag>;
  const { tone, words } = safetyInWords(now, contact, workingCalendar);
  return <Tag tone={tone}>{words}</Tag>;
}

/** What is looked up now and then; and each safe number or address large, for who dials it by hand. */
function AllWishes({
  contact,
  agreedTo: { consent, emails },
  isOnForm,
}: {
  readonly contact: ContactDetails;
  readonly agreedTo: ReachProps['agreedTo'];
  readonly isOnForm: boolean;
}) {
  return (
    <dl className="grid gap-y-2 pb-3">
      <Fact term="Safe days and times">{safeTimesInWords(contact) ?? 'None were named'}</Fact>
      <Fact term="Who else can see or hear it">
        <Written text={contact.seenBy} otherwise="Not said" />
      </Fact>
      <Fact term="If we cannot reach them">{ifUnreachable(contact)}</Fact>
      {isOnForm && <ReachNeeds contact={contact} emails={emails} />}
      {waysInWords(contact)
        .filter(({ isSafe, way }) => isSafe && way !== 'voicemail')
        .map(({ way, name, value }) => (
          <Fact key={way} term={consent === 'yes' ? name : `${name}: only with a ground`}>
            <Large value={value} />
          </Fact>
        ))}
    </dl>
  );
}

function Name({
  contact: { name, pronouns },
  withPronouns,
}: Pick<ReachProps, 'contact'> & { readonly withPronouns: boolean }) {
  return (
    <>
      {name === '' ? (
        <span className="font-normal">(no name was left: ask what to call them)</span>
      ) : (
        <bdi>{name}</bdi>
      )}
      {withPronouns && pronouns !== '' && (
        <span className="font-normal">
          {' '}
          (<bdi>{pronouns}</bdi>)
        </span>
      )}
    </>
  );
}
