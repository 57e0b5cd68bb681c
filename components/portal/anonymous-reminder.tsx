/** What an anonymous disclosure is, and is not. */
export function AnonymousReminder() {
  return (
    <p className="mb-5 max-w-prose text-ink-soft">
      Nobody can tell who wrote these, and nobody can be reached. They become no case: they are
      read, counted and used to prevent.
    </p>
  );
}
