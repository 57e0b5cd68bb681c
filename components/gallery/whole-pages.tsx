import type { ReactElement } from 'react';
import { AnonymousForm } from '#components/disclose/anonymous-form.tsx';
import { ChoiceForm } from '#components/disclose/choice-form.tsx';
import { ContactForm } from '#components/disclose/contact-form.tsx';
import { NoticePage } from '#components/disclose/notice-page.tsx';
import { QuestionForm } from '#components/disclose/question-form.tsx';
import { SentPage } from '#components/disclose/sent-page.tsx';
import { StartPage } from '#components/disclose/start-page.tsx';
import { TimeKept, TimeLine } from '#components/disclose/time-kept.tsx';
import type { FormState, RefusedBefore } from '#components/forms/form-state.ts';
import { EditionPage } from '#components/site/edition-page.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { PublicPage } from '#components/site/public-page.tsx';
import { SomethingWentWrong } from '#components/site/something-went-wrong.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { keptEditions } from '#lib/content/editions.ts';
import { noticeCopy } from '#lib/content/notices.ts';
import { sendingTrouble } from '#lib/content/sending-trouble.ts';
import { contactParts } from '#lib/disclosure/contact-fields.ts';
import type { Receipt } from '#lib/disclosure/draft.ts';
import { noticeRules } from '#lib/disclosure/notices.ts';

export interface WholePage {
  /** Part of its address. */
  readonly id: string;
  readonly title: string;
  readonly draw: () => ReactElement;
}

const pageTitle = 'A page of the gallery';

const named: Receipt = {
  kind: 'receipt',
  path: 'named',
  reference: 'RS-0000-0000',
  contactBy: '2026-11-04',
  confirmedByEmail: false,
  support: { urgent: ['samaritans', 'shout'], fitting: ['victim-first'] },
};
const anonymous: Receipt = {
  kind: 'receipt',
  path: 'anonymous',
  reference: 'A-0000-0000-0000',
  confirmedByEmail: false,
  support: { urgent: [], fitting: ['victim-first'] },
};

const refused: RefusedBefore = { chosen: [], error: 'Something here is to be mended' };

const answers = [
  { code: 'once', label: 'Once' },
  { code: 'often', label: 'Regularly, and it is still happening' },
];

/** Pages that come with their own frame, in every state, each at an address of its own. Nothing they send is kept. */
export const wholePages: readonly WholePage[] = [
  start('start', 'The start', undefined),
  start('start-carry-on', 'The start, with a draft that goes on', undefined, '#main'),
  start('start-gone', 'The start, again: nothing is left', 'gone'),
  start('start-kept', 'The start, again: one answer is left', 'kept', '#main'),
  question('question', 'A question', undefined),
  question('question-refused', 'A question that is to be mended', refused),
  ...noticeRules.map(({ id }) => ({
    id: `notice-${id}`,
    title: `Between two questions: ${noticeCopy[id].title}`,
    draw: () => (
      <NoticePage notice={id} answers={{}} pageTitle={pageTitle} action={stay}>
        <TimeKept until={inADay()} stay={stay} />
      </NoticePage>
    ),
  })),
  choice('choice', 'The choice', undefined),
  choice('choice-refused', 'The choice, to be mended', refused),
  {
    id: 'send-anonymous',
    title: 'Sending without a name; pressed, it cannot be stored',
    draw: () => (
      <PageFrame back={{ href: '/gallery' }}>
        <AnonymousForm
          action={failToStore}
          pageTitle={pageTitle}
          beforeSend={<TimeLine until={inADay()} />}
        >
          <PageHeading>A heading</PageHeading>
        </AnonymousForm>
      </PageFrame>
    ),
  },
  contact('send-contact', 'Sending with contact details; pressed, it is refused', false),
  contact('send-contact-late', 'Contact details that came too late', true),
  sent('sent-anonymous', 'Sent without a name', anonymous),
  sent('sent-named', 'Sent with contact details', named),
  sent('sent-email', 'Sent, with an email on its way', { ...named, confirmedByEmail: true }),
  sent('sent-before', 'Sent before, the same way', { ...named, keptEarlier: 'same-way' }),
  sent('sent-before-anonymous', 'Sent before, without a name', {
    ...anonymous,
    keptEarlier: 'other-way',
  }),
  ...keptEditions.slice(0, 1).flatMap((edition) => [
    editionPage('edition', 'A version of a policy that is in use', {
      edition,
      heldUntil: undefined,
    }),
    editionPage('edition-earlier', 'A version that does not hold any more', {
      edition,
      heldUntil: '2026-11-02',
    }),
  ]),
  { id: 'failed', title: 'In place of a page that failed', draw: () => <SomethingWentWrong /> },
];

