import { CaseNotice, type CaseNoticeProps, previewOfCaseNotice } from './case-notice.tsx';

/** Tells a colleague that a case is theirs now. */
export function Assigned(props: CaseNoticeProps) {
  return (
    <CaseNotice
      {...props}
      words="This case was assigned to you. Please read it and go on with it."
    />
  );
}

Assigned.PreviewProps = previewOfCaseNotice;
