import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { cancellingFields } from '#lib/casework/appointments/fields.ts';
import { readAppointmentToEnd } from '#lib/data/appointments/end.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { entryIn, VerbPage, verbTitle } from '../verb-page.tsx';
import { saveCancellation } from './actions.ts';

type Props = PageProps<'/cases/[reference]/cancel-appointment'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function CancelAppointmentPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const id = await entryIn(searchParams);
  return (
    <VerbPage
      reference={reference}
      verb="cancel-appointment"
      entry={id}
      read={() => readAppointmentToEnd(reference, 'cancel-appointment', id)}
      draw={({ line, mayEmail, entry, seen }, kept) => {
        const fields = cancellingFields({ mayEmail });
        return (
          <>
            <p className="mb-6 max-w-prose">
              <bdi>{line}</bdi>
            </p>
            <VerbForm
              action={saveCancellation}
              reference={reference}
              save="Cancel the appointment"
              fields={drawnFields(fields)}
              values={startingValues(fields, { ...kept, entry, seen })}
            />
          </>
        );
      }}
    />
  );
}
