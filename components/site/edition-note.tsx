import { longDate } from '#lib/content/long-date.ts';
import type { PolicyVersion } from '#lib/content/policy-version.ts';

/** Which edition of a page this is, and from when. */
export function EditionNote({ version, updatedOn }: Pick<PolicyVersion, 'version' | 'updatedOn'>) {
  return (
    <p className="text-small text-ink-soft">
      Version {version}. Last changed <time dateTime={updatedOn}>{longDate(updatedOn)}</time>.{' '}
      <a href="#versions" className="no-print inline-flex min-h-11 items-center">
        All versions
      </a>
    </p>
  );
}
