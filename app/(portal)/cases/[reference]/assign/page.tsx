import { IntroductionPreview } from '#components/portal/case/introduction-preview.tsx';
import { NeedsOfAppointment } from '#components/portal/case/needs-of-appointment.tsx';
import { TakenIsNotAcknowledged } from '#components/portal/case/taken-is-not-acknowledged.tsx';
import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { assignmentFields } from '#lib/casework/assignment/fields.ts';
import { hasNeeds } from '#lib/casework/assignment/needs.ts';
import { labelFor } from '#lib/casework/case/label-for.ts';
import { introductionLetter } from '#lib/casework/emails/letters.ts';
import { readAssignment } from '#lib/data/cases/assign.ts';
import type { NoIntroduction } from '#lib/data/cases/may-be-emailed.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { assign } from './actions.ts';

type Props = PageProps<'/cases/[reference]/assign'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

const noIntroduction: Readonly<Record<NoIntroduction, string>> = {
  'not-allowed':
    'No introduction goes by email: they did not call email safe, or did not allow it.',
  'wished-none':
    'No introduction goes by email: they were tried once, and wished that nobody tries again before they get in touch.',
};

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
            {needs !== undefined && hasNeeds(needs) && (
              <section aria-labelledby="needs" className="card mb-6 max-w-prose p-4 sm:p-5">
                <h2 id="needs" className="mb-3 text-heading-3">
                  What they asked for
                </h2>
                <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
                  <NeedsOfAppointment {...needs} />
                </dl>
              </section>
            )}
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
                  {typeof introduction === 'string' ? (
                    <p className="max-w-prose">{noIntroduction[introduction]}</p>
                  ) : (
                    <IntroductionPreview
                      look={introduction.look}
                      field={'owner' satisfies keyof typeof fields}
                      letters={Object.fromEntries(
                        people.map(({ id, name }) => [id, letterOf(name, introduction)]),
                      )}
                      ofAnybody={letterOf('[The name of the person you choose]', introduction)}
                      chosen={chosenIn(values)}
                    />
                  )}
                </div>
              </>
            )}
          </>
        );
      }}
    />
  );
}

function letterOf(
  colleague: string,
  { contactBy }: { readonly contactBy: string | undefined },
): readonly string[] {
  return introductionLetter({ colleague, contactBy });
}

function chosenIn({ owner }: PostedValues): string | undefined {
  return typeof owner === 'string' && owner !== '' ? owner : undefined;
}
