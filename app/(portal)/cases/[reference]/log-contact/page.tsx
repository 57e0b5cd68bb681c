import { TriedEnough } from '#components/portal/case/tried-enough.tsx';
import { VerbForm } from '#components/portal/case/verb-form.tsx';
import { WishesToAsk } from '#components/portal/case/wishes-to-ask.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { contactFields } from '#lib/casework/contact/fields.ts';
import { waysToLog } from '#lib/casework/contact/ways.ts';
import { readContactToLog } from '#lib/data/cases/read-contact-to-log.ts';
import { momentParts } from '#lib/forms/moments.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveContact } from './actions.ts';

type Props = PageProps<'/cases/[reference]/log-contact'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function LogContactPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const { way: wanted } = await searchParams;
  const now = Temporal.Now.instant();
  return (
    <VerbPage
      reference={reference}
      verb="log-contact"
      way={typeof wanted === 'string' ? wanted : undefined}
      read={() => readContactToLog(reference)}
      draw={({ wishes, asksConsent, confirmed, tried }, kept) => {
        const fields = contactFields(wishes, { asksConsent });
        // The address may say anything: a way that is not offered is not taken.
        const way = waysToLog(wishes).find((offered) => offered === wanted);
        const known = {
          at: momentParts(now, workingCalendar.timeZone),
          ...(way !== undefined && { way }),
        };
        return (
          <>
            <WishesToAsk reference={reference} confirmed={confirmed} now={now} />
            <TriedEnough tried={tried} wish={wishes.unreachable} />
            <VerbForm
              action={saveContact}
              reference={reference}
              fields={drawnFields(fields)}
              values={startingValues(fields, { ...known, ...kept })}
              startAt={way === undefined ? undefined : 'said'}
            />
          </>
        );
      }}
    />
  );
}
