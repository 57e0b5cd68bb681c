/**
 * The way out, in view on every public page. A plain link, so that it works without script; the address
 * it goes to ends the draft and moves on.
 */
export function ExitThisPage() {
  return (
    <a href="/leave" rel="nofollow noreferrer" className="exit-link no-print">
      <svg
        aria-hidden="true"
        viewBox="0 0 20 20"
        className="size-5 fill-none stroke-current stroke-2 rtl:-scale-x-100"
      >
        <path d="M12 3H4v14h8M8 10h9M13.5 6.5 17 10l-3.5 3.5" />
      </svg>
      Exit this page
    </a>
  );
}
