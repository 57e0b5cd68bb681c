/** What an anonymous disclosure is, and is not. */
export function AnonymousReminder() {
  return (
    <p className="mb-5 max-w-prose text-ink-soft">
      We do not know who sent these, and cannot reach them. What they say may still show who they
      are, so take care with it. They do not become cases. They are read, counted, and used to
      prevent harm.
    </p>
  );
}
