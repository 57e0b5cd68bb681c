import { Fact } from '#components/portal/fact.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { PersonOnTheCase } from './who-has-it.tsx';

export interface InForceProps {
  /** Undefined where it cannot be opened now. */
  readonly contact: ContactDetails | undefined;
  readonly people: readonly PersonOnTheCase[];
  readonly now: Temporal.Instant;
}

/** What holds on the case now: cover, what the person agreed to, and what they need. */
export function InForce({ contact, people, now }: InForceProps) {
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
      {contact !== undefined && (
        <>
          <Fact term="Emails to confirm and to introduce">
            {contact.mayConfirm === 'yes' ? 'They agreed' : 'They did not agree'}
          </Fact>
          <Need term="Interpreter" text={contact.interpreter} />
          <Need
            term="Sign language"
            text={contact.signLanguage === 'yes' ? 'A British Sign Language interpreter' : ''}
          />
          <Need term="Access needs" text={contact.access} />
          <Need
            term="Company"
            text={contact.friend === 'yes' ? 'A friend at the appointment' : ''}
          />
          <Need term="Who they would like to see" text={contact.preference} />
        </>
      )}
    </dl>
  );
}

function Need({ term, text }: { readonly term: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <Fact term={term}>
      <bdi className="block whitespace-pre-line">{text}</bdi>
    </Fact>
  );
}
