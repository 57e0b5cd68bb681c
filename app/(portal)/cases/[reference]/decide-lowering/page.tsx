import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { loweringFields } from '#lib/casework/assessment/lowering-fields.ts';
import { riskLevelNames } from '#lib/casework/assessment/risk-levels.ts';
import { readLoweringAsked } from '#lib/data/cases/decide-lowering.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveDecision } from './actions.ts';

type Props = PageProps<'/cases/[reference]/decide-lowering'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function DecideLoweringPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="decide-lowering"
      read={() => readLoweringAsked(reference)}
      draw={({ level, wanted, by, when, why, lowering }, kept) => (
        <>
          <div className="card mb-6 max-w-prose px-4 py-3 wrap-anywhere">
            <p className="mb-2 font-semibold">
              {`From ${riskLevelNames[level]} to ${riskLevelNames[wanted]}`}
            </p>
            <p className="mb-2">
              <bdi>{lowering}</bdi>
            </p>
            <p className="mb-2">
              <bdi>{why}</bdi>
            </p>
            <p className="text-small text-ink-soft">
              <bdi>{by ?? 'Somebody'}</bdi>
              {`, ${when}. ${riskLevelNames[level]} holds until you have decided.`}
            </p>
          </div>
          <VerbForm
            action={saveDecision}
            reference={reference}
            save="Save the decision"
            fields={drawnFields(loweringFields)}
            values={startingValues(loweringFields, kept)}
          />
        </>
      )}
    />
  );
}
