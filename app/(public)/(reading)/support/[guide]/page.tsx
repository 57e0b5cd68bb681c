import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GuidePage } from '#components/site/guide-page.tsx';
import { PublicPage } from '#components/site/public-page.tsx';
import { WaysSideBySide } from '#components/site/ways-side-by-side.tsx';
import { findGuide, guideOutlines, yourOptions } from '#lib/content/support.ts';
import { pageMetadata } from '../../page-metadata.ts';

interface Props {
  readonly params: Promise<{ readonly guide: string }>;
}

export function generateStaticParams(): { guide: string }[] {
  return guideOutlines.map(({ id }) => ({ guide: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { guide } = await params;
  if (guide === yourOptions.id) return pageMetadata(`/support/${yourOptions.id}`);
  const found = findGuide(guide);
  return found === undefined ? {} : pageMetadata(`/support/${found.id}`);
}

/** A guide, and the comparison of the options, which is one too. */
export default async function Page({ params }: Props) {
  const { guide } = await params;
  if (guide === yourOptions.id) {
    return (
      <PublicPage current={`/support/${yourOptions.id}`}>
        <WaysSideBySide />
      </PublicPage>
    );
  }
  const found = findGuide(guide);
  if (found === undefined) notFound();
  return (
    <PublicPage current={`/support/${found.id}`}>
      <GuidePage guide={found} />
    </PublicPage>
  );
}
