import { CaseNotice, type CaseNoticeProps, previewOfCaseNotice } from './case-notice.tsx';

/** Tells a colleague that somebody else booked an appointment for them. */
export function AppointmentBooked(props: CaseNoticeProps) {
  return (
    <CaseNotice
      {...props}
      words="A colleague has booked an appointment for you, at the time below. It stands in your calendar."
    />
  );
}

AppointmentBooked.PreviewProps = previewOfCaseNotice;
