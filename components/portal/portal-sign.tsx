import { Mark } from '#components/site/mark.tsx';
import { workPaths } from '#lib/paths.ts';

/** The service's sign with the word "Portal": leads to the portal's first page. */
export function PortalSign() {
  return (
    <a
      href={workPaths.home}
      className="inline-flex flex-wrap items-center gap-x-4 gap-y-1 rounded-small no-underline"
    >
      <Mark />
      <span className="rounded-small bg-action px-2 py-0.5 text-small font-semibold text-on-action">
        Portal
      </span>
    </a>
  );
}
