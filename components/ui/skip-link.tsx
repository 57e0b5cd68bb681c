export interface SkipLinkProps {
  /** The id of the part to go to. */
  readonly target: string;
}

/** Lets a keyboard pass over what every page repeats. Seen only while it has focus. */
export function SkipLink({ target }: SkipLinkProps) {
  return (
    <a
      href={`#${target}`}
      className="sr-only focus:not-sr-only focus:block focus:bg-lamp focus:px-4 focus:py-3 focus:font-semibold focus:text-on-lamp focus:outline-offset-[-6px]"
    >
      Skip to the main part
    </a>
  );
}
