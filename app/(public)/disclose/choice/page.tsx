import { ArrivalFocus } from '#components/form/arrival-focus.tsx';
import { ChoiceForm } from '#components/form/choice-form.tsx';
import { TimeKept } from '#components/form/time-kept.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { Prose } from '#components/ui/prose.tsx';
import { choiceCopy } from '#lib/content/sending.ts';
import { institution } from '#lib/institution.ts';
import { chooseWay, stay } from '../actions.ts';
import { addressOf, openStep } from '../open-step.ts';

export default async function Page() {
  const { until } = await openStep('choice');
  return (
    <PageFrame back={{ href: addressOf('check') }}>
      <ArrivalFocus page="choice" />
      <PageHeading>Anonymous, or with contact details?</PageHeading>
      <div className="mb-8 grid gap-4 sm:grid-cols-2">
        {choiceCopy.ways.map(({ code, title, body }) => (
          <section key={code} aria-labelledby={`way-${code}`} className="card card-way p-5 pe-8">
            <h2 id={`way-${code}`} className="mb-2 text-heading-3">
              {title}
            </h2>
            <Prose content={body} />
          </section>
        ))}
      </div>
      <ChoiceForm
        action={chooseWay}
        pageTitle={`Two ways - ${institution.university.name}`}
        legend={choiceCopy.question}
        choices={choiceCopy.ways.map(({ code, label }) => ({ code, label }))}
      />
      <TimeKept until={until} stay={stay} />
    </PageFrame>
  );
}
