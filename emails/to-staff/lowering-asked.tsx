import { CaseNotice, type CaseNoticeProps, previewOfCaseNotice } from './case-notice.tsx';

/** Tells whoever decides as second person whether the level of a case is lowered. */
export function LoweringAsked(props: CaseNoticeProps) {
  return (
    <CaseNotice
      {...props}
      words="You are asked about this case as the second person: a change waits for your decision by the end of the next working day."
    />
  );
}

LoweringAsked.PreviewProps = previewOfCaseNotice;
