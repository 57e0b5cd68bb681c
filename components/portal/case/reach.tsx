import { Fact } from '#components/portal/fact.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import type { WishesConfirmed } from '#lib/casework/contact/confirmation.ts';
import { mayBeWritten, safetyInWords } from '#lib/casework/contact/reach-words.ts';
import {
  ifSomeoneElseAnswers,
  ifUnreachable,
  safeTimesInWords,
} from '#lib/casework/contact/words.ts';
import type { ContactDetails, ContactWay } from '#lib/disclosure/contact-details.ts';
import { ReachConfirmed } from './reach-confirmed.tsx';
import { ReachNeeds } from './reach-needs.tsx';
import { ReachWays } from './reach-ways.tsx';
import { Written } from './written.tsx';

export interface ReachProps {
  readonly reference: string;
  readonly contact: ContactDetails;
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
  /** For narrow places: what is needed while calling, the rest folded. */
  readonly compact?: boolean;
}

/** Who the person is and how to reach them safely: stays in sight. */
export function Reach({
  reference,
  contact,
  tickedPeople,
  confirmed,
  now,
  mayLog,
  mayChange,
  chosen,
  compact = false,
}: ReachProps) {
  const safety = safetyInWords(now, contact, workingCalendar);
  const someoneElse = ifSomeoneElseAnswers(contact);
  const rest = (
    <dl className={compact ? 'grid gap-y-3' : factGrid}>
      <Fact term="Safe days and times">{safeTimesInWords(contact) ?? 'None were named'}</Fact>
      <Fact term="Who else can see or hear it">
        <Written text={contact.seenBy} otherwise="Not said" />
      </Fact>
      <ReachNeeds contact={contact} tickedPeople={tickedPeople} />
    </dl>
  );
  return (
    <section aria-labelledby="reach" className="card card-way p-4 sm:p-5">
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 pe-8">
        <h2 id="reach" className="text-heading-3">
          Reach
        </h2>
        <p className="min-w-0 wrap-anywhere">
          <Name contact={contact} />
        </p>
        <Tag tone={safety.tone}>{safety.words}</Tag>
      </div>
      <ReachWays
        contact={contact}
        logPath={mayLog ? reference : undefined}
        chosen={chosen}
        compact={compact}
      />
      <dl className={`mt-4 ${compact ? 'grid gap-y-3' : factGrid}`}>
        <Fact term="Never call">
          <Written text={contact.neverCall} otherwise="No times were named" />
        </Fact>
        <Fact term="If someone else answers">
          {someoneElse.words}
          {someoneElse.coverName !== undefined && (
            <>
              : <bdi className="font-semibold">{someoneElse.coverName}</bdi>
            </>
          )}
        </Fact>
        <Fact term="What may be written">{mayBeWritten(contact)}</Fact>
        <Fact term="If we cannot reach them">{ifUnreachable(contact)}</Fact>
      </dl>
      {compact ? (
        <details className="mt-2">
          <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold">
            All their wishes
          </summary>
          {rest}
        </details>
      ) : (
        <div className="mt-4">{rest}</div>
      )}
      <ReachConfirmed
        reference={reference}
        confirmed={confirmed}
        hasEmail={contact.email !== '' && contact.emailSafe === 'yes'}
        now={now}
        mayChange={mayChange}
      />
    </section>
  );
}

const factGrid = 'grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-4';

function Name({ contact: { name, pronouns } }: Pick<ReachProps, 'contact'>) {
  return (
    <>
      {name === '' ? (
        'No name was left: ask what to call them'
      ) : (
        <bdi className="font-semibold">{name}</bdi>
      )}
      {pronouns !== '' && (
        <>
          {' '}
          (<bdi>{pronouns}</bdi>)
        </>
      )}
    </>
  );
}
