import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { outcomeFields } from '#lib/casework/appointments/fields.ts';
import { readAppointmentToEnd } from '#lib/data/appointments/end.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { entryIn, VerbPage, verbTitle } from '../verb-page.tsx';
import { saveOutcome } from './actions.ts';

type Props = PageProps<'/cases/[reference]/did-not-come'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function DidNotComePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const id = await entryIn(searchParams);
  return (
    <VerbPage
      reference={reference}
      verb="did-not-come"
      entry={id}
      read={() => readAppointmentToEnd(reference, 'did-not-come', id)}
      draw={({ line, mayEmail: _, said, ...known }, kept) => {
        const fields = outcomeFields;
        return (
          <>
            <p className="mb-6 max-w-prose">
              <bdi>{line}</bdi>
            </p>
            {said !== undefined && (
              <p className="mb-6 max-w-prose text-ink-soft">
                It is on record already. Say otherwise here where that was wrong: what stood before
                stays to be read.
              </p>
            )}
            <VerbForm
              action={saveOutcome}
              reference={reference}
              fields={drawnFields(fields)}
              values={startingValues(fields, { why: said?.why ?? '', ...kept, ...known })}
            />
          </>
        );
      }}
    />
  );
}
