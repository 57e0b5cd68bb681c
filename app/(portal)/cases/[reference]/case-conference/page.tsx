import { ConferenceForm } from '#components/portal/plan/conference-form.tsx';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { conferenceFields } from '#lib/casework/conference/fields.ts';
import { readToConfer } from '#lib/data/cases/case-conference.ts';
import { momentParts } from '#lib/forms/moments.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { saveCaseConference } from './actions.ts';

type Props = PageProps<'/cases/[reference]/case-conference'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function CaseConferencePage({ params }: Props) {
  const { reference } = await params;
  const at = momentParts(Temporal.Now.instant(), workingCalendar.timeZone);
  return (
    <VerbPage
      reference={reference}
      verb="case-conference"
      read={() => readToConfer(reference)}
      draw={({ people }, kept) => {
        const fields = conferenceFields(people);
        return (
          <ConferenceForm
            action={saveCaseConference}
            reference={reference}
            fields={drawnFields(fields)}
            values={startingValues(fields, { at, ...kept })}
          />
        );
      }}
    />
  );
}
