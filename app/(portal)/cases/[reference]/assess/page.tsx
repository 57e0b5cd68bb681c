import { AssessForm } from '#components/portal/assessment/assess-form.tsx';
import { assessmentFields } from '#lib/casework/assessment/fields.ts';
import { readToAssess } from '#lib/data/cases/assess.ts';
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
      draw={({ last, lastWhen = '', spoken, ...known }, kept, usesKeys) => (
        <AssessForm
          action={saveAssessment}
          reference={reference}
          fields={drawnFields(assessmentFields)}
          values={startingValues(assessmentFields, {
            seen: last?.id ?? '',
            press: crypto.randomUUID(),
            ...spoken.answers,
            spoken: spoken.id,
            ...kept,
          })}
          last={last && { values: last.answers, when: lastWhen }}
          usesKeys={usesKeys}
          {...known}
        />
      )}
    />
  );
}
