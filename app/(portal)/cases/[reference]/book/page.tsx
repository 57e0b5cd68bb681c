import { NeedsCard } from '#components/portal/case/needs-card.tsx';
import { NoEmailNotice } from '#components/portal/case/no-email-notice.tsx';
import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { appointmentFields } from '#lib/casework/appointments/fields.ts';
import { readBooking } from '#lib/data/appointments/book.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveBooking } from './actions.ts';

type Props = PageProps<'/cases/[reference]/book'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function BookPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="book"
      titleOf={() => 'Book an appointment'}
      read={() => readBooking(reference)}
      draw={({ toBook, needs, noEmail }, kept) => {
        const fields = appointmentFields(toBook);
        // What they said already is not asked again.
        const { interpreter, access } = needs;
        const known = {
          interpreter,
          access,
          signLanguage: needs.signLanguage === 'yes' ? 'yes' : '',
          friend: needs.friend === 'yes' ? 'yes' : '',
        };
        return (
          <>
            <NeedsCard needs={needs} />
            <NoEmailNotice why={noEmail} reference={reference} />
            <VerbForm
              action={saveBooking}
              reference={reference}
              save="Book"
              fields={drawnFields(fields)}
              values={startingValues(fields, { ...known, ...kept })}
            />
          </>
        );
      }}
    />
  );
}
