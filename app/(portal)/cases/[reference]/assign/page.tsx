import { textOf } from '#components/forms/form-state.ts';
import { IntroductionToCome } from '#components/portal/case/introduction-to-come.tsx';
import { NeedsCard } from '#components/portal/case/needs-card.tsx';
import { TakenIsNotAcknowledged } from '#components/portal/case/taken-is-not-acknowledged.tsx';
import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { assignmentFields } from '#lib/casework/assignment/fields.ts';
import { labelFor } from '#lib/casework/case/label-for.ts';
import { readAssignment } from '#lib/data/cases/assign.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { assign } from './actions.ts';

type Props = PageProps<'/cases/[reference]/assign'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function AssignPage({ params }: Props) {
  const { reference } = await params;
  return (
    <VerbPage
      reference={reference}
      verb="assign"
      titleOf={(shown) => labelFor('assign', shown)}
      read={() => readAssignment(reference)}
      draw={({ people, seen, owner, formerOwner, needs, introduction, ...how }, kept) => {
        const fields = assignmentFields(people);
        const values = startingValues(fields, { seen, ...kept });
        return (
          <>
            {owner !== undefined && <p className="mb-6">Now with {owner}.</p>}
            {formerOwner !== undefined && (
              <p className="mb-6">
                <bdi className="font-semibold">{formerOwner}</bdi> had it before it was opened
                again.
              </p>
            )}
            <NeedsCard needs={needs} />
            {people.length === 0 ? (
              <p>Nobody can be given this case: it must not reach anybody of the team.</p>
            ) : (
              <>
                {how.isAlerted && !how.isLead && (
                  <div className="mb-6 max-w-prose">
                    <TakenIsNotAcknowledged />
                  </div>
                )}
                <VerbForm
                  action={assign}
                  reference={reference}
                  save={labelFor('assign', how)}
                  fields={drawnFields(fields)}
                  values={values}
                />
                <div className="mt-10">
                  <IntroductionToCome
                    introduction={introduction}
                    people={people}
                    field={'owner' satisfies keyof typeof fields}
                    chosen={textOf(values, 'owner') || undefined}
                  />
                </div>
              </>
            )}
          </>
        );
      }}
    />
  );
}
