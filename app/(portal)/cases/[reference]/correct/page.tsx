import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { readEntryToCorrect } from '#lib/data/cases/correct.ts';
import { entryIn, VerbPage, verbTitle } from '../verb-page.tsx';
import { saveCorrection } from './actions.ts';

type Props = PageProps<'/cases/[reference]/correct'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function CorrectPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const id = await entryIn(searchParams);
  return (
    <VerbPage
      reference={reference}
      verb="correct"
      entry={id}
      read={() => readEntryToCorrect(reference, id)}
      draw={({ fields, values, note }, kept) => (
        <>
          <p className="mb-6 max-w-prose">
            What it said before stays to be read in the Story, with who wrote it.
            {note !== '' && ` ${note}`}
          </p>
          <VerbForm
            action={saveCorrection}
            reference={reference}
            save="Save the correction"
            fields={fields}
            values={{ ...values, ...kept }}
          />
        </>
      )}
    />
  );
}
