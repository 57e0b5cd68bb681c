import { Sign } from '#components/portal/case/sign.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { type SafetyInWords, safetyInWords } from '#lib/casework/contact/reach-words.ts';
import { waysInWords } from '#lib/casework/contact/words.ts';
import { type ConsentTold, withoutConsent } from '#lib/casework/intake/consent.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { logContactPath } from '#lib/paths.ts';
import { ReachFacts } from './reach-facts.tsx';
import { ReachWays } from './reach-ways.tsx';
import { Written } from './written.tsx';

export interface ReachLineProps {
  /** Undefined where it cannot be opened now. */
  readonly contact: ContactDetails | undefined;
  readonly agreedTo: { readonly consent: ConsentTold };
  /** The names of those whom the reporter ticked as people who must not be given the case. */
  readonly tickedPeople: readonly string[];
  /** The case on which a contact can be logged; left out where it cannot. */
  readonly logPath: string | undefined;
  readonly now: Temporal.Instant;
  /** On the page of a form: where there is room the whole of it stands beside that, and stays. */
  readonly isOnForm: boolean;
}

/** How to reach the person in one line, with the rest in a fold: in sight wherever the page is scrolled to. */
export function ReachLine({
  contact,
  agreedTo: { consent },
  tickedPeople,
  logPath,
  now,
  isOnForm,
}: ReachLineProps) {
  const safety = safetyOf(contact, consent, now);
  const ways = contact === undefined ? [] : waysInWords(contact);
  const first = consent === 'yes' ? ways.find(({ isSafe }) => isSafe) : undefined;
  // A number is dialled from here; what is too long for the line stands whole in the fold.
  const cut = first?.way === 'email' || first?.way === 'teams' ? 'min-w-0 truncate' : '';
  return (
    <div
      className={`reach-line flex flex-wrap items-center gap-x-4 text-small max-lg:gap-x-2 wrap-anywhere ${isOnForm ? 'lg:hidden' : ''}`}
    >
      <span className="sr-only">How to reach them:</span>
      <Tag tone={safety.tone}>{safety.words}</Tag>
      {first !== undefined && (
        <p className="flex min-w-0 gap-x-2 text-on-good max-lg:grow max-lg:basis-48">
          <Sign path="m2 8.5 4 4 8-9" />
          <span className="flex min-w-0 flex-wrap items-center gap-x-1.5 max-lg:has-[.truncate]:flex-nowrap">
            <span className="shrink-0">{first.name}:</span>{' '}
            {logPath === undefined ? (
              <bdi className={`font-semibold ${cut}`}>{first.value}</bdi>
            ) : (
              <a
                href={logContactPath(logPath, first.way)}
                className={`py-1 font-semibold text-current ${cut}`}
              >
                <bdi>{first.value}</bdi>
              </a>
            )}
          </span>
        </p>
      )}
      {contact !== undefined && contact.neverCall !== '' && (
        <p className="never-call basis-full text-on-urgent">
          <span className="font-semibold">Never call:</span> <Written text={contact.neverCall} />
        </p>
      )}
      {contact !== undefined && (
        <details className="no-print ms-auto open:basis-full">
          <summary className="ms-auto min-h-8 w-fit cursor-pointer py-1 font-semibold">
            All<span className="max-lg:sr-only"> ways</span>
          </summary>
          <section
            aria-label="All ways"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled with the keyboard too
            tabIndex={0}
            className="max-h-[40dvh] overflow-y-auto pb-2"
          >
            <ReachWays
              contact={contact}
              mayContact={consent === 'yes'}
              logPath={logPath}
              chosen={undefined}
              isBeside={false}
            />
            <dl className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(min(100%,16rem),1fr))] gap-x-6 gap-y-2">
              <ReachFacts contact={contact} tickedPeople={tickedPeople} />
            </dl>
          </section>
        </details>
      )}
    </div>
  );
}

/** Whether they may be contacted now: without their word nobody is, whatever the hour. */
function safetyOf(
  contact: ContactDetails | undefined,
  consent: ConsentTold,
  now: Temporal.Instant,
): SafetyInWords {
  if (consent !== 'yes') return { tone: 'urgent', words: withoutConsent[consent] };
  if (contact === undefined) {
    return { tone: 'urgent', words: 'The contact details cannot be opened now' };
  }
  return safetyInWords(now, contact, workingCalendar);
}
