import { ContactForm } from '#components/disclose/contact-form.tsx';
import { TimeLine, TimeWatch } from '#components/disclose/time-kept.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { Prose } from '#components/ui/prose.tsx';
import { contactCopy, expiredCopy } from '#lib/content/sending.ts';
import { listedPeople } from '#lib/data/published.ts';
import { contactParts } from '#lib/disclosure/contact-fields.ts';
import { isAboutSomeoneElse } from '#lib/disclosure/questions/current.ts';
import { institution } from '#lib/institution.ts';
import { sendWithName, stay } from '../actions.ts';
import { addressOf, openContactStep } from '../open-step.ts';
import { SendingMustWait } from '../sending-must-wait.tsx';

const pageTitle = `Send - ${institution.university.name}`;

export default async function Page() {
  const opened = await openContactStep();
  const isExpired = !('draft' in opened);
  const people = await listedPeople();
  const { aboutMe, aboutSomeoneElse } = contactCopy;
  const copy = isExpired
    ? expiredCopy
    : {
        title: contactCopy.title,
        body: isAboutSomeoneElse(opened.draft.answers) ? aboutSomeoneElse : aboutMe,
      };
  return (
    <PageFrame back={isExpired ? undefined : { href: addressOf('choice') }} width="site">
      {/* In the same place either way, so that what was typed stays in it. */}
      <ContactForm
        action={sendWithName}
        parts={contactParts(people)}
        pageTitle={pageTitle}
        isExpired={isExpired}
        beforeSend={!isExpired && <TimeLine until={opened.until} />}
        toKnow={isExpired ? undefined : <Prose content={copy.body} />}
      >
        <PageHeading>{copy.title}</PageHeading>
        {isExpired && (
          <div className="mb-8">
            <Prose content={copy.body} />
          </div>
        )}
        {!isExpired && <SendingMustWait />}
      </ContactForm>
      <TimeWatch until={opened.until} stay={stay} isExpired={isExpired} />
    </PageFrame>
  );
}
