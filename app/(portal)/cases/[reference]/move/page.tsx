import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { dueInWords } from '#lib/casework/clock/time-words.ts';
import { movingFields } from '#lib/casework/moving/fields.ts';
import { readWhatMoves } from '#lib/data/cases/move-later.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { entryIn, VerbPage, verbTitle } from '../verb-page.tsx';
import { move } from './actions.ts';

type Props = PageProps<'/cases/[reference]/move'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function MovePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const id = await entryIn(searchParams);
  return (
    <VerbPage
      reference={reference}
      verb="move"
      entry={id === '' ? undefined : id}
      read={() => readWhatMoves(reference, id)}
      draw={({ words, dueAt }, kept) => (
        <>
          <p className="mb-6 max-w-prose wrap-anywhere">
            <bdi className="font-semibold">{words}</bdi>,{' '}
            {dueInWords(new Date(dueAt.epochMilliseconds), Temporal.Now.instant(), workingCalendar)}
          </p>
          <VerbForm
            action={move}
            reference={reference}
            save="Put it off"
            fields={drawnFields(movingFields)}
            values={startingValues(movingFields, { ...kept, entry: id })}
          />
        </>
      )}
    />
  );
}
