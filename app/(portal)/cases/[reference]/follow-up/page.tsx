import { FollowUpForm } from '#components/portal/meeting/follow-up-form.tsx';
import { WhichFollowUp } from '#components/portal/meeting/which-follow-up.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { followUpFields } from '#lib/casework/follow-up/fields.ts';
import { readFollowUp } from '#lib/data/follow-up/read-follow-up.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { verbPath } from '#lib/paths.ts';
import { followUpIn } from '../follow-up-in.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveFollowUp } from './actions.ts';

type Props = PageProps<'/cases/[reference]/follow-up'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

const askThem = {
  wishes: 'Confirm the wishes with them',
  'change-wishes': 'Ask them, and change the wishes',
} as const;

export default async function FollowUpPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const entry = await followUpIn(reference, 'follow-up', searchParams);
  return (
    <VerbPage
      reference={reference}
      verb="follow-up"
      entry={entry}
      read={() => readFollowUp(reference, entry)}
      draw={({ toFollowUp, values, whyNoEmail, booked, corrected, which }, kept) => {
        const fields = followUpFields(toFollowUp);
        return (
          <>
            <WhichFollowUp reference={reference} {...which} />
            <p className="no-print mb-4 max-w-prose">
              What was decided, agreed and explained stands in it. Change the words as you like:
              nothing goes, and nothing counts, before you have read it as they get it.
            </p>
            <p className="no-print mb-4 max-w-prose">
              {booked === undefined
                ? 'No other appointment is booked with them now.'
                : `Booked with them now: “${booked}” See that “What happens next” says so.`}
            </p>
            {corrected.length > 0 && (
              <div className="no-print mb-4 max-w-prose">
                <Notice tone="care" title="Corrected since this was drafted">
                  <ul className="list-disc ps-5">
                    {corrected.map((line) => (
                      <li key={line}>
                        <bdi>{line}</bdi>
                      </li>
                    ))}
                  </ul>
                  <p className="mt-2">See that the words below say so.</p>
                </Notice>
              </div>
            )}
            {whyNoEmail !== undefined && (
              <p className="no-print mb-4 max-w-prose text-ink-soft">
                {`It cannot go by email: ${whyNoEmail.words}. `}
                {whyNoEmail.toAsk !== undefined && (
                  <a href={verbPath(reference, whyNoEmail.toAsk)}>{askThem[whyNoEmail.toAsk]}</a>
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