function start(
  id: string,
  title: string,
  startedAgain: 'gone' | 'kept' | undefined,
  carryOn?: string,
): WholePage {
  const draw = () => <StartPage action={stay} startedAgain={startedAgain} carryOn={carryOn} />;
  return { id, title, draw };
}

function question(id: string, title: string, before: RefusedBefore | undefined): WholePage {
  const draw = () => (
    <PageFrame back={{ href: '/gallery' }}>
      <QuestionForm
        question={{
          id: 'about',
          kind: 'one',
          title: 'A question',
          caption: 'Question 1 of 15',
          hint: 'A hint.',
          contentNote: 'this list names kinds of violence. You can skip it.',
          why: 'It tells us who can help.',
          choices: answers,
        }}
        action={stay}
        pageTitle={pageTitle}
        chosen={[]}
        refused={before}
      />
      <TimeKept until={inADay()} stay={stay} />
    </PageFrame>
  );
  return { id, title, draw };
}

function choice(id: string, title: string, before: RefusedBefore | undefined): WholePage {
  const draw = () => (
    <PageFrame back={{ href: '/gallery' }}>
      <ChoiceForm
        action={stay}
        pageTitle={pageTitle}
        legend="A choice"
        choices={answers}
        refused={before}
      >
        <PageHeading>A heading</PageHeading>
      </ChoiceForm>
    </PageFrame>
  );
  return { id, title, draw };
}

function contact(id: string, title: string, isExpired: boolean): WholePage {
  const draw = () => (
    <PageFrame back={{ href: '/gallery' }}>
      <ContactForm
        parts={contactParts([
          { id: 'lead', listedAs: 'Priya Raman, lead of Standing Together' },
          { id: 'other', listedAs: 'The lead of the EDI team' },
        ])}
        action={refuse}
        pageTitle={pageTitle}
        isExpired={isExpired}
        toKnow={<p>What to know.</p>}
        beforeSend={<TimeLine until={inADay()} />}
      >
        <PageHeading>A heading</PageHeading>
      </ContactForm>
    </PageFrame>
  );
  return { id, title, draw };
}

function sent(id: string, title: string, receipt: Receipt): WholePage {
  return { id, title, draw: () => <SentPage receipt={receipt} until={inADay()} /> };
}

function editionPage(
  id: string,
  title: string,
  kept: Parameters<typeof EditionPage>[0],
): WholePage {
  const draw = () => (
    <PublicPage>
      <EditionPage {...kept} />
    </PublicPage>
  );
  return { id, title, draw };
}

function inADay(): Date {
  return new Date(Date.now() + 24 * 60 * 60 * 1_000);
}

async function stay(): Promise<void> {
  'use server';
}

async function refuse({ attempt }: FormState): Promise<FormState> {
  'use server';
  const wrong = 'Something here is to be mended';
  const errors = { email: wrong, coverName: wrong };
  return { values: { email: 'not an address' }, errors, attempt: attempt + 1 };
}

async function failToStore({ attempt }: FormState): Promise<FormState> {
  'use server';
  return { values: {}, errors: {}, failure: sendingTrouble.notStored, attempt: attempt + 1 };
}
