import { CaseNotice, type CaseNoticeProps, previewOfCaseNotice } from './case-notice.tsx';

/** Tells a colleague that it was agreed with the person that they do something. */
export function AgreedForYou(props: CaseNoticeProps) {
  return (
    <CaseNotice
      {...props}
      words="It was agreed with the person that you do something by a day, and they are told so. It stands in your day. If you cannot do it, tell the colleague who has the case today."
    />
  );
}

AgreedForYou.PreviewProps = previewOfCaseNotice;
