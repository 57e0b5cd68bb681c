import { CaseNotice, type CaseNoticeProps, previewOfCaseNotice } from './case-notice.tsx';

/** Tells the duty lead that somebody who works on a case found that it is Red, or graver than it was known to be. */
export function BecameRed(props: CaseNoticeProps) {
  return (
    <CaseNotice
      {...props}
      words="This case is Red now. Whoever found that works on it. Please see whether they need you today."
    />
  );
}

BecameRed.PreviewProps = previewOfCaseNotice;
