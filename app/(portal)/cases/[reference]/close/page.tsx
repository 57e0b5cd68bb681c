import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { closingFields } from '#lib/casework/closing/fields.ts';
import { lookAtCase } from '#lib/data/cases/look-at-case.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { keepWriting } from '../draft-actions.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveClosing } from './actions.ts';

type Props = PageProps<'/cases/[reference]/close'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function ClosePage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="close"
      read={() => lookAtCase(reference, 'close', async ({ held }) => ({ version: held.version }))}
      draw={({ version }, kept) => (
        <>
          <p className="mb-6 max-w-prose">
            Nothing is due on a closed case. It can be opened again at any time, and late notes can
            be added.
          </p>
          <VerbForm
            verb="close"
            action={saveClosing}
            reference={reference}
            keep={keepWriting}
            save="Close the case"
            fields={drawnFields(closingFields)}
            values={startingValues(closingFields, { seen: `${version}`, ...kept })}
          />
        </>
      )}
    />
  );
}
