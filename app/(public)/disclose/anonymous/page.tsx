import { AnonymousForm } from '#components/disclose/anonymous-form.tsx';
import { TimeLine, TimeWatch } from '#components/disclose/time-kept.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { Prose } from '#components/ui/prose.tsx';
import { anonymousCopy } from '#lib/content/sending.ts';
import { env } from '#lib/env.ts';
import { institution } from '#lib/institution.ts';
import { sendWithoutName, stay } from '../actions.ts';
import { addressOf, openStep } from '../open-step.ts';
import { SendingMustWait } from '../sending-must-wait.tsx';

export default async function Page() {
  const { until } = await openStep('anonymous');
  return (
    <PageFrame back={{ href: addressOf('choice') }}>
      <AnonymousForm
        action={sendWithoutName}
        pageTitle={`Send - ${institution.university.name}`}
        beforeSend={<TimeLine until={until} />}
      >
        <PageHeading>{anonymousCopy.title}</PageHeading>
        <div className="mb-10">
          <Prose content={anonymousCopy.body} />
        </div>
        {env().DEMONSTRATION && (
          <div className="mb-10 max-w-prose">
            <Notice>
              <p>{anonymousCopy.demonstration}</p>
            </Notice>
          </div>
        )}
        <SendingMustWait />
      </AnonymousForm>
      <TimeWatch until={until} stay={stay} />
    </PageFrame>
  );
}
