import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { taskFields } from '#lib/casework/tasks/fields.ts';
import { readTaskOwners } from '#lib/data/cases/task.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveTask } from './actions.ts';

type Props = PageProps<'/cases/[reference]/task'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function TaskPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="task"
      read={() => readTaskOwners(reference)}
      draw={({ people, self }, kept) => {
        const fields = taskFields(people, self);
        return (
          <VerbForm
            action={saveTask}
            reference={reference}
            save="Save"
            fields={drawnFields(fields)}
            values={startingValues(fields, kept)}
          />
        );
      }}
    />
  );
}
