import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { ContactWishes } from '#components/portal/contact-wishes.tsx';
import { contactFields } from '#lib/casework/contact/fields.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { readContactToLog } from '#lib/data/cases/read-contact-to-log.ts';
import { momentParts } from '#lib/forms/moments.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { keepWriting } from '../draft-actions.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveContact } from './actions.ts';

type Props = PageProps<'/cases/[reference]/log-contact'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function LogContactPage({ params }: Props) {
  const { reference } = await params;
  const now = momentParts(Temporal.Now.instant(), workingCalendar.timeZone);
  return (
    <VerbPage
      reference={reference}
      verb="log-contact"
      read={() => readContactToLog(reference)}
      draw={({ wishes, tickedPeople }, kept) => {
        const fields = contactFields(wishes);
        return (
          <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
            <VerbForm
              verb="log-contact"
              action={saveContact}
              reference={reference}
              keep={keepWriting}
              save="Save"
              fields={drawnFields(fields)}
              values={startingValues(fields, { at: now, ...kept })}
            />
            <ContactWishes contact={wishes} tickedPeople={tickedPeople} />
          </div>
        );
      }}
    />
  );
}
