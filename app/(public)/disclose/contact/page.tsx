import { ArrivalFocus } from '#components/form/arrival-focus.tsx';
import { ContactForm } from '#components/form/contact-form.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { Prose } from '#components/ui/prose.tsx';
import { contactCopy } from '#lib/content/sending.ts';
import { isAboutSomeoneElse } from '#lib/disclosure/questions.ts';
import { institution } from '#lib/institution.ts';
import { sendWithName } from '../actions.ts';
import { addressOf, openStep } from '../open-step.ts';

export default async function Page() {
  const { draft } = await openStep('contact');
  return (
    <PageFrame back={{ href: addressOf('choice') }}>
      <ArrivalFocus page="contact" />
      <PageHeading>{contactCopy.title}</PageHeading>
      <div className="mb-8">
        <Prose
          content={
            isAboutSomeoneElse(draft.answers) ? contactCopy.aboutSomeoneElse : contactCopy.aboutMe
          }
        />
      </div>
      <ContactForm action={sendWithName} pageTitle={`Send - ${institution.university.name}`} />
    </PageFrame>
  );
}
