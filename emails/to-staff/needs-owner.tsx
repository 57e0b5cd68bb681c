import { CaseNotice, type CaseNoticeProps, previewOfCaseNotice } from './case-notice.tsx';

/** Tells the duty lead that nobody has a case any more. */
export function NeedsOwner(props: CaseNoticeProps) {
  return (
    <CaseNotice
      {...props}
      words="Nobody has this case any more: its caseworker cannot keep it. Please assign it again."
    />
  );
}

NeedsOwner.PreviewProps = previewOfCaseNotice;
