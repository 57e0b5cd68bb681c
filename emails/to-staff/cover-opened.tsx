import { CaseNotice, type CaseNoticeProps, previewOfCaseNotice } from './case-notice.tsx';

/** Tells owner and duty lead that a colleague has a case for one working day. */
export function CoverOpened(props: CaseNoticeProps) {
  return (
    <CaseNotice
      {...props}
      words="This case was opened for cover for one working day. The case says by whom and why."
    />
  );
}

CoverOpened.PreviewProps = previewOfCaseNotice;
