import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EditionPage } from '#components/site/edition-page.tsx';
import { PublicPage } from '#components/site/public-page.tsx';
import { findEdition, keptEditions } from '#lib/content/editions.ts';
import { editionMetadata } from '../../../page-metadata.ts';

interface Props {
  readonly params: Promise<{ readonly policy: string; readonly version: string }>;
}

export function generateStaticParams(): { policy: string; version: string }[] {
  return keptEditions.map(({ policy, version }) => ({ policy, version }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { policy, version } = await params;
  const kept = findEdition(policy, version);
  return kept === undefined ? {} : editionMetadata(kept.edition);
}

/** A version of a policy page, kept readable. */
export default async function Page({ params }: Props) {
  const { policy, version } = await params;
  const kept = findEdition(policy, version);
  if (kept === undefined) notFound();
  return (
    <PublicPage>
      <EditionPage {...kept} />
    </PublicPage>
  );
}
