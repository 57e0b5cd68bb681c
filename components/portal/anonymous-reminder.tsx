/** What an anonymous disclosure is, and is not. */
export function AnonymousReminder() {
  return (
    <p className="mb-5 max-w-prose text-ink-soft">
      Who sent these is not stored, and nobody can be reached. What they tell may still point to
      somebody, so take care with it. They do not become cases. They are read, counted, and used to
      prevent harm.
    </p>
  );
}
