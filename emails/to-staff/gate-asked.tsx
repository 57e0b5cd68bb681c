import { CaseNotice, type CaseNoticeProps, previewOfCaseNotice } from './case-notice.tsx';

/** Tells who is asked at the gate that a question waits for them. */
export function GateAsked(props: CaseNoticeProps) {
  return (
    <CaseNotice
      {...props}
      words="You are asked a question before anybody can have this case. Please answer by the time below: after that the next colleague is asked."
    />
  );
}

GateAsked.PreviewProps = {
  ...previewOfCaseNotice,
  address: previewOfCaseNotice.address.replace('/cases/', '/gate/'),
};
