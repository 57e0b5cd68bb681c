import { Fact } from '#components/portal/fact.tsx';
import { LevelTag } from '#components/portal/level-tag.tsx';
import { Lines } from '#components/ui/lines.tsx';
import { leadingQuestions } from '#lib/casework/answers/fields.ts';
import {
  type OpenAppointment,
  openAppointmentInWords,
} from '#lib/casework/appointments/appointment-on-case.ts';
import { stateNames, toDoNames } from '#lib/casework/case/states.ts';
import type { StoryLineShown } from '#lib/casework/case/story-words.ts';
import type { CaseSummary } from '#lib/casework/case/summary.ts';
import { teamNames } from '#lib/casework/case/words.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { dueInWords, momentInWords } from '#lib/casework/clock/time-words.ts';
import { type KnownOfContact, whatToHeed } from '#lib/casework/contact/heed.ts';
import { waysInWords } from '#lib/casework/contact/words.ts';
import type { ConsentTold } from '#lib/casework/intake/consent.ts';
import { reasonInWords } from '#lib/casework/intake/reasons.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { storedAnswersInWords } from '#lib/disclosure/questions/answers-in-words.ts';
import type { StoredAnswers } from '#lib/disclosure/questions/registry.ts';
import { HeedList } from './heed-list.tsx';
import type { TaskOnCase } from './next-on-case.tsx';
import { StoryLines } from './story-lines.tsx';
import { type PersonOnTheCase, WhoHasIt } from './who-has-it.tsx';

export interface CaseBriefProps {
  readonly summary: CaseSummary;
  readonly content: {
    readonly rules: readonly string[];
    readonly assessed: string | undefined;
    readonly answers: StoredAnswers;
    readonly contact: ContactDetails | undefined;
    readonly agreedTo: { readonly consent: ConsentTold };
    readonly tickedPeople: readonly string[];
    readonly story: readonly StoryLineShown[];
    readonly tasks: readonly TaskOnCase[];
    readonly appointments: readonly OpenAppointment[];
    readonly workers: readonly PersonOnTheCase[];
  };
  /** That it was closed before, in words. */
  readonly before: string | undefined;
  readonly now: Temporal.Instant;
}

/** So many lines of the Story, and open tasks, as one printed page holds beside the rest. */
const mostLines = 10;
const mostTasks = 4;

/** A case on one page, for a colleague who takes it on: who, how to reach them, what is due, what was told, what happened last. */
export function CaseBrief({ summary, content, before, now }: CaseBriefProps) {
  const { reference, level, state, team, next, receivedAt, assignedTo } = summary;
  const { rules, assessed, answers, contact, story, tasks, appointments, workers } = content;
  const { timeZone } = workingCalendar;
  const told = storedAnswersInWords(answers).filter(({ id }) => leadingQuestions.includes(id));
  return (
    <article className="max-w-desk text-small print:leading-snug print:[--text-small:0.875rem]">
      <header className="mb-3 border-b-2 border-edge pb-2">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <h1 className="font-sans text-heading-3 tracking-normal">
            Hand-over brief <span className="tabular-nums">{reference}</span>
          </h1>
          <LevelTag level={level} />
          <p>{`${stateNames[state]}, ${teamNames[team]}`}</p>
        </div>
        <WhoHasIt owner={assignedTo} people={workers} now={now} />
        <p className="text-ink-soft">
          {`Received ${momentInWords(receivedAt, now, timeZone)}. As of ${now.toZonedDateTimeISO(timeZone).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}.`}
          {assessed !== undefined && <bdi>{` ${assessed}`}</bdi>}
          {rules.length > 0 &&
            ` ${assessed === undefined ? 'Level because' : 'Came in with'}: ${rules.map(reasonInWords).join('; ')}.`}
        </p>
        {before !== undefined && <p>{before}</p>}
      </header>
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2 print:grid-cols-2">
        <section aria-labelledby="brief-next">
          <h2 id="brief-next" className="font-semibold">
            Next
          </h2>
          <p>
            {next === undefined
              ? 'Nothing: it is closed'
              : `${toDoNames[next.step]}, ${dueInWords(next.dueAt, now, workingCalendar)}`}
          </p>
          <ul className="list-disc ps-5">
            {appointments.map((appointment) => (
              <li key={appointment.entry}>
                Appointment <bdi>{openAppointmentInWords(appointment, now)}</bdi>
                {appointment.isLost && ': to be booked with somebody else'}
              </li>
            ))}
            {tasks.slice(0, mostTasks).map(({ id, what, name, dueAt }) => (
              <li key={id}>
                <bdi>{what ?? 'A task that cannot be opened'}</bdi>
                {name !== undefined && (
                  <>
                    {', '}
                    <bdi>{name}</bdi>
                  </>
                )}
                {dueAt !== undefined &&
                  `, ${dueInWords(new Date(dueAt.epochMilliseconds), now, workingCalendar)}`}
              </li>
            ))}
            {tasks.length > mostTasks && <li>{`and ${tasks.length - mostTasks} more`}</li>}
          </ul>
        </section>
        <section aria-labelledby="brief-reach">
          <h2 id="brief-reach" className="font-semibold">
            Reach them
          </h2>
          {contact === undefined ? (
            <p>The contact details cannot be opened now.</p>
          ) : (
            <HowToReach
              known={{
                contact,
                consent: content.agreedTo.consent,
                about: answers.current.about,
                tickedPeople: content.tickedPeople,
              }}
            />
          )}
        </section>
      </div>
      <section aria-labelledby="brief-told" className="mt-3">
        <h2 id="brief-told" className="font-semibold">
          What they told us
        </h2>
        <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-2 print:grid-cols-2">
          {told.map(({ id, question, answers: given }) => (
            <Fact key={id} term={question}>
              <Lines lines={given} />
            </Fact>
          ))}
        </dl>
      </section>
      <section aria-labelledby="brief-story" className="mt-3">
        <h2 id="brief-story" className="font-semibold">
          What happened last
        </h2>
        <StoryLines lines={story.slice(0, mostLines)} now={now} />
      </section>
    </article>
  );
}

function HowToReach({ known }: { readonly known: KnownOfContact }) {
  const { contact, consent } = known;
  const ways = waysInWords(contact);
  const unsafe = ways
    .filter(({ isSafe }) => !isSafe)
    .map(({ way, name }) => (way === 'teams' ? name : name.toLowerCase()));
  return (
    <ul className="list-disc ps-5 wrap-anywhere">
      <li>
        {contact.name === '' ? (
          'No name was left'
        ) : (
          <>
            Name to use: <bdi className="font-semibold">{contact.name}</bdi>
          </>
        )}
        {contact.pronouns !== '' && (
          <>
            {' ('}
            <bdi>{contact.pronouns}</bdi>)
          </>
        )}
      </li>
      {ways
        .filter(({ isSafe }) => isSafe)
        .map(({ way, name, value, caution }) => (
          <li key={way}>
            {consent === 'yes' ? name : `${name}, only with a ground`}:{' '}
            <bdi className="font-semibold">{value}</bdi>
            {caution !== undefined && ` (${caution})`}
          </li>
        ))}
      {unsafe.length > 0 && <li className="font-semibold">{`Never: ${unsafe.join(', ')}`}</li>}
      <HeedList heed={whatToHeed(known)} />
    </ul>
  );
}
