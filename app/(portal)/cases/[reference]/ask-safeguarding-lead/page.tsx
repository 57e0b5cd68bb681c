import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { consultationFields } from '#lib/casework/safeguarding/fields.ts';
import { lookAtCase } from '#lib/data/cases/look-at-case.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { ask } from './actions.ts';

type Props = PageProps<'/cases/[reference]/ask-safeguarding-lead'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function AskPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="ask-safeguarding-lead"
      read={() => lookAtCase(reference, 'ask-safeguarding-lead', async () => ({}))}
      draw={(_, kept) => (
        <>
          <p className="mb-6 max-w-prose">
            The safeguarding lead sees the whole case from now on, and decides the same working day.
          </p>
          <VerbForm
            action={ask}
            reference={reference}
            save="Ask"
            fields={drawnFields(consultationFields)}
            values={startingValues(consultationFields, kept)}
          />
        </>
      )}
    />
  );
}
