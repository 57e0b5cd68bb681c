import { CaseNotice, type CaseNoticeProps, previewOfCaseNotice } from './case-notice.tsx';

/** Tells the duty lead that nobody has acknowledged a Red case yet. */
export function RedAlert(props: CaseNoticeProps) {
  return (
    <CaseNotice
      {...props}
      words="Nobody has acknowledged this Red case yet. Please open it and acknowledge it. This email comes again until somebody does."
    />
  );
}

RedAlert.PreviewProps = previewOfCaseNotice;
