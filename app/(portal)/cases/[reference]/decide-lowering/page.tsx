import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { Fact } from '#components/portal/fact.tsx';
import { Lines } from '#components/ui/lines.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { loweringFields } from '#lib/casework/assessment/lowering-fields.ts';
import { riskLevelNames } from '#lib/casework/assessment/risk-levels.ts';
import { readLoweringAsked } from '#lib/data/cases/decide-lowering.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { casePath } from '#lib/paths.ts';
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
      draw={(
        { level, wanted, by, when, why, lowering, flags, floors, takenBack, whyNot, version },
        kept,
      ) => (
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
            <dl className="mb-3 grid gap-y-2">
              <Fact term="Red flags answered with yes">
                <Lines lines={flags.length === 0 ? ['None'] : flags} />
              </Fact>
              {takenBack.length > 0 && (
                <Fact term="Taken back since the assessment before">
                  <Lines lines={takenBack} />
                </Fact>
              )}
              <Fact term="Floors, by what is known now">
                <Lines lines={floors.length === 0 ? ['None'] : floors} />
              </Fact>
            </dl>
            <p className="mb-2">
              <a href={`${casePath(reference)}?show=everything#story`}>Read the whole assessment</a>
            </p>
            <p className="text-small text-ink-soft">
              <bdi>{by ?? 'Somebody'}</bdi>
              {`, ${when}. ${riskLevelNames[level]} holds until you have decided.`}
            </p>
          </div>
          {whyNot !== undefined && (
            <div className="mb-6 max-w-prose">
              <Notice tone="care" title="It cannot be agreed to as things are">
                <p>{whyNot}.</p>
              </Notice>
            </div>
          )}
          <VerbForm
            action={saveDecision}
            reference={reference}
            save="Save the decision"
            fields={drawnFields(loweringFields)}
            values={startingValues(loweringFields, { ...kept, seen: `${version}` })}
          />
        </>
      )}
    />
  );
}
