import { NeedsCard } from '#components/portal/case/needs-card.tsx';
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
      draw={({ toBook, needs }, kept) => {
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
            {!toBook.mayEmail && (
              <p className="mb-6 max-w-prose">
                No email goes about it: their wishes do not allow one. Tell them in a way that is
                safe.
              </p>
            )}
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
