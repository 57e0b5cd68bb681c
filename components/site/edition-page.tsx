import { Notice } from '#components/ui/notice.tsx';
import type { KeptEdition } from '#lib/content/editions.ts';
import { longDate } from '#lib/content/long-date.ts';
import { SectionedPage } from './sectioned-page.tsx';
import { VersionList } from './version-list.tsx';

/** A version of a policy as it was, below a notice that says whether it still holds. */
export function EditionPage({ edition, heldUntil }: KeptEdition) {
  const { policy, version, updatedOn, title, sections } = edition;
  const note =
    heldUntil === undefined ? (
      <Notice tone="calm" title="This version is in use now" titleId="status">
        <p>
          It holds since <time dateTime={updatedOn}>{longDate(updatedOn)}</time>. The same words are
          on <a href={`/${policy}`}>the page itself</a>.
        </p>
      </Notice>
    ) : (
      <Notice tone="care" title="This is an earlier version" titleId="status">
        <p>
          It was in use from <time dateTime={updatedOn}>{longDate(updatedOn)}</time> until{' '}
          <time dateTime={heldUntil}>{longDate(heldUntil)}</time>. It does not hold any more.{' '}
          <a href={`/${policy}`}>Read the version in use now</a>.
        </p>
      </Notice>
    );
  return (
    <SectionedPage title={`${title}, version ${version}`} note={note} sections={sections}>
      <VersionList policy={policy} />
    </SectionedPage>
  );
}
