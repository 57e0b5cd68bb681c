import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { levelFields } from '#lib/casework/level/fields.ts';
import { lookAtCase } from '#lib/data/cases/look-at-case.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveLevel } from './actions.ts';

type Props = PageProps<'/cases/[reference]/change-level'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function ChangeLevelPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="change-level"
      read={() =>
        lookAtCase(reference, 'change-level', async ({ held }) => ({
          level: held.level,
        }))
      }
      draw={({ level }, kept) => (
        <>
          <VerbForm
            action={saveLevel}
            reference={reference}
            save="Change the level"
            fields={drawnFields(levelFields)}
            values={startingValues(levelFields, { seen: level, level, ...kept })}
          />
        </>
      )}
    />
  );
}
