import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { messageFields } from '#lib/casework/messages/fields.ts';
import { readReplyToLog } from '#lib/data/cases/log-reply.ts';
import { momentParts } from '#lib/forms/moments.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveReply } from './actions.ts';

type Props = PageProps<'/cases/[reference]/log-reply'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function LogReplyPage({ params }: Props) {
  const { reference } = await params;
  const at = momentParts(Temporal.Now.instant(), workingCalendar.timeZone);
  return (
    <VerbPage
      reference={reference}
      verb="log-reply"
      read={() => readReplyToLog(reference)}
      draw={({ email, isClosed }, kept) => {
        const fields = messageFields({ email });
        return (
          <>
            <p className="mb-6 max-w-prose">
              {isClosed
                ? 'The case is closed: with this it is opened again, as new, and stands before its lead with a task to answer them. Ask them for their contact wishes again.'
                : 'Whoever has the case gets a task to answer them.'}
            </p>
            {email !== '' && (
              <p className="mb-6 max-w-prose wrap-anywhere">
                {'Email address on file: '}
                <bdi className="font-semibold">{email}</bdi>
              </p>
            )}
            <VerbForm
              action={saveReply}
              reference={reference}
              save="Save"
              fields={drawnFields(fields)}
              values={startingValues(fields, { at, ...kept })}
            />
          </>
        );
      }}
    />
  );
}
