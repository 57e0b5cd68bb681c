import { SkipLink } from '#components/ui/skip-link.tsx';

/** The first two stops of a keyboard: past what every page repeats, and out. */
export function SkipLinks() {
  return (
    <nav aria-label="Shortcuts">
      <SkipLink href="#main">Skip to the main part</SkipLink>
      <SkipLink href="/leave">Leave now</SkipLink>
    </nav>
  );
}
