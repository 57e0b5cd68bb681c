/** Says, on every page of the portal, that anybody at this computer can be anybody. */
export function DemonstrationBanner() {
  return (
    <aside
      aria-label="Demonstration"
      className="no-print border-b-2 border-on-lamp bg-lamp text-on-lamp"
    >
      <p className="mx-auto max-w-desk px-4 py-1 text-small sm:px-6">
        <strong>Demonstration sign-in.</strong> Invented people, no passwords, on this computer
        only. Put nothing real in here.
      </p>
    </aside>
  );
}
