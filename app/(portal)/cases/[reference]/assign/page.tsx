import { EmailPreview } from '#components/portal/case/email-preview.tsx';
import { NeedsOfAppointment } from '#components/portal/case/needs-of-appointment.tsx';
import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { assignmentFields } from '#lib/casework/assignment/fields.ts';
import { hasNeeds } from '#lib/casework/assignment/needs.ts';
import { introductionLetter } from '#lib/casework/emails/letters.ts';
import { readAssignment } from '#lib/data/cases/assign.ts';
import type { NoIntroduction } from '#lib/data/cases/may-be-emailed.ts';
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
      read={() => readAssignment(reference)}
      draw={({ people, seen, owner, formerOwner, needs, introduction }, kept) => {
        const fields = assignmentFields(people);
        const only = people.length === 1 ? people[0] : undefined;
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
                <VerbForm
                  action={assign}
                  reference={reference}
                  save="Assign"
                  fields={drawnFields(fields)}
                  values={startingValues(fields, { seen, ...kept })}
                />
                <div className="mt-10">
                  {typeof introduction === 'string' ? (
                    <p className="max-w-prose">{noIntroduction[introduction]}</p>
                  ) : (
                    <EmailPreview
                      id="introduction"
                      title="The introduction that goes to them by email"
                      look={introduction.look}
                      paragraphs={introductionLetter({
                        colleague: only?.name ?? '[The name of the person you choose]',
                        contactBy: introduction.contactBy,
                      })}
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
