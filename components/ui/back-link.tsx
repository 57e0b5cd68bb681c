import type { ReactNode } from 'react';

export interface BackLinkProps {
  readonly href: string;
  readonly children?: ReactNode;
}

/** Goes one step back, without script. Stands before the main heading. */
export function BackLink({ href, children = 'Back' }: BackLinkProps) {
  return (
    <a href={href} className="-ms-1 inline-flex min-h-11 items-center gap-2 px-1">
      <svg
        aria-hidden="true"
        width="14"
        height="14"
        viewBox="0 0 16 16"
        className="size-3.5 fill-none stroke-current stroke-2 rtl:rotate-180"
      >
        <path d="M10 2 4 8l6 6" />
      </svg>
      {children}
    </a>
  );
}
