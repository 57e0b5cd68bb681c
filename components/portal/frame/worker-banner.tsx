export interface WorkerBannerProps {
  /** Whether the viewer is the one who can mend it. */
  readonly isForAdministrator: boolean;
}

/** Says on every page that no worker is running, and what that means for the work. */
export function WorkerBanner({ isForAdministrator }: WorkerBannerProps) {
  return (
    <aside
      aria-label="Emails are not being sent"
      className="no-print border-b-2 border-urgent-edge bg-urgent text-on-urgent"
    >
      <p className="mx-auto max-w-desk px-4 py-2 sm:px-6">
        <strong>Emails are not being sent.</strong>{' '}
        {isForAdministrator
          ? 'No worker is running. Until one does, no anonymous disclosure arrives, Red ones included. Start the portal’s process again, and look at its log.'
          : 'They wait and go out later. Questions at the gate are not passed on. New cases still appear here. Tell your system administrator that no worker is running.'}
      </p>
    </aside>
  );
}
