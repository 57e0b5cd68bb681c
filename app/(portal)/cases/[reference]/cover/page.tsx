import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { coverFields } from '#lib/casework/cover/fields.ts';
import { readPossibleCover } from '#lib/data/cases/cover.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { cover } from './actions.ts';

type Props = PageProps<'/cases/[reference]/cover'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function CoverPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="cover"
      read={() => readPossibleCover(reference)}
      draw={({ people, whyNobody }, kept) => {
        const fields = coverFields(people);
        return (
          <>
            <p className="mb-6 max-w-prose">
              The colleague who covers reads the whole case until the end of the next working day.
              It is on record who opened it and why.
            </p>
            {whyNobody !== undefined ? (
              <p className="max-w-prose">{whyNobody}</p>
            ) : (
              <VerbForm
                action={cover}
                reference={reference}
                save="Open for cover"
                fields={drawnFields(fields)}
                values={startingValues(fields, kept)}
              />
            )}
          </>
        );
      }}
    />
  );
}
