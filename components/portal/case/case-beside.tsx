import { workflow } from '#lib/casework/case/workflow.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import type { EmailsTold } from '#lib/casework/intake/consent.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { StoredAnswers } from '#lib/disclosure/questions/registry.ts';
import { briefPath } from '#lib/paths.ts';
import type { AgreedShown } from './agreed-shown.ts';
import { Fold } from './fold.tsx';
import { InForce } from './in-force.tsx';
import { ToldAnswers } from './told-answers.tsx';
import type { PersonOnTheCase } from './who-has-it.tsx';

export interface CaseBesideProps {
  readonly reference: string;
  readonly owner: string | null;
  readonly content: {
    readonly answers: StoredAnswers;
    readonly contact: ContactDetails | undefined;
    readonly agreedTo: { readonly emails: EmailsTold };
    readonly workers: readonly PersonOnTheCase[];
  };
  /** Where a co-worker is removed; left out for those who may not. */
  readonly endCoWorkerPath: string | undefined;
  /** Where their answers are written down; left out where they answered themselves, and for those who may not. */
  readonly answersPath: string | undefined;
  /** What was agreed with the person and holds. */
  readonly agreed: AgreedShown;
  readonly now: Temporal.Instant;
}

/** What stands beside the Story: what is in force, who has to do with the case, and what was told. */
export function CaseBeside({
  reference,
  owner,
  content,
  endCoWorkerPath,
  answersPath,
  agreed,
  now,
}: CaseBesideProps) {
  const { answers, contact, agreedTo, workers } = content;
  return (
    <aside aria-label="About the case" className="grid min-w-0 content-start gap-2 text-small">
      <Fold id="in-force" title="In force">
        <InForce
          contact={contact}
          emails={agreedTo.emails}
          people={workers}
          agreed={agreed}
          now={now}
        />
      </Fold>
      <Fold id="people" title="People">
        <ul className="grid gap-1">
          <li>{owner === null ? 'Nobody has it yet' : <Named name={owner}>has the case</Named>}</li>
          {workers.map(({ name, part, until }) => (
            <li key={`${part}-${name}`}>
              <Named name={name}>
                {part === 'co-worker'
                  ? 'works on it too'
                  : `covers${
                      until === undefined
                        ? ''
                        : ` until ${momentInWords(new Date(until.epochMilliseconds), now, workingCalendar.timeZone)}`
                    }`}
              </Named>
            </li>
          ))}
        </ul>
        {endCoWorkerPath !== undefined && workers.some(({ part }) => part === 'co-worker') && (
          <p>
            <a href={endCoWorkerPath} className="no-print inline-flex min-h-11 items-center">
              {workflow['end-co-worker'].label}
            </a>
          </p>
        )}
        <p>
          <a href={briefPath(reference)} className="no-print inline-flex min-h-11 items-center">
            Hand-over brief, one page
          </a>
        </p>
      </Fold>
      <Fold id="answers" title="What they told us">
        <ToldAnswers answers={answers} />
        {answersPath !== undefined && (
          <p>
            <a href={answersPath} className="no-print inline-flex min-h-11 items-center">
              {Object.keys(answers.given).length === 0
                ? 'Write down their answers'
                : 'Change or add to them'}
            </a>
          </p>
        )}
      </Fold>
    </aside>
  );
}

function Named({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <>
      <bdi className="font-semibold">{name}</bdi> {children}
    </>
  );
}
