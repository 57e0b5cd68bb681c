import { institution } from '#lib/institution.ts';
import { workPaths } from '#lib/paths.ts';

/** The service's sign in one line: leads to the portal's first page. */
export function PortalSign() {
  return (
    <a
      href={workPaths.home}
      className="inline-flex min-h-12 items-center gap-2 rounded-small text-small no-underline"
    >
      <svg
        aria-hidden="true"
        width="22"
        height="26"
        viewBox="0 0 36 44"
        className="h-6.5 w-5.5 shrink-0"
      >
        <path d="M0 44V18a18 18 0 0 1 36 0v26Z" className="fill-action" />
        <path d="M8 44V19a10 10 0 0 1 20 0v25Z" className="fill-lamp" />
        <path d="M14 44V21a6 6 0 0 1 14-2v25Z" className="fill-page" />
      </svg>
      <span className="font-display font-semibold text-ink max-xl:sr-only">
        {institution.service.name}
      </span>
      <span className="rounded-small bg-action px-1.5 max-sm:sr-only font-semibold text-on-action">
        Portal
      </span>
    </a>
  );
}
