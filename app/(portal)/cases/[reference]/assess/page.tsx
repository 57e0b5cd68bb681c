import { AssessForm } from '#components/portal/assessment/assess-form.tsx';
import { assessmentForm } from '#lib/casework/assessment/owners.ts';
import { readToAssess } from '#lib/data/cases/read-to-assess.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveAssessment } from './actions.ts';

type Props = PageProps<'/cases/[reference]/assess'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function AssessPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="assess"
      isWide
      read={() => readToAssess(reference)}
      draw={({ last, lastWhen = '', spoken, owners, carried, ...known }, kept, usesKeys) => (
        <AssessForm
          action={saveAssessment}
          reference={reference}
          fields={drawnFields(assessmentForm(owners))}
          values={startingValues(assessmentForm(owners), {
            seen: last?.id ?? '',
            press: crypto.randomUUID(),
            ...carried,
            ...spoken.answers,
            spoken: spoken.id,
            ...kept,
          })}
          last={last && { values: last.answers, owners: last.owners, when: lastWhen }}
          usesKeys={usesKeys}
          {...known}
        />
      )}
    />
  );
}
