/** Says on every page that nothing is sent at the moment, and what that means for the work. */
export function WorkerBanner() {
  return (
    <aside
      aria-label="Emails are not being sent"
      className="border-b-2 border-urgent-edge bg-urgent text-on-urgent"
    >
      <p className="mx-auto max-w-site px-4 py-2 sm:px-6">
        <strong>Emails are not being sent.</strong> They wait and go out later. New cases still
        appear here. Tell your system administrator that no worker is running.
      </p>
    </aside>
  );
}
