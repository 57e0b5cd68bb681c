import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import { stoppingFields } from '#lib/casework/keeping-in-touch/fields.ts';
import { readToStop } from '#lib/data/cases/stop-keeping-in-touch.ts';
import { momentParts } from '#lib/forms/moments.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveStopping } from './actions.ts';

type Props = PageProps<'/cases/[reference]/stop-keeping-in-touch'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function StopKeepingInTouchPage({ params }: Props) {
  const { reference } = await params;
  const now = Temporal.Now.instant();
  const { timeZone } = workingCalendar;
  return (
    <VerbPage
      reference={reference}
      verb="stop-keeping-in-touch"
      read={() => readToStop(reference)}
      draw={({ agreedAt }, kept) => (
        <>
          <p className="mb-6 max-w-prose">
            {`It was agreed ${momentInWords(new Date(agreedAt.epochMilliseconds), now, timeZone)}. Once it has ended nobody asks them how they are any more, until it is agreed again. The case stays open.`}
          </p>
          <VerbForm
            action={saveStopping}
            reference={reference}
            fields={drawnFields(stoppingFields)}
            values={startingValues(stoppingFields, { at: momentParts(now, timeZone), ...kept })}
          />
        </>
      )}
    />
  );
}
