import { ChoiceForm } from '#components/disclose/choice-form.tsx';
import { TimeKept } from '#components/disclose/time-kept.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { Prose } from '#components/ui/prose.tsx';
import { choiceCopy } from '#lib/content/sending.ts';
import { institution } from '#lib/institution.ts';
import { chooseWay, stay } from '../actions.ts';
import { addressOf, openStep } from '../open-step.ts';

export default async function Page() {
  const { draft, until } = await openStep('choice');
  return (
    <PageFrame back={{ href: addressOf('check') }} width="site">
      <ChoiceForm
        action={chooseWay}
        refused={draft.refused?.step === 'choice' ? draft.refused : undefined}
        pageTitle={`Two ways - ${institution.university.name}`}
        legend={choiceCopy.question}
        choices={choiceCopy.ways.map(({ code, label, body }) => ({
          code,
          label,
          details: <Prose content={body} />,
        }))}
      >
        <PageHeading>Anonymous, or with contact details?</PageHeading>
      </ChoiceForm>
      <TimeKept until={until} stay={stay} />
    </PageFrame>
  );
}
