import { NeedsCard } from '#components/portal/case/needs-card.tsx';
import { NoEmailNotice } from '#components/portal/case/no-email-notice.tsx';
import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { changeFields } from '#lib/casework/appointments/fields.ts';
import { readAppointmentToChange } from '#lib/data/appointments/change.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { entryIn, VerbPage, verbTitle } from '../verb-page.tsx';
import { saveChange } from './actions.ts';

type Props = PageProps<'/cases/[reference]/change-appointment'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function ChangeAppointmentPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const id = await entryIn(searchParams);
  return (
    <VerbPage
      reference={reference}
      verb="change-appointment"
      entry={id}
      read={() => readAppointmentToChange(reference, id)}
      draw={({ toBook, needs, noEmail, values }, kept) => {
        const fields = changeFields(toBook);
        return (
          <>
            <NeedsCard needs={needs} />
            <NoEmailNotice why={noEmail} reference={reference} />
            <VerbForm
              action={saveChange}
              reference={reference}
              save="Save the change"
              fields={drawnFields(fields)}
              values={startingValues(fields, { ...values, ...kept })}
            />
          </>
        );
      }}
    />
  );
}
