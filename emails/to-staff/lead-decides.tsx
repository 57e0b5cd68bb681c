import { CaseNotice, type CaseNoticeProps, previewOfCaseNotice } from './case-notice.tsx';

/** Tells the duty lead that a case waits for their decision. */
export function LeadDecides(props: CaseNoticeProps) {
  return (
    <CaseNotice
      {...props}
      words="This case waits for you: nobody goes on with it until you decide how. Please do so by the time below."
    />
  );
}

LeadDecides.PreviewProps = previewOfCaseNotice;
