import { redirect } from 'next/navigation';
import { Agenda } from '#components/portal/meeting/agenda.tsx';
import { BesideMeeting } from '#components/portal/meeting/beside-meeting.tsx';
import { MeetingForm } from '#components/portal/meeting/meeting-form.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { meetingFields } from '#lib/casework/meeting/fields.ts';
import { valuesOfBoth } from '#lib/casework/meeting/finished-values.ts';
import { readMeeting } from '#lib/data/meeting/hold.ts';
import { findAppointmentToWriteDown } from '#lib/data/meeting/to-write-down.ts';
import { drawnFields, startingValues } from '#lib/forms/read-form.ts';
import { verbPath } from '#lib/paths.ts';
import { entryIn, VerbPage, verbTitle } from '../verb-page.tsx';
import { saveMeeting } from './actions.ts';

type Props = PageProps<'/cases/[reference]/hold-appointment'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function HoldAppointmentPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const id = await entryIn(searchParams);
  if (id === '') await goToFirst(reference);
  return (
    <VerbPage
      reference={reference}
      verb="hold-appointment"
      titleOf={() => 'Appointment'}
      entry={id}
      read={() => readMeeting(reference, id)}
      drawBeside={({ line, takes, needs, known }) => (
        <BesideMeeting line={line} takes={takes} preference={needs.preference} known={known} />
      )}
      draw={(
        { toMeet, known, ahead, isInTouch, limits, copies, theirs, ...held },
        kept,
        usesKeys,
      ) => {
        const fields = meetingFields(toMeet);
        const starting = {
          limits: known.areLimitsExplained ? 'before' : '',
          next: ahead === undefined ? '' : 'ahead',
          touch: isInTouch ? 'agreed' : '',
          forAddress: toMeet.address ?? '',
          press: crypto.randomUUID(),
        };
        return (
          <>
            <MeetingForm
              action={saveMeeting}
              reference={reference}
              fields={drawnFields(fields)}
              theirs={theirs}
              values={startingValues(fields, {
                ...starting,
                ...(theirs === undefined ? kept : valuesOfBoth(kept, theirs.values)),
                entry: held.entry,
                seen: held.seen,
              })}
              last={known.assessed}
              limits={limits}
              copies={copies}
              address={toMeet.address}
              wishesPath={
                toMeet.mayAskAboutEmail ? verbPath(reference, 'change-wishes') : undefined
              }
              usesKeys={usesKeys}
            />
            <Agenda limits={limits} />
          </>
        );
      }}
    />
  );
}

/** The address of a task names no appointment: it leads on to that of the one that is to be written down first. */
async function goToFirst(reference: string): Promise<void> {
  const path = verbPath(reference, 'hold-appointment');
  const { shown } = await openPortalPage(path, () => findAppointmentToWriteDown(reference));
  if (shown !== undefined) redirect(`${path}?${new URLSearchParams({ entry: shown })}`);
}
