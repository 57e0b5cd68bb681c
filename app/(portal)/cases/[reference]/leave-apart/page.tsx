import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { BothCases } from '#components/portal/people/both-cases.tsx';
import { leaveApartFields } from '#lib/casework/people/pair-fields.ts';
import { entryOfPair } from '#lib/data/people/pair-draft.ts';
import { readPair } from '#lib/data/people/read-pair.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveApart } from './actions.ts';

type Props = PageProps<'/cases/[reference]/leave-apart'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function LeaveApartPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const { with: other, entry: kept } = await searchParams;
  const entry = entryOfPair(reference, other, kept);
  return (
    <VerbPage
      reference={reference}
      verb="leave-apart"
      entry={entry}
      read={() => readPair(reference, 'leave-apart', other, { entry })}
      draw={(pair, kept) => (
        <>
          <BothCases newer={reference} pair={pair} />
          <p className="mb-6 max-w-prose">
            Both cases stay as they are, and nobody is asked about them again.
          </p>
          <VerbForm
            action={saveApart}
            reference={reference}
            save="Leave them apart"
            fields={drawnFields(leaveApartFields)}
            values={startingValues(leaveApartFields, {
              ...kept,
              other: pair.older.reference,
              entry: entryOfPair(reference, pair.older.reference, undefined) ?? '',
            })}
          />
        </>
      )}
    />
  );
}
