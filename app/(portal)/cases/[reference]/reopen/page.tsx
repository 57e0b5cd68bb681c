import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { reopeningFields } from '#lib/casework/closing/fields.ts';
import { readReopening } from '#lib/data/cases/reopen.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveReopening } from './actions.ts';

type Props = PageProps<'/cases/[reference]/reopen'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function ReopenPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="reopen"
      read={() => readReopening(reference)}
      draw={({ covers }, kept) => (
        <>
          <p className="mb-6 max-w-prose">
            The case becomes new and stands before its lead, with a clock of its own.{' '}
            {covers &&
              'You cover it until its lead has assigned it, and no longer than until the end of the next working day. '}
            Ask for the contact wishes again: they may have changed.
          </p>
          <VerbForm
            action={saveReopening}
            reference={reference}
            save="Open it again"
            fields={drawnFields(reopeningFields)}
            values={startingValues(reopeningFields, kept)}
          />
        </>
      )}
    />
  );
}
