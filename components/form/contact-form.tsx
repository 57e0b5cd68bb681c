'use client';

import { type ReactNode, useActionState } from 'react';
import { LinkButton } from '#components/ui/button.tsx';
import { characterCount } from '#lib/content/character-count.ts';
import { contactWords } from '#lib/content/contact-words.ts';
import { longestNote } from '#lib/disclosure/longest-note.ts';
import { AdjustmentFields, type ListedPerson } from './adjustment-fields.tsx';
import { Choices } from './choices.tsx';
import { safeOrNot, voicemailChoices, yesOrNo } from './contact-fields.ts';
import { ErrorSummary } from './error-summary.tsx';
import { fieldsOf } from './fields-of.ts';
import { type FormAction, freshForm } from './form-state.ts';
import { FormTitle } from './form-title.tsx';
import { MoreIfWanted } from './more-if-wanted.tsx';
import { SafeContactFields } from './safe-contact-fields.tsx';
import { SubmitButton } from './submit-button.tsx';
import { TextField } from './text-field.tsx';

export interface ContactFormProps {
  /** Stands above the fields, and below what is wrong with them. */
  readonly children: ReactNode;
  /** Stands right above Send. */
  readonly beforeSend?: ReactNode;
  /** What to know while filling it in: above the fields, or beside them where there is room. */
  readonly toKnow?: ReactNode;
  readonly action: FormAction;
  /** Who can be ticked as somebody who must not be given the case. */
  readonly people: readonly ListedPerson[];
  readonly pageTitle: string;
  /** The time is up: what was typed is shown, and leads to the start. */
  readonly isExpired?: boolean;
}

const { ways, more, calling, needs, note } = contactWords;

/** What can be opened when it is wanted, and the fields in it. */
const folds = {
  calling: [
    'safeDays',
    'safeTimes',
    'neverCall',
    'seenBy',
    'answeredByOther',
    'coverName',
    'unreachable',
  ],
  needs: ['interpreter', 'signLanguage', 'access', 'friend', 'preference', 'notToPeople', 'notTo'],
  note: ['note'],
} as const;

const way = 'card card-way mb-4 p-4 pe-8 sm:p-6 *:mb-0';
const onceTyped = 'once-typed pt-6 *:last:mb-0';

type Fold = keyof typeof folds;

/** Contact details and safe-contact wishes: typed and sent from this one page, so that they lie nowhere else. */
export function ContactForm({
  action,
  people,
  pageTitle,
  isExpired = false,
  children,
  beforeSend,
  toKnow,
}: ContactFormProps) {
  const [state, submit] = useActionState(action, freshForm, '/disclose/contact');
  const { text, choices, isTouched } = fieldsOf(state);
  const safety = (field: string, legend: string) => (
    <Choices
      {...choices(field, 'no')}
      kind="one"
      compact
      legend={<span className="font-semibold">{legend}</span>}
      choices={safeOrNot}
    />
  );
  const fold = (name: Fold) => ({
    id: `more-${name}`,
    isOpen: isTouched(folds[name]),
  });
  return (
    <form
      action={submit}
      noValidate
      autoComplete="off"
      data-keeps=""
      key={state.attempt}
      className="gap-x-16 lg:grid lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)] lg:*:col-start-1"
    >
      <div>
        <FormTitle title={pageTitle} state={state} />
        <ErrorSummary state={state} />
        {children}
      </div>
      {toKnow !== undefined && (
        <div className="mb-8 lg:col-start-2! lg:row-span-2 lg:row-start-1 lg:self-start lg:rounded-card lg:border lg:border-line lg:bg-surface lg:p-5">
          {toKnow}
        </div>
      )}
      <div>
        <TextField
          {...text('name')}
          label={contactWords.name.label}
          hint={contactWords.name.hint}
          autoComplete="nickname"
        />
        <TextField {...text('pronouns')} label={contactWords.pronouns} />

        <h2 className="mt-10 mb-2 text-heading-2">{ways.title}</h2>
        <p className="mb-6">{ways.lead}</p>

        <div className={way}>
          <TextField
            {...text('email')}
            label={ways.email}
            type="email"
            autoComplete="email"
            isWay
          />
          <div className={onceTyped}>
            {safety('emailSafe', ways.emailSafe)}
            <Choices
              {...choices('mayConfirm', 'no')}
              kind="one"
              compact
              legend={<span className="font-semibold">{ways.mayConfirm.legend}</span>}
              hint={ways.mayConfirm.hint}
              choices={yesOrNo}
            />
          </div>
        </div>
        <div className={way}>
          <TextField {...text('phone')} label={ways.phone} type="tel" autoComplete="tel" isWay />
          <div className={onceTyped}>
            {safety('callSafe', ways.callSafe)}
            {safety('textSafe', ways.textSafe)}
            {safety('voicemailSafe', ways.voicemailSafe)}
            <div className="once-voicemail">
              <Choices
                {...choices('voicemailWords', 'none')}
                kind="one"
                legend={<span className="font-semibold">{ways.voicemailWords}</span>}
                choices={voicemailChoices}
              />
            </div>
            <p className="border-s-4 border-edge ps-4">{ways.answeredByOther}</p>
          </div>
        </div>
        <div className={way}>
          <TextField {...text('teams')} label={ways.teams} isWay />
          <div className={onceTyped}>{safety('teamsSafe', ways.teamsSafe)}</div>
        </div>

        <h2 className="mt-10 mb-2 text-heading-2">{more.title}</h2>
        <p className="mb-4">{more.lead}</p>
        <p className="mb-4">{more.unreachable}</p>
        <MoreIfWanted title={calling.title} summary={calling.summary} {...fold('calling')}>
          <SafeContactFields state={state} />
        </MoreIfWanted>
        <MoreIfWanted title={needs.title} summary={needs.summary} {...fold('needs')}>
          <AdjustmentFields state={state} people={people} />
        </MoreIfWanted>
        <MoreIfWanted title={note.title} summary={note.summary} {...fold('note')}>
          <TextField
            {...text('note')}
            label={note.label}
            hint={`${note.hint} ${characterCount.limit(longestNote)}`}
            lines={4}
            countFrom={longestNote}
          />
        </MoreIfWanted>

        {beforeSend}
        {!isExpired && (
          <noscript>
            <p className="mt-4">{contactWords.withoutScript}</p>
          </noscript>
        )}
        <div className="mt-6">
          {isExpired ? (
            <LinkButton href="/disclose">Start again</LinkButton>
          ) : (
            <SubmitButton busy="Sending…">Send</SubmitButton>
          )}
        </div>
      </div>
    </form>
  );
}
