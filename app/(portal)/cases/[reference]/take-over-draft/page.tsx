import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { lostDraftFields } from '#lib/casework/drafts/lost-draft.ts';
import { readLostDraft } from '#lib/data/drafts/lost-drafts.ts';
import { drawnFields } from '#lib/forms/read-form.ts';
import { entryIn, VerbPage, verbTitle } from '../verb-page.tsx';
import { discardTheirs, takeOver } from './actions.ts';

type Props = PageProps<'/cases/[reference]/take-over-draft'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function TakeOverDraftPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const id = await entryIn(searchParams);
  const now = Temporal.Now.instant();
  return (
    <VerbPage
      reference={reference}
      verb="take-over-draft"
      entry={id}
      read={() => readLostDraft(reference, id, now)}
      draw={({ author, form, savedAt, words }) => (
        <>
          <p className="mb-4 max-w-prose">
            <bdi>{author}</bdi>
            {` was writing this (${form}, kept ${momentInWords(new Date(savedAt.epochMilliseconds), now, workingCalendar.timeZone)}), and does not have the case any more. They do not see it.`}
          </p>
          <blockquote className="card mb-6 max-w-prose px-4 py-3 whitespace-pre-wrap wrap-anywhere">
            <bdi>{words ?? 'It cannot be opened: its key is not there.'}</bdi>
          </blockquote>
          {words !== undefined && (
            <VerbForm
              action={takeOver}
              reference={reference}
              save="Take it over as a note of mine"
              fields={drawnFields(lostDraftFields)}
              values={{ entry: id }}
            />
          )}
          <details className="mt-4 max-w-prose">
            <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold">
              Discard it
            </summary>
            <form action={discardTheirs}>
              <input type="hidden" name="reference" value={reference} />
              <input type="hidden" name="entry" value={id} />
              <p className="mb-3">What they wrote here will be gone for good.</p>
              <Button variant="secondary">Yes, discard it</Button>
            </form>
          </details>
        </>
      )}
    />
  );
}
