import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { WrittenWhole } from '#components/portal/case/written-whole.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { puttingBackFields } from '#lib/casework/striking/fields.ts';
import { readEntryToPutBack } from '#lib/data/cases/put-back.ts';
import { drawnFields } from '#lib/forms/read-form.ts';
import { entryIn, VerbPage, verbTitle } from '../verb-page.tsx';
import { putEntryBack } from './actions.ts';

type Props = PageProps<'/cases/[reference]/put-back'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function PutBackPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const id = await entryIn(searchParams);
  const now = Temporal.Now.instant();
  return (
    <VerbPage
      reference={reference}
      verb="put-back"
      entry={id}
      read={() => readEntryToPutBack(reference, id)}
      draw={({ line, written, writtenBy, struck, at }) => (
        <>
          <blockquote className="card mb-4 max-w-prose px-4 py-3 wrap-anywhere">
            <bdi>{line}</bdi>
            <WrittenWhole written={written} />
          </blockquote>
          <p className="mb-4 max-w-prose wrap-anywhere">
            {writtenBy !== undefined && (
              <>
                Written by <bdi>{writtenBy}</bdi>.{' '}
              </>
            )}
            Struck out
            {struck?.by !== undefined && (
              <>
                {' '}
                by <bdi>{struck.by}</bdi>
              </>
            )}
            {`, ${momentInWords(new Date(at.epochMilliseconds), now, workingCalendar.timeZone)}`}
            {struck !== undefined && struck.why !== '' && (
              <>
                {': '}
                <bdi>{struck.why}</bdi>
              </>
            )}
            .
          </p>
          <p className="mb-6 max-w-prose">
            If it belongs to this case, put it back: everybody who works on the case reads it again,
            and the case stands where it did with it. If it does not, leave it struck out.
          </p>
          <VerbForm
            action={putEntryBack}
            reference={reference}
            save="Put it back"
            fields={drawnFields(puttingBackFields)}
            values={{ entry: id }}
          />
        </>
      )}
    />
  );
}
