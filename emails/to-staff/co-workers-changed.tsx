import { CaseNotice, type CaseNoticeProps, previewOfCaseNotice } from './case-notice.tsx';

/** Tells owner and duty lead that somebody was added to a case, or taken from it. */
export function CoWorkersChanged(props: CaseNoticeProps) {
  return (
    <CaseNotice
      {...props}
      words="Who works on this case has changed: somebody was added, or no longer works on it. The case says who, and why."
    />
  );
}

CoWorkersChanged.PreviewProps = previewOfCaseNotice;
