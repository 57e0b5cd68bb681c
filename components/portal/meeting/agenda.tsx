import type { ReactNode } from 'react';
import { assessmentFields } from '#lib/casework/assessment/fields.ts';
import { flagAnswers } from '#lib/casework/assessment/flag-answers.ts';
import { flagCodes, flagRow } from '#lib/casework/assessment/flags.ts';
import { needAnswers, needCodes, needs } from '#lib/casework/assessment/needs.ts';
import { copies, decisions, optionCodes, options } from '#lib/casework/meeting/options.ts';
import { type SectionNumber, sections } from '#lib/casework/meeting/sections.ts';
import { paragraphsIn } from '#lib/casework/texts/paragraphs.ts';

export interface AgendaProps {
  /** What is said of the limits of confidentiality. */
  readonly limits: string;
}

/**
 * An empty agenda, for those who take notes on paper: all that is asked, with room for the answers, and without a word about the person.
 * On paper alone.
 */
export function Agenda({ limits }: AgendaProps) {
  const asked: Readonly<Record<SectionNumber, ReactNode>> = {
    '1': (
      <>
        <Boxes answers={['They can talk freely', 'Not freely']} />
        <Lines title="How they pause or stop" count={1} />
      </>
    ),
    '2': (
      <>
        <p className="mb-1">{`“${paragraphsIn(limits).join(' ')}”`}</p>
        <Boxes answers={['Explained now', 'They know it']} />
      </>
    ),
    '3': (
      <>
        <Lines count={8} />
        <Boxes answers={['Read back to them', 'They asked for a copy']} />
        <Lines title="What they want on record, and what not" count={1} />
      </>
    ),
    '4': needCodes.map((need) => (
      <Row key={need} title={needs[need].label} answers={needAnswers.map(({ label }) => label)} />
    )),
    '5': (
      <>
        {flagCodes.map((flag) => (
          <Row
            key={flag}
            title={flagRow(flag).label}
            answers={flagAnswers.map(({ label }) => label)}
          />
        ))}
        <Row
          title={assessmentFields.repeated.label}
          answers={assessmentFields.repeated.options?.map(({ label }) => label) ?? []}
        />
        {[assessmentFields.fear, assessmentFields.recording].map(({ label, options: said }) => (
          <Row key={label} title={label} answers={said?.map((one) => one.label) ?? []} />
        ))}
        <Lines count={3} />
      </>
    ),
    '6': (
      <>
        {optionCodes.map((option) => (
          <div key={option} className="break-inside-avoid border-b border-line py-0.5">
            <p>{options[option].label}</p>
            <Boxes answers={['Explained', ...labelsOf(decisions)]} />
            <Boxes answers={labelsOf(copies)} />
          </div>
        ))}
        <Lines title="Services to name in the follow-up; an informal way" count={2} />
      </>
    ),
    '7': (
      <>
        <p className="flex gap-4">
          <span className="grow">What</span>
          <span className="w-32">Who</span>
          <span className="w-28">By when</span>
        </p>
        <Lines count={5} />
      </>
    ),
    '8': (
      <>
        <Boxes answers={['Another appointment:', 'None for now']} />
        <Boxes answers={['Keep in touch, about once a month', 'Not']} />
        <Boxes answers={['By email', 'On paper', 'Read out to them', 'They want nothing of it']} />
        <p>☐ I read the email address back to them</p>
      </>
    ),
  };
  return (
    <div className="only-this-printed hidden print:block" aria-hidden="true">
      <p className="mb-1 font-semibold">Agenda</p>
      <p className="mb-3 flex gap-6">
        {['Date', 'Time', 'With', 'Page'].map((title) => (
          <span key={title} className="grow border-b border-line">{`${title}:`}</span>
        ))}
      </p>
      {sections.map(({ number, title }) => (
        <section key={number} className="mb-4 break-inside-avoid text-small">
          <p className="font-semibold">{`${number} ${title}`}</p>
          {asked[number]}
          {number !== '8' && <Boxes answers={['Skipped, at their wish']} />}
        </section>
      ))}
    </div>
  );
}

/** What is answered; that nothing is, is an empty row on paper. */
function labelsOf(
  answers: readonly { readonly code: string; readonly label: string }[],
): readonly string[] {
  return answers.filter(({ code }) => code !== '').map(({ label }) => label);
}

function Row({ title, answers }: { readonly title: string; readonly answers: readonly string[] }) {
  return (
    <div className="flex gap-4 border-b border-line py-0.5">
      <p className="grow">{title}</p>
      <Boxes answers={answers} />
    </div>
  );
}

function Boxes({ answers }: { readonly answers: readonly string[] }) {
  return (
    <p className="flex flex-wrap gap-x-3">
      {answers.map((answer) => (
        <span key={answer}>{`☐ ${answer}`}</span>
      ))}
    </p>
  );
}

function Lines({ title, count }: { readonly title?: string; readonly count: number }) {
  return (
    <>
      {title !== undefined && <p>{title}</p>}
      {Array.from({ length: count }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of an empty page
        <div key={place} className="h-7 border-b border-line" />
      ))}
    </>
  );
}
