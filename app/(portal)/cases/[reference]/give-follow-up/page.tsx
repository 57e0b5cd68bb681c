import { LetterPreview } from '#components/portal/case/letter-preview.tsx';
import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { givingFields } from '#lib/casework/follow-up/giving-fields.ts';
import { readFollowUpToGive } from '#lib/data/follow-up/give-follow-up.ts';
import { momentParts } from '#lib/forms/moments.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { institution } from '#lib/institution.ts';
import { followUpPath } from '#lib/paths.ts';
import { followUpIn } from '../follow-up-in.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveGiving } from './actions.ts';

type Props = PageProps<'/cases/[reference]/give-follow-up'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function GiveFollowUpPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const entry = await followUpIn(reference, 'give-follow-up', searchParams);
  return (
    <VerbPage
      reference={reference}
      verb="give-follow-up"
      entry={entry}
      read={() => readFollowUpToGive(reference, entry)}
      draw={({ toGive, letter, approved, ...known }, kept) => {
        const fields = givingFields(toGive);
        const { by, when } = approved;
        return (
          <>
            <p className="no-print mb-4 max-w-prose">
              {toGive.status === 'to-hand-over'
                ? 'Print this page: the letter alone goes on the paper. Say here when they have it.'
                : 'Read it out to them, and say here when you have.'}
            </p>
            <LetterPreview
              id="letter"
              title={toGive.status === 'to-hand-over' ? 'The letter' : 'What you read out to them'}
              letter={{
                paragraphs: letter.opening,
                parts: letter.parts,
                closing: [...letter.closing, institution.university.name],
              }}
            />
            <p className="no-print mb-6 max-w-prose text-small text-ink-soft">
              {`Approved ${when}${by === undefined ? '' : ` by ${by}`}. `}
              <a href={followUpPath(reference, 'follow-up', known.entry)}>
                Change it, or how they get it
              </a>
            </p>
            <div className="no-print">
              <VerbForm
                action={saveGiving}
                reference={reference}
                fields={drawnFields(fields)}
                values={startingValues(fields, {
                  at: momentParts(Temporal.Now.instant(), workingCalendar.timeZone),
                  ...kept,
                  ...known,
                })}
              />
            </div>
          </>
        );
      }}
    />
  );
}
