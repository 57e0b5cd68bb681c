import type { ReactNode } from 'react';

/** No case to show: why, and where cases come from. */
export function EmptyCaseQueue({
  isLaterPage,
  isPart = false,
}: {
  readonly isLaterPage: boolean;
  /** Whether a part of the queue is looked at alone. */
  readonly isPart?: boolean;
}) {
  if (isPart) return <Empty title="No case here">No open case is in this part of the queue.</Empty>;
  if (isLaterPage) return <Empty title="That was the last of them">No more cases follow.</Empty>;
  return (
    <Empty title="No cases in your queue">
      When somebody leaves contact details, their case appears here within a minute. It goes to the
      team for their role, and the team’s lead assigns it. Where it is not certain whom they want
      kept out, it waits at the gate first. Anonymous disclosures do not become cases.
    </Empty>
  );
}

/** No anonymous disclosure to show. */
export function EmptyAnonymousQueue({
  show,
  isLaterPage,
}: {
  readonly show: 'unread' | 'read';
  readonly isLaterPage: boolean;
}) {
  if (isLaterPage) return <Empty title="That was the last of them">No more follow.</Empty>;
  return show === 'unread' ? (
    <Empty title="Nothing waits to be read">
      Anonymous disclosures appear here in batches, so that nobody can tell at what hour one was
      sent. You have read them all.
    </Empty>
  ) : (
    <Empty title="Nothing has been read yet">
      What you mark as read moves here from the unread.
    </Empty>
  );
}

function Empty({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="card card-way max-w-prose p-6">
      <h2 className="mb-2 text-heading-3">{title}</h2>
      <p>{children}</p>
    </div>
  );
}
