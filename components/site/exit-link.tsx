import type { ShiftPresses } from './shift-presses.ts';

/** The way out, and how many of the three presses of Shift are made. */
export function ExitLink({ count }: Pick<ShiftPresses, 'count'>) {
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
      {count > 0 && (
        <span aria-hidden="true" className="exit-presses" data-count={count}>
          <i />
          <i />
          <i />
        </span>
      )}
    </a>
  );
}

/** What is seen in place of everything while the page is being left. */
export function ExitCover() {
  return (
    <div role="alert" className="exit-cover">
      Loading
    </div>
  );
}
