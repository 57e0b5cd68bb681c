/** Points at what a `details` opens, and down once it is open. For a summary whose `details` is a group. */
export function FoldArrow() {
  return (
    <svg
      aria-hidden="true"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      className="size-4 shrink-0 fill-none stroke-current stroke-2 group-open:rotate-90"
    >
      <path d="m6 2 6 6-6 6" />
    </svg>
  );
}
