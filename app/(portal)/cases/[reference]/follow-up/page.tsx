import { FollowUpForm } from '#components/portal/meeting/follow-up-form.tsx';
import { followUpFields } from '#lib/casework/follow-up/fields.ts';
import { readFollowUp } from '#lib/data/follow-up/write-follow-up.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { verbPath } from '#lib/paths.ts';
import { followUpIn } from '../follow-up-in.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveFollowUp } from './actions.ts';

type Props = PageProps<'/cases/[reference]/follow-up'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function FollowUpPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const entry = await followUpIn(reference, 'follow-up', searchParams);
  return (
    <VerbPage
      reference={reference}
      verb="follow-up"
      entry={entry}
      read={() => readFollowUp(reference, entry)}
      draw={({ toFollowUp, values, whyNoEmail, booked }, kept) => {
        const fields = followUpFields(toFollowUp);
        return (
          <>
            <p className="no-print mb-4 max-w-prose">
              What was decided, agreed and explained stands in it. Change the words as you like:
              nothing goes, and nothing counts, before you have read it as they get it.
            </p>
            <p className="no-print mb-4 max-w-prose">
              {booked === undefined
                ? 'No other appointment is booked with them now.'
                : `Booked with them now: “${booked}” See that “What happens next” says so.`}
            </p>
            {whyNoEmail !== undefined && (
              <p className="no-print mb-4 max-w-prose text-ink-soft">
                {`It cannot go by email: ${whyNoEmail.words}. `}
                {whyNoEmail.isToAsk && (
                  <a href={verbPath(reference, 'wishes')}>Confirm the wishes with them</a>
                )}
              </p>
            )}
            <FollowUpForm
              action={saveFollowUp}
              reference={reference}
              fields={drawnFields(fields)}
              values={startingValues(fields, { ...values, ...kept })}
            />
          </>
        );
      }}
    />
  );
}
