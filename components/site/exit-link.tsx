import { institution } from '#lib/institution.ts';
import { ExitPresses, type ExitPressesProps } from './exit-presses.tsx';

/**
 * The way out, in view on every public page: the GOV.UK Design System's "Exit this page". A plain link, so that it works
 * without script: the address that it goes to ends the draft and moves on. What script adds is in `exit-script.ts`.
 */
export function ExitLink({ count }: ExitPressesProps) {
  return (
    <a
      href="/leave"
      rel="nofollow noreferrer"
      className="exit-link no-print"
      data-exit-address={institution.exitAddress}
    >
      <svg
        aria-hidden="true"
        width="20"
        height="20"
        viewBox="0 0 20 20"
        className="size-5 fill-none stroke-current stroke-2 rtl:-scale-x-100"
      >
        <path d="M12 3H4v14h8M8 10h9M13.5 6.5 17 10l-3.5 3.5" />
      </svg>
      Exit this page
      <ExitPresses count={count} />
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
