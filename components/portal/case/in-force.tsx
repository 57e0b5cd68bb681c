import { Fact } from '#components/portal/fact.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import type { EmailsTold } from '#lib/casework/intake/consent.ts';
import { longDate } from '#lib/content/long-date.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { AgreedShown } from './agreed-shown.ts';
import { InTouchFact } from './in-touch-fact.tsx';
import { ReachNeeds } from './reach-needs.tsx';
import type { PersonOnTheCase } from './who-has-it.tsx';

export interface InForceProps {
  /** Undefined where it cannot be opened now. */
  readonly contact: ContactDetails | undefined;
  readonly emails: EmailsTold;
  readonly people: readonly PersonOnTheCase[];
  readonly agreed: AgreedShown;
  readonly now: Temporal.Instant;
}

/** What holds on the case now: cover, what was agreed, what the person agreed to, and what they need. */
export function InForce({ contact, emails, people, agreed, now }: InForceProps) {
  const cover = people.filter(({ part }) => part === 'cover');
  return (
    <dl className="grid gap-y-2">
      {cover.map(({ name, until }) => (
        <Fact key={name} term="Cover">
          <bdi>{name}</bdi>
          {until !== undefined &&
            `, until ${momentInWords(new Date(until.epochMilliseconds), now, workingCalendar.timeZone)}`}
        </Fact>
      ))}
      {agreed.registerPath !== undefined && (
        <Fact term="Risks">
          <a href={agreed.registerPath}>Register of risks</a>
        </Fact>
      )}
      {agreed.safetyPlan !== undefined && (
        <Fact term="Safety plan">
          {planInWords(agreed.safetyPlan)}{' '}
          <a href={agreed.safetyPlan.paperPath} className="no-print">
            Read or print it
          </a>
        </Fact>
      )}
      {agreed.inTouch !== undefined && <InTouchFact {...agreed.inTouch} now={now} />}
      {contact !== undefined && <ReachNeeds contact={contact} emails={emails} />}
    </dl>
  );
}

function planInWords({
  madeOn,
  lookAgainOn,
}: {
  readonly madeOn: string;
  readonly lookAgainOn?: string | undefined;
}): string {
  const again = lookAgainOn === undefined ? '' : `, look at it again on ${longDate(lookAgainOn)}`;
  return `Of ${longDate(madeOn)}${again}.`;
}
