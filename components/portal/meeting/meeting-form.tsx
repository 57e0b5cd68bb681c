'use client';

import { type ReactNode, useRef } from 'react';
import { FormField, FormFields } from '#components/forms/form-fields.tsx';
import type { FormAction, FormState } from '#components/forms/form-state.ts';
import { pickFields } from '#components/forms/pick-fields.ts';
import { AnswerRow } from '#components/portal/assessment/answer-row.tsx';
import { FlagRows } from '#components/portal/assessment/flag-rows.tsx';
import { NeedRows } from '#components/portal/assessment/need-rows.tsx';
import { VerbForm } from '#components/portal/case/verb-form.tsx';
import type { OptionCopies } from '#lib/casework/meeting/options.ts';
import { type SectionNumber, sections } from '#lib/casework/meeting/sections.ts';
import { paragraphsIn } from '#lib/casework/texts/paragraphs.ts';
import type { DrawnFields, PostedValues, Theirs } from '#lib/forms/field.ts';
import { AgreedRows } from './agreed-rows.tsx';
import { finishedMeanwhile } from './finished-meanwhile.ts';
import { OptionRows } from './option-rows.tsx';
import { Section } from './section.tsx';
import { useLongSession } from './use-long-session.ts';
import { useSectionKeys } from './use-section-keys.ts';
import { useSectionStates } from './use-section-states.ts';

interface MeetingFormProps {
  readonly action: FormAction;
  readonly reference: string;
  readonly fields: DrawnFields;
  readonly values: FormState['values'];
  /** What the last assessment said, by field, and when that was. */
  readonly last: { readonly values: PostedValues; readonly when: string } | undefined;
  /** What is said of the limits of confidentiality. */
  readonly limits: string;
  /** What each option is, as it is said. */
  readonly copies: OptionCopies;
  /** The address that the follow-up may go to, in sight where it is asked. */
  readonly address: string | undefined;
  /** Where they are asked about emails, if they would like one: email is safe for them, and they have said no to one kind alone. */
  readonly wishesPath: string | undefined;
  readonly usesKeys: boolean;
}

export interface MeetingPageProps extends MeetingFormProps {
  /** What a colleague put on file who finished it, while the viewer was writing in it. */
  readonly theirs: Theirs | undefined;
}

/** An appointment while it takes place: eight sections in one scroll. Nothing is required until Finish, which first shows what becomes of it. */
export function MeetingForm({
  action,
  reference,
  fields,
  values,
  theirs,
  ...drawn
}: MeetingPageProps) {
  useLongSession();
  useSectionKeys();
  return (
    <VerbForm
      action={action}
      reference={reference}
      save="Finish: look through what it becomes"
      confirm="Finish: save all of this"
      fields={fields}
      values={values}
      changed={theirs && { theirs, failure: finishedMeanwhile }}
      startAt="canTalk"
      drawFields={(state) => <Sections fields={fields} state={state} {...drawn} />}
    />
  );
}

interface SectionsProps extends Omit<MeetingFormProps, 'action' | 'reference' | 'values'> {
  readonly state: FormState;
}

function Sections({
  fields,
  state,
  last,
  limits,
  copies,
  address,
  wishesPath,
  usesKeys,
}: SectionsProps) {
  const place = useRef<HTMLDivElement>(null);
  const states = useSectionStates(place, state.values);
  const own = (names: readonly string[]) => (
    <FormFields fields={pickFields(fields, names)} state={state} countsLong />
  );
  const drawnIn: Readonly<Record<SectionNumber, ReactNode>> = {
    '1': own(['canTalk', 'pause']),
    '2': (
      <>
        <p className="mb-3 max-w-prose">
          {`Say it before anything else: “${paragraphsIn(limits).join(' ')}”`}
        </p>
        {own(['limits'])}
      </>
    ),
    '3': own(['today', 'account', 'recorded', 'readBack', 'copyAsked']),
    '4': <NeedRows fields={fields} state={state} last={last} />,
    '5': (
      <>
        <FlagRows fields={fields} state={state} last={last} usesKeys={usesKeys} asksEach={false} />
        <AnswerRow name="fear" field={fields.fear} state={state} last={last} />
        <AnswerRow name="recording" field={fields.recording} state={state} last={undefined} />
      </>
    ),
    '6': (
      <>
        <OptionRows fields={fields} state={state} copies={copies} />
        <Fold title="Services to name in the follow-up" isOpen={isFilled('services', state)}>
          {own(['services'])}
        </Fold>
        {own(['informalWhat', 'informalWhom', 'informalAgreed'])}
      </>
    ),
    '7': <AgreedRows fields={fields} state={state} />,
    '8': (
      <>
        {own(['next', 'touch'])}
        <p className="mb-2">
          {address === undefined ? (
            <NoEmail wishesPath={wishesPath} />
          ) : (
            <>
              The address on file: <bdi className="font-semibold wrap-anywhere">{address}</bdi>
            </>
          )}
        </p>
        {own(['writing', 'readBackEmail'])}
      </>
    ),
  };
  return (
    <div ref={place}>
      {sections.map(({ number, title }) => (
        <Section
          key={number}
          number={number}
          title={title}
          words={words[number]}
          became={states[number]}
          // What happens next must be answered.
          skip={number === '8' ? undefined : fields[`skipped-${number}`]}
          state={state}
        >
          {drawnIn[number]}
        </Section>
      ))}
      {['forAddress', 'entry', 'seen', 'shown', 'press'].map((name) => {
        const field = fields[name];
        return field && <FormField key={name} name={name} field={field} state={state} />;
      })}
    </div>
  );
}

/** What stands above a section. */
const words: { readonly [Number in SectionNumber]?: string } = {
  '3': 'A few words are enough, and no details are needed. What is written here never goes into an email.',
  '5': 'Ask what fits. Each can stay open, or not be asked at their wish.',
  '6': 'Each in words that you can read out. None is better than another.',
  '7': 'What is done, by whom, and by when, on one line. It goes into the follow-up: nothing about the account, the risk or anybody else.',
  '8': 'This must be answered before you finish.',
};

function NoEmail({ wishesPath }: Pick<MeetingFormProps, 'wishesPath'>) {
  return wishesPath === undefined ? (
    'No email is offered: their wishes do not allow one.'
  ) : (
    <>
      No email is offered: they wanted none that confirms what they sent. If they would like what
      you discussed by email, <a href={wishesPath}>change the wishes with them</a>. What is written
      here is kept.
    </>
  );
}

function Fold({
  title,
  isOpen,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details open={isOpen} className="mb-4">
      <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold">{title}</summary>
      {children}
    </details>
  );
}

function isFilled(name: string, { values, errors }: FormState): boolean {
  return errors[name] !== undefined || (values[name] ?? '').length > 0;
}
