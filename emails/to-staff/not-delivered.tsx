import { CaseNotice, type CaseNoticeProps, previewOfCaseNotice } from './case-notice.tsx';

/** Tells the owner of a case that an email to the person did not arrive. */
export function NotDelivered(props: CaseNoticeProps) {
  return (
    <CaseNotice
      {...props}
      words="An email on this case could not be delivered, and a task on it says which. Please reach the person in another way that they called safe."
    />
  );
}

NotDelivered.PreviewProps = previewOfCaseNotice;
