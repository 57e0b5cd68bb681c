import type { Metadata } from 'next';
import { TimeKept } from '#components/disclose/time-kept.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Lines } from '#components/ui/lines.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { checkCopy } from '#lib/content/sending.ts';
import { answersInWords } from '#lib/disclosure/questions/answers-in-words.ts';
import { institution } from '#lib/institution.ts';
import { stay } from '../actions.ts';
import { addressOf, openStep } from '../open-step.ts';

export const metadata: Metadata = { title: `Check - ${institution.university.name}` };

export default async function Page() {
  const { draft, until } = await openStep('check');
  return (
    <PageFrame back={{ href: addressOf('help') }} width="site">
      <PageHeading lead={checkCopy.lead}>{checkCopy.title}</PageHeading>
      <SummaryList
        rows={answersInWords(draft.answers).map(({ id, question, answers }) => ({
          id,
          term: question,
          value: <Lines lines={answers} />,
          action: (
            <a href={addressOf(id)} className="inline-flex min-h-11 items-center">
              Change<span className="sr-only">: {question}</span>
            </a>
          ),
        }))}
      />
      <div className="mt-8">
        <LinkButton href="/disclose/choice">Continue</LinkButton>
      </div>
      <TimeKept until={until} stay={stay} />
    </PageFrame>
  );
}
