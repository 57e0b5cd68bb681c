import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { strikingFields } from '#lib/casework/striking/fields.ts';
import { readEntryToStrike } from '#lib/data/cases/strike-out.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { entryIn, VerbPage, verbTitle } from '../verb-page.tsx';
import { strike } from './actions.ts';

type Props = PageProps<'/cases/[reference]/strike-out'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function StrikeOutPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const id = await entryIn(searchParams);
  return (
    <VerbPage
      reference={reference}
      verb="strike-out"
      entry={id}
      read={() => readEntryToStrike(reference, id)}
      draw={({ line, isReviewed }, kept) => (
        <>
          <blockquote className="card mb-4 max-w-prose px-4 py-3 wrap-anywhere">
            <bdi>{line}</bdi>
          </blockquote>
          <p className="mb-6 max-w-prose">
            Is this in the wrong case? Struck out, nobody sees it here but the lead. It is on record
            that it was struck out, by whom and why.
            {isReviewed &&
              ' The lead is asked to look at it by the end of the next working day, and can put it back.'}
          </p>
          <VerbForm
            action={strike}
            reference={reference}
            save="Strike it out"
            fields={drawnFields(strikingFields)}
            values={startingValues(strikingFields, { ...kept, entry: id })}
          />
        </>
      )}
    />
  );
}
