import { isWaySafe } from '#lib/casework/appointments/against-wishes.ts';
import {
  hasBegun,
  type OpenAppointment,
  openAppointmentInWords,
} from '#lib/casework/appointments/appointment-on-case.ts';
import { type Verb, workflow } from '#lib/casework/case/workflow.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { verbPath } from '#lib/paths.ts';

export interface AppointmentsAheadProps {
  readonly reference: string;
  readonly appointments: readonly OpenAppointment[];
  /** Which ways they call safe; undefined where that cannot be opened. */
  readonly wishes: Pick<ContactDetails, 'callSafe' | 'teamsSafe'> | undefined;
  /** Whether the viewer may change them and say what became of them. */
  readonly mayChange: boolean;
  readonly now: Temporal.Instant;
}

/** Appointments of a case of which nobody has said what became of them, with what can be done about each. */
export function AppointmentsAhead({
  reference,
  appointments,
  wishes,
  mayChange,
  now,
}: AppointmentsAheadProps) {
  if (appointments.length === 0) return null;
  return (
    <ul aria-label="Appointments" className="mt-1.5 border-t border-line">
      {appointments.map((appointment) => (
        <Row
          key={appointment.entry}
          reference={reference}
          appointment={appointment}
          wishes={wishes}
          mayChange={mayChange}
          now={now}
        />
      ))}
    </ul>
  );
}

interface RowProps extends Omit<AppointmentsAheadProps, 'appointments'> {
  readonly appointment: OpenAppointment;
}

function Row({ reference, appointment, wishes, mayChange, now }: RowProps) {
  const { entry, isLost, meeting } = appointment;
  const isUnsafe = wishes !== undefined && meeting !== undefined && !isWaySafe(meeting.way, wishes);
  const words = openAppointmentInWords(appointment, now);
  const link = (verb: Verb, label: string) => (
    <a
      href={`${verbPath(reference, verb)}?entry=${entry}`}
      className="inline-flex min-h-11 items-center px-2"
      aria-label={`${workflow[verb].label}: ${words}`}
    >
      {label}
    </a>
  );
  const isOver = hasBegun(appointment, now);
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line py-0.5 text-small leading-tight last:border-b-0">
      <div className="min-w-0 grow basis-60 wrap-anywhere">
        <p>
          Appointment <bdi>{words}</bdi>
        </p>
        {isUnsafe && (
          <p className="text-[0.875rem] font-semibold text-error">
            They do not call this way safe: change the appointment.
          </p>
        )}
        {isLost && (
          <p className="text-[0.875rem] font-semibold text-error">
            This colleague does not have the case any more: change it to somebody who does.
          </p>
        )}
      </div>
      {mayChange && (
        <div className="no-print flex flex-wrap">
          {link('hold-appointment', 'Open')}
          {isOver && link('did-not-come', 'Did they come?')}
          {!isOver && link('change-appointment', 'Change')}
          {!isOver && link('cancel-appointment', 'Cancel')}
        </div>
      )}
    </li>
  );
}
