import type { Metadata } from 'next';
import { LetterPreview } from '#components/portal/case/letter-preview.tsx';
import { OutOfDate } from '#components/portal/case/out-of-date.tsx';
import { PrintHint } from '#components/portal/case/print-hint.tsx';
import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { WhichFollowUp } from '#components/portal/meeting/which-follow-up.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { givingFields } from '#lib/casework/follow-up/giving-fields.ts';
import { readFollowUpToGive } from '#lib/data/follow-up/give-follow-up.ts';
import { momentParts } from '#lib/forms/moments.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { followUpPath } from '#lib/paths.ts';
import { followUpIn } from '../follow-up-in.ts';
import { VerbPage } from '../verb-page.tsx';
import { saveGiving } from './actions.ts';

type Props = PageProps<'/cases/[reference]/give-follow-up'>;

/** Browsers print the title at the edge of the paper. */
export const metadata: Metadata = { title: { absolute: 'Letter' } };

export default async function GiveFollowUpPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const entry = await followUpIn(reference, 'give-follow-up', searchParams);
  return (
    <VerbPage
      reference={reference}
      verb="give-follow-up"
      entry={entry}
      read={() => readFollowUpToGive(reference, entry)}
      draw={({ toGive, letter, approved, said, outOfDate, which, ...known }, kept) => {
        const fields = givingFields(toGive);
        const { by, when } = approved;
        return (
          <>
            <WhichFollowUp reference={reference} {...which} />
            {said === undefined ? (
              <p className="no-print mb-4 max-w-prose">
                {outOfDate.length > 0
                  ? 'Once it is right, print it or read it out to them.'
                  : 'Print this page, and the letter alone goes on the paper; or read it out to them.'}{' '}
                Say below when they have it.
              </p>
            ) : (
              <p className="no-print mb-4 max-w-prose">
                {`On record: ${said}. Where that was wrong, say below how it is: what stood before stays to be read.`}
              </p>
            )}
            {outOfDate.length > 0 && (
              <OutOfDate sentences={outOfDate} isGiven={said !== undefined} />
            )}
            <PrintHint />
            <LetterPreview
              id="letter"
              title="What they get"
              letter={letter}
              isHeldBack={outOfDate.length > 0 && said === undefined}
            />
            <p className="no-print mb-6 max-w-prose text-small text-ink-soft">
              {`${said === undefined ? 'Approved' : 'Written down'} ${when}${by === undefined ? '' : ` by ${by}`}. `}
              {said === undefined && (
                <a href={followUpPath(reference, 'follow-up', known.entry)}>
                  Change it, or how they get it
                </a>
              )}
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
