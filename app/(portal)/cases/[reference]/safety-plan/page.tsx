import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { safetyPlanFields } from '#lib/casework/safety-plan/fields.ts';
import { longDate } from '#lib/content/long-date.ts';
import { readToPlan } from '#lib/data/cases/safety-plan.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { planPaperPath } from '#lib/paths.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { savePlan } from './actions.ts';

type Props = PageProps<'/cases/[reference]/safety-plan'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function SafetyPlanPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="safety-plan"
      read={() => readToPlan(reference)}
      draw={({ people, self, values, madeOn }, kept) => {
        const fields = safetyPlanFields(people, self);
        return (
          <>
            <p className="mb-6 max-w-prose">
              {
                'Make it with them, in their own words: it may be read out or printed for them. Nothing has to be filled in but one part. '
              }
              {madeOn !== undefined && (
                <>
                  {`Below stands the plan of ${longDate(madeOn)}; what you save takes its place, and it stays readable in the Story. `}
                  <a href={planPaperPath(reference)}>Print the plan as it stands</a>.
                </>
              )}
            </p>
            <VerbForm
              action={savePlan}
              reference={reference}
              save="Save the plan"
              fields={drawnFields(fields)}
              values={startingValues(fields, { ...values, maker: self, ...kept })}
            />
          </>
        );
      }}
    />
  );
}
