import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { wallFields } from '#lib/casework/walls/fields.ts';
import { readWalls } from '#lib/data/cases/change-walls.ts';
import { hidden } from '#lib/forms/fields.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveWalls } from './actions.ts';

type Props = PageProps<'/cases/[reference]/change-walls'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function ChangeWallsPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="change-walls"
      read={() => readWalls(reference)}
      draw={({ free, walled, version }, kept) => {
        const fields = { ...wallFields(free, walled), seen: hidden() };
        return (
          <VerbForm
            action={saveWalls}
            reference={reference}
            save="Save"
            fields={drawnFields(fields)}
            values={startingValues(fields, { ...kept, seen: `${version}` })}
          />
        );
      }}
    />
  );
}
