import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { coWorkerFields } from '#lib/casework/co-workers/fields.ts';
import { readPossibleCoWorkers } from '#lib/data/cases/add-co-worker.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveCoWorker } from './actions.ts';

type Props = PageProps<'/cases/[reference]/add-co-worker'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function AddCoWorkerPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="add-co-worker"
      read={() => readPossibleCoWorkers(reference)}
      draw={(people, kept) => {
        if (people.length === 0) {
          return (
            <p className="max-w-prose">
              There is nobody to add: all who may see this case work on it. Whoever else should help
              needs a staff record first.
            </p>
          );
        }
        const fields = coWorkerFields(people);
        return (
          <>
            <p className="mb-6 max-w-prose">
              The colleague whom you add reads the whole case from now on. Add them where they need
              to know it to help.
            </p>
            <VerbForm
              action={saveCoWorker}
              reference={reference}
              save="Add"
              fields={drawnFields(fields)}
              values={startingValues(fields, kept)}
            />
          </>
        );
      }}
    />
  );
}
