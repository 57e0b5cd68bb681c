import { CaseNotice, type CaseNoticeProps, previewOfCaseNotice } from './case-notice.tsx';

/** Tells the duty lead that a case is there and waits for somebody. */
export function NewCase(props: CaseNoticeProps) {
  return (
    <CaseNotice
      {...props}
      words="A case has come into this queue and waits for somebody to take it."
    />
  );
}

NewCase.PreviewProps = previewOfCaseNotice;
