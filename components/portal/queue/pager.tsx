import { LinkButton } from '#components/ui/button.tsx';

export interface PagerProps {
  /** The first page, when this is not it. */
  readonly start: string | undefined;
  /** The next page, when there is one. */
  readonly next: string | undefined;
}

/** The ways through a list that is longer than its page. */
export function Pager({ start, next }: PagerProps) {
  if (start === undefined && next === undefined) return null;
  return (
    <nav aria-label="Pages" className="no-print mt-6 flex flex-wrap gap-3">
      {start !== undefined && (
        <LinkButton href={start} variant="secondary">
          Back to the start
        </LinkButton>
      )}
      {next !== undefined && (
        <LinkButton href={next} variant="secondary" rel="next">
          Next page
        </LinkButton>
      )}
    </nav>
  );
}
