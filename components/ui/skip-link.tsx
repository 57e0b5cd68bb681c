export interface SkipLinkProps {
  readonly href: string;
  readonly children: string;
}

/** A way for a keyboard, first in the page. Seen only while it has focus. */
export function SkipLink({ href, children }: SkipLinkProps) {
  return (
    <a
      href={href}
      className="sr-only focus:not-sr-only focus:block focus:bg-lamp focus:px-4 focus:py-3 focus:font-semibold focus:text-on-lamp focus:outline-offset-[-6px]"
    >
      {children}
    </a>
  );
}
