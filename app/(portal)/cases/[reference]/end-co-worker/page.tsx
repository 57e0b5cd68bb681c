import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { formerCoWorkerFields } from '#lib/casework/co-workers/fields.ts';
import { readCoWorkers } from '#lib/data/cases/end-co-worker.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { endCoWork } from './actions.ts';

type Props = PageProps<'/cases/[reference]/end-co-worker'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function EndCoWorkerPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="end-co-worker"
      read={() => readCoWorkers(reference)}
      draw={(people, kept) => {
        const fields = formerCoWorkerFields(people);
        return (
          <>
            <p className="mb-6 max-w-prose">
              From then on they read no more of the case than others of their team. What they wrote
              stays, in their name.
            </p>
            <VerbForm
              action={endCoWork}
              reference={reference}
              save="Remove"
              fields={drawnFields(fields)}
              values={startingValues(fields, kept)}
            />
          </>
        );
      }}
    />
  );
}
