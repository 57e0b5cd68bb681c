import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { noteFields } from '#lib/casework/notes/fields.ts';
import { lookAtCase } from '#lib/data/cases/look-at-case.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveNote } from './actions.ts';

type Props = PageProps<'/cases/[reference]/note'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function NotePage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="note"
      read={() => lookAtCase(reference, 'note', async () => ({}))}
      draw={(_, kept) => (
        <VerbForm
          action={saveNote}
          reference={reference}
          save="Save"
          fields={drawnFields(noteFields)}
          values={startingValues(noteFields, kept)}
        />
      )}
    />
  );
}
