import { CaseNotice, type CaseNoticeProps, previewOfCaseNotice } from './case-notice.tsx';

/** Tells the safeguarding lead that a case waits for their decision. */
export function SafeguardingAsked(props: CaseNoticeProps) {
  return (
    <CaseNotice
      {...props}
      words="You are asked about this case: it waits for your decision. Please decide by the time below."
    />
  );
}

SafeguardingAsked.PreviewProps = previewOfCaseNotice;
