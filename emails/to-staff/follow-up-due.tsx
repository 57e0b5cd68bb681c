import { CaseNotice, type CaseNoticeProps, previewOfCaseNotice } from './case-notice.tsx';

/** Reminds a colleague on the day by which somebody was promised a follow-up that they do not have yet. */
export function FollowUpDue(props: CaseNoticeProps) {
  return (
    <CaseNotice
      {...props}
      words="What was promised after an appointment is due today, and is not done yet."
    />
  );
}

FollowUpDue.PreviewProps = previewOfCaseNotice;
