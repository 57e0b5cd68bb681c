import { TitledSection } from '#components/ui/titled-section.tsx';
import type { PolicyId } from '#lib/content/edition.ts';
import { editionsOf } from '#lib/content/editions.ts';
import { longDate } from '#lib/content/long-date.ts';

/** Every version of a policy, each with a link to its words. */
export function VersionList({ policy }: { readonly policy: PolicyId }) {
  return (
    <div className="no-print">
      <TitledSection id="versions" title="Versions of this page">
        <ul className="max-w-prose border-t border-line">
          {editionsOf(policy).map(({ edition: { version, updatedOn, changed }, heldUntil }) => (
            <li
              key={version}
              className="flex flex-wrap items-center gap-x-4 border-b border-line py-1"
            >
              <a
                href={`/editions/${policy}/${version}`}
                rel="nofollow"
                className="inline-flex min-h-11 items-center font-semibold"
              >
                Version {version}
              </a>
              <span>
                from <time dateTime={updatedOn}>{longDate(updatedOn)}</time>
                {heldUntil === undefined ? (
                  ', in use now'
                ) : (
                  <>
                    {' '}
                    until <time dateTime={heldUntil}>{longDate(heldUntil)}</time>
                  </>
                )}
              </span>
              {changed !== '' && (
                <p className="basis-full pb-2">
                  <strong>What changed: </strong>
                  {changed}
                </p>
              )}
            </li>
          ))}
        </ul>
      </TitledSection>
    </div>
  );
}
